import { dayNumber } from '../../../server/contract/calendar.ts'
import { patrolOfText } from '../../../server/contract/patrol.ts'
import { hasNoUpdate, isOpenAction, isOverdue } from '../../../server/contract/told/action-standing.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { lastMeetingOf } from './action-rows.ts'
import type { MeetingEntry } from './use-jag.ts'

/** Concern → assessment → action → patrol → outcome: where something has stood still. */
export const stuckColumns = [
  { id: 'concern', label: 'Concern', what: 'noticed, and nothing came of it' },
  { id: 'assessment', label: 'Assessment', what: 'begun, without a goal, or its review is due' },
  { id: 'action', label: 'Action', what: 'overdue, held up, or without an update' },
  { id: 'patrol', label: 'Patrol', what: 'walked, and nobody said what came of it' },
  { id: 'outcome', label: 'Outcome', what: 'done, and not asked whether it worked' },
] as const
export type StuckColumn = (typeof stuckColumns)[number]['id']

export interface Stuck {
  readonly entry: ToldEntry
  /** Why it stands here, in words. */
  readonly why: string
  /** Since when: a London day. */
  readonly since: string
}

interface StuckAt {
  readonly today: string
  /** How long something may stand still. */
  readonly days: number
}

/** What is stuck in each part of the chain, longest first, as far as whoever looks may read it. */
export function stuckOf(entries: readonly ToldEntry[], at: StuckAt): Record<StuckColumn, Stuck[]> {
  const sorted = (stuck: readonly Stuck[]) => stuck.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  return {
    concern: sorted(stuckConcerns(entries, at)),
    assessment: sorted(stuckAssessments(entries, at)),
    action: sorted(stuckActions(entries, at)),
    patrol: sorted(stuckPatrols(entries, at)),
    outcome: sorted(stuckOutcomes(entries, at)),
  }
}

const isOld = (day: string, { today, days }: StuckAt): boolean => dayNumber(today) - dayNumber(day) >= days

const touches = (a: ToldEntry, b: ToldEntry): boolean => {
  const cells = new Set(a.place?.cells)
  return b.place?.cells.some((cell) => cells.has(cell)) ?? false
}

/** Concerns that still hold and open reports at whose place nothing was assessed or agreed since. */
function stuckConcerns(entries: readonly ToldEntry[], at: StuckAt): Stuck[] {
  const after = entries.filter(({ kind }) => kind === 'assessment' || kind === 'action')
  return entries.flatMap((entry) => {
    if (entry.kind !== 'concern' && entry.kind !== 'report') return []
    if (entry.standing.isFaded || entry.standing.isOver || !isOld(entry.madeOn, at)) return []
    const isTaken = after.some(
      (other) =>
        (other.kind === 'action' && other.fields.from?.id === entry.id) ||
        (touches(entry, other) && other.madeOn >= entry.madeOn),
    )
    return isTaken ? [] : [{ entry, why: 'no assessment and no action', since: entry.madeOn }]
  })
}

function stuckAssessments(entries: readonly ToldEntry[], at: StuckAt): Stuck[] {
  const goals = entries.flatMap((entry) => (entry.kind === 'goal' ? [entry] : []))
  return entries.flatMap((entry) => {
    if (entry.kind !== 'assessment') return []
    const own = goals.filter(({ fields }) => fields.assessment === entry.id)
    if (own.length === 0)
      return isOld(entry.madeOn, at) ? [{ entry, why: 'no goal yet', since: entry.madeOn }] : []
    const due = own.map(({ fields }) => fields.review).filter((review) => review < at.today)
    return due.length === 0 ? [] : [{ entry, why: 'a goal is to be looked at again', since: due.sort()[0] }]
  })
}

function stuckActions(entries: readonly ToldEntry[], { today }: StuckAt): Stuck[] {
  const meetings = entries.filter((entry): entry is MeetingEntry => entry.kind === 'meeting')
  return entries.flatMap((entry) => {
    if (entry.kind !== 'action' || !isOpenAction(entry)) return []
    const since = entry.steps.updates.at(-1)?.on ?? entry.madeOn
    if (isOverdue(entry, today)) return [{ entry, why: 'overdue', since: entry.fields.due ?? since }]
    if (entry.fields.state === 'blocked') return [{ entry, why: 'held up', since }]
    return hasNoUpdate(entry, lastMeetingOf(entry, meetings))
      ? [{ entry, why: 'no update since the last meeting', since }]
      : []
  })
}

/** What says what became of a place. */
const says: readonly ToldEntry['kind'][] = ['evaluation', 'action', 'report', 'concern']

function stuckPatrols(entries: readonly ToldEntry[], at: StuckAt): Stuck[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'patrol') return []
    const end = patrolOfText(entry.fields.asked)?.end.slice(0, 10)
    if (end === undefined || !isOld(end, at)) return []
    const isSaid = entries.some(
      (other) => says.includes(other.kind) && other.changedAt.slice(0, 10) > end && touches(entry, other),
    )
    return isSaid ? [] : [{ entry, why: 'no outcome since', since: end }]
  })
}

/** Impact days that are over and questions whose months are, with nobody having asked or looked. */
function stuckOutcomes(entries: readonly ToldEntry[], at: StuckAt): Stuck[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'impactDay' || !entry.standing.isOver || !isOld(entry.fields.to, at)) return []
    const isAsked = entries.some((other) => other.kind === 'evaluation' && touches(entry, other))
    return isAsked ? [] : [{ entry, why: 'no question set down whether it worked', since: entry.fields.to }]
  })
}
