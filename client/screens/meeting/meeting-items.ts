import type { AgendaAction, JagAgenda } from '../../../server/contract/jag/agenda.ts'
import { noUpdateWords } from '../../../server/contract/told/action-standing.ts'
import { placePowers } from '../../../server/contract/told/powers.ts'
import type { Minute } from '../../../server/contract/told/sitting.ts'
import { countWords, monthWords, rangeWords } from '../../parts/words.ts'
import { ownersWords, stateWords } from '../jag/action-words.ts'
import { changeWords, releasedWords } from '../pack/figure-words.ts'

/** One thing on the projector. */
export interface MeetingItem {
  readonly key: string
  /** Part of the agenda that it belongs to. */
  readonly part: string
  readonly title: string
  /** A few short lines below it. */
  readonly facts: readonly string[]
  /** By which the minutes name it: never a figure. */
  readonly about: Minute['about']
  /** Set for an action: what may be done with it. */
  readonly action: AgendaAction | null
  /** Where an action that is agreed on it would be. */
  readonly cell: string | null
}

/** The agenda one thing after another, in the order of a meeting: last month's work, then the places, then what is near. */
export function meetingItems(agenda: JagAgenda): MeetingItem[] {
  return [
    ...agenda.actions.filter(({ isOver }) => !isOver).map(actionItem),
    ...placeItems(agenda),
    ...releasedItems(agenda),
    ...agenda.powers.map(({ id, power, where, ends, isOver }) =>
      recordItem('Powers that end', id, placePowers.find((each) => each.id === power)?.label ?? power, [
        where,
        `${isOver ? 'Ended' : 'Ends'} ${monthWords(ends.slice(0, 10))}, ${ends.slice(11, 16)}`,
      ]),
    ),
    ...agenda.evaluations.map(({ id, name, where, measuredTo }) =>
      recordItem('Evaluations due', id, name, [where, `Measured to ${monthWords(measuredTo)}: did it work?`]),
    ),
    ...agenda.reviews.map(({ id, goal, where, review, isOver }) =>
      recordItem('Reviews due', id, goal, [
        where,
        `Review ${isOver ? 'was due' : 'due'} on ${monthWords(review)}`,
      ]),
    ),
    ...agenda.impactDays.map(({ id, name, where, from, to }) =>
      recordItem('Impact days coming', id, name, [where, rangeWords(from, to)]),
    ),
  ]
}

function actionItem(action: AgendaAction): MeetingItem {
  const { id, wording, where, owners, due, isOverdue, isSilent, update, state, carried } = action
  const day = due === null ? 'No day set' : `${isOverdue ? 'Was due' : 'Due'} ${monthWords(due)}`
  const times = carried === 0 ? '' : `, carried forward ${carried === 1 ? 'once' : `${carried} times`}`
  return {
    ...{ key: `record:${id}`, title: wording, about: { kind: 'record', id }, action, cell: null },
    part: isOverdue ? 'Overdue' : isSilent ? 'No update since the last meeting' : 'Actions',
    facts: [
      ...(where === null ? [] : [where]),
      ownersWords(owners),
      `${day}. ${stateWords(state)}${times}.`,
      isSilent ? noUpdateWords : (update?.text ?? ''),
    ].filter((words) => words !== ''),
  }
}

function placeItems({ places: { ranked, period } }: JagAgenda): MeetingItem[] {
  return ranked.map(({ kind, id, name, ward, rank, count, change }) => ({
    ...{ key: `${kind}:${id}`, part: kind === 'ward' ? 'First wards' : 'First places' },
    ...{ title: name, about: { kind, id }, action: null, cell: kind === 'cell' ? id : null },
    facts: [
      ...(kind === 'ward' ? [] : [ward]),
      `Rank ${rank}: ${countWords(count)} incidents${period ? `, ${rangeWords(period.from, period.to)}` : ''}`,
      change ? changeWords(change) : 'No earlier data',
    ],
  }))
}

function releasedItems({ released }: JagAgenda): MeetingItem[] {
  if (released === null) return []
  return released.places.map(({ id, name, now, before }) => ({
    ...{ key: `released:${id}`, part: 'Released figures', title: name, action: null, cell: null },
    about: { kind: released.unit, id },
    facts: [
      `${rangeWords(released.now.from, released.now.to)}: ${releasedWords(now)}`,
      `${rangeWords(released.before.from, released.before.to)}: ${releasedWords(before)}`,
    ],
  }))
}

const recordItem = (
  part: string,
  id: string,
  title: string,
  facts: readonly (string | null)[],
): MeetingItem => ({
  ...{ key: `record:${id}`, part, title, about: { kind: 'record', id }, action: null, cell: null },
  facts: facts.filter((words): words is string => words !== null && words !== ''),
})

/** Items in an order of before; what came since stands at the end. */
export function inOrderOf(keys: readonly string[], items: readonly MeetingItem[]): MeetingItem[] {
  const placeOf = ({ key }: MeetingItem): number => {
    const at = keys.indexOf(key)
    return at < 0 ? keys.length : at
  }
  return [...items].sort((a, b) => placeOf(a) - placeOf(b))
}
