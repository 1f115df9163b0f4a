import type { ActionState } from './action.ts'
import { actionStates } from './action.ts'
import { type ActionNow, noUpdateWords, updatesSince } from './action-standing.ts'

/** One row of the table *Matters outstanding*, as the partnership's papers have it: three columns. */
export interface OutstandingRow {
  readonly id: string
  /** Number and title of the minute. */
  readonly minute: string
  readonly matter: string
  readonly update: string
}

/**
 * Matters outstanding of a meeting (null: of no meeting) that last came together on a London day: all that it has not
 * closed, by minute. What was said at the last meeting or before stands in its minutes, not here.
 */
export function outstandingRows<A extends ActionNow & { readonly id: string }>(
  actions: readonly A[],
  { meeting, last }: { meeting: string | null; last: string | null },
): OutstandingRow[] {
  return actions
    .filter(({ fields }) => fields.meeting === meeting && fields.state !== 'closed')
    .sort(
      (a, b) =>
        minuteOrder.compare(a.fields.minute, b.fields.minute) ||
        (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0) ||
        minuteOrder.compare(a.fields.wording, b.fields.wording),
    )
    .map((action) => ({
      id: action.id,
      minute: [action.fields.minute, action.fields.title].filter(Boolean).join(' '),
      matter: matterWords(action),
      update: updateWords(action, last),
    }))
}

const minuteOrder = new Intl.Collator('en', { numeric: true })

/** What is to be done, with the initials of who does it: `… (AB/CD)`. */
function matterWords({ fields }: ActionNow): string {
  const initials = [...new Set(fields.owners.map((owner) => owner.initials))].filter(Boolean)
  return initials.length === 0 ? fields.wording : `${fields.wording} (${initials.join('/')})`
}

function updateWords(action: ActionNow, last: string | null): string {
  const said = updatesSince(action, last).map(({ text, state }) => saidWords(text, state))
  if (said.length > 0) return said.join(' ')
  return action.fields.state === 'done' ? stateWords('done') : noUpdateWords
}

const saidWords = (text: string, state: ActionState | null): string => {
  if (text === '') return state === null ? 'Nothing new.' : stateWords(state)
  return state === 'done' ? `${text} ${stateWords('done')}` : text
}

const stateWords = (state: ActionState): string =>
  `${actionStates.find(({ id }) => id === state)?.label ?? state}.`
