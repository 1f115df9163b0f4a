import { hasNoUpdate, isOpenAction, isOverdue } from '../../../server/contract/told/action-standing.ts'
import type { ActionEntry, MeetingEntry } from './use-jag.ts'

/** What a list of actions can be narrowed to; a chip each, any of them together. */
export const narrowings = {
  ours: 'Ours to do',
  overdue: 'Overdue',
  silent: 'No update since last meeting',
  placeless: 'Without a place',
  blocked: 'Held up',
} as const
export type Narrowing = keyof typeof narrowings

export interface ActionFilter {
  readonly only: readonly Narrowing[]
  /** '' = every one. */
  readonly agency: string
  readonly meeting: string
  readonly part: '' | '1' | '2'
  readonly isOverShown: boolean
}

export const everyAction: ActionFilter = { only: [], agency: '', meeting: '', part: '', isOverShown: false }

/** What the rows are worked out with: who looks, the London day, and the meetings. */
export interface LookedAt {
  readonly own: string
  readonly today: string
  readonly meetings: readonly MeetingEntry[]
}

/** The day on which the meeting of an action last came together; null: none, or not said. */
export const lastMeetingOf = ({ fields }: ActionEntry, meetings: readonly MeetingEntry[]): string | null =>
  meetings.find(({ id }) => id === fields.meeting)?.fields.last ?? null

const isNarrowed: Readonly<Record<Narrowing, (action: ActionEntry, at: LookedAt) => boolean>> = {
  ours: ({ fields }, { own }) => fields.owners.some(({ agency }) => agency === own),
  overdue: (action, { today }) => isOverdue(action, today),
  silent: (action, { meetings }) => hasNoUpdate(action, lastMeetingOf(action, meetings)),
  placeless: (action) => action.place === null && isOpenAction(action),
  blocked: ({ fields }) => fields.state === 'blocked',
}

/** Whether one of the chips says something of an action. */
export const isOf = (narrowing: Narrowing, action: ActionEntry, at: LookedAt): boolean =>
  isNarrowed[narrowing](action, at)

/** Actions in the order in which they want to be seen: overdue first, then by day, without a day after them, over last. */
export function actionRows(
  actions: readonly ActionEntry[],
  filter: ActionFilter,
  at: LookedAt,
): ActionEntry[] {
  const weight = (action: ActionEntry): string =>
    `${Number(!isOpenAction(action))}${action.fields.due ?? '9999'}${action.madeOn}`
  return actions
    .filter(
      (action) =>
        (filter.isOverShown || isOpenAction(action)) &&
        filter.only.every((each) => isOf(each, action, at)) &&
        (filter.agency === '' || action.fields.owners.some(({ agency }) => agency === filter.agency)) &&
        (filter.meeting === '' || action.fields.meeting === filter.meeting) &&
        (filter.part === '' || String(action.fields.part) === filter.part),
    )
    .sort((a, b) => (weight(a) < weight(b) ? -1 : weight(a) > weight(b) ? 1 : 0))
}

/** How many each chip would leave, of those that are open. */
export const countsOf = (actions: readonly ActionEntry[], at: LookedAt): Record<Narrowing, number> => {
  const count = (narrowing: Narrowing) =>
    actions.filter((action) => isOpenAction(action) && isOf(narrowing, action, at)).length
  return {
    ...{ ours: count('ours'), overdue: count('overdue'), silent: count('silent') },
    ...{ placeless: count('placeless'), blocked: count('blocked') },
  }
}
