import { dayNumber, dayText, londonDayText } from '../../../server/contract/calendar.ts'
import { mostCandidates, type PatrolQuestion, type patrolModes } from '../../../server/contract/patrol.ts'

type Mode = (typeof patrolModes)[number]

export interface TeamDraft {
  readonly agency: string
  readonly mode: Mode
}

/** A place cell and what it is called. */
export interface StartPoint {
  readonly cell: string
  readonly name: string
}

/** What is typed into the form of a shift: text until it is asked. */
export interface PlanForm {
  readonly day: string
  readonly from: string
  readonly to: string
  /** Empty: no break. */
  readonly breakFrom: string
  readonly breakTo: string
  /** Where teams set out and come back to; null: wherever each is. */
  readonly begin: StartPoint | null
  readonly teams: readonly TeamDraft[]
}

export const modeLabels: Readonly<Record<Mode, string>> = { walk: 'On foot', cycle: 'Cycle', drive: 'Drive' }

/** This evening, one team of the own agency on foot. */
export function firstForm(now: Date, agency: string): PlanForm {
  return {
    ...{ day: londonDayText(now), from: '18:00', to: '22:00', breakFrom: '', breakTo: '' },
    begin: null,
    teams: [{ agency, mode: 'walk' }],
  }
}

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isDay = (text: string) => /^20\d\d-\d\d-\d\d$/.test(text)

/** What is still missing, in words; empty when it can be asked. The server says the rest by name. */
export function missingOf({ day, from, to, breakFrom, breakTo, teams }: PlanForm): string {
  if (!isDay(day)) return 'Give the day of the shift.'
  if (!isClock(from) || !isClock(to)) return 'Give both times, such as 18:00 and 22:00.'
  if ((breakFrom === '') !== (breakTo === '')) return 'Give both times of the break, or neither.'
  return teams.length === 0 ? 'Add a team.' : ''
}

/**
 * The question of a form: a time to that is not later than the time from is of the next day. The same seed gives the same
 * plan; nothing is pinned or left out yet.
 */
export function questionOf(
  { day, from, to, breakFrom, breakTo, begin, teams }: PlanForm,
  seed: number,
): PatrolQuestion {
  const last = to > from ? day : dayText(dayNumber(day) + 1)
  return {
    ...{ start: `${day}T${from}`, end: `${last}T${to}` },
    breaks: breakFrom ? [{ from: breakFrom, to: breakTo }] : [],
    begin: begin?.cell ?? null,
    teams: teams.map(({ agency, mode }) => ({ agency, mode, hours: null })),
    ...{ pins: [], without: [], orders: null, filter: '', candidates: mostCandidates, seed },
  }
}
