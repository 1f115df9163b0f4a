import type { FieldsOf } from '../../../server/contract/told/told.ts'
import { openHours } from '../../../server/contract/told/week-hours.ts'
import { longDays } from '../../parts/words.ts'
import { clockText } from '../places/hours-words.ts'

type Guardian = Pick<FieldsOf<'guardian'>, 'role' | 'hours'>

/** Days of a week that are looked at together. */
export const dayChoices = { all: 'All days', work: 'Monday to Friday', weekend: 'Weekend' } as const
export type DayChoice = keyof typeof dayChoices

const rowsOf: Readonly<Record<DayChoice, readonly number[]>> = {
  all: [0, 1, 2, 3, 4, 5, 6],
  work: [0, 1, 2, 3, 4],
  weekend: [5, 6],
}

/** How many days those are. */
export const daysIn = (days: DayChoice): number => rowsOf[days].length

/** One hour of the day over the days looked at. */
export interface HourFacts {
  readonly hour: number
  /** Null where none may be shown. */
  readonly incidents: number | null
  /** Of them, at an hour when nobody who looks out is there. */
  readonly alone: number | null
  /** Who is there in that hour on one of the days. */
  readonly roles: readonly Guardian['role'][]
  /** On how many of the days somebody is there. */
  readonly daysCovered: number
}

/** The 168 hours of a week from Monday midnight: whether somebody is there. */
export const coveredHours = (guardians: readonly Guardian[]): boolean[] =>
  openHours(guardians.flatMap(({ hours }) => hours))

/**
 * Incidents by hour beside who is there. `clock`: by calendar day, Monday first, and hour; null where no figures are this
 * reader's.
 */
export function hourFacts(
  guardians: readonly Guardian[],
  clock: readonly (readonly number[])[] | null,
  days: DayChoice,
): HourFacts[] {
  const covered = coveredHours(guardians)
  const present = guardians.map(({ role, hours }) => ({ role, week: openHours(hours) }))
  const rows = rowsOf[days]
  return Array.from({ length: 24 }, (_, hour) => {
    const sum = (of: readonly number[]) => of.reduce((all, row) => all + (clock?.[row]?.[hour] ?? 0), 0)
    const isThere = (row: number) => covered[row * 24 + hour]
    const there = present.filter(({ week }) => rows.some((row) => week[row * 24 + hour]))
    return {
      hour,
      incidents: clock && sum(rows),
      alone: clock && sum(rows.filter((row) => !isThere(row))),
      roles: [...new Set(there.map(({ role }) => role))],
      daysCovered: rows.filter(isThere).length,
    }
  })
}

/** Fewer incidents with an hour than this say nothing of a gap. */
const fewest = 10

/** The gap: incidents at hours when nobody is there, and the longest run of such hours with most of them. */
export interface Gap {
  readonly alone: number
  readonly all: number
  /** `Friday 16:00 to 18:00`; empty when there is no gap. */
  readonly widest: string
}

/** Null when too few incidents have an hour to say anything. */
export function gapOf(guardians: readonly Guardian[], clock: readonly (readonly number[])[]): Gap | null {
  const week = clock.flat()
  const covered = coveredHours(guardians)
  const all = week.reduce((sum, count) => sum + count, 0)
  if (all < fewest || week.length !== 168) return null
  const alone = week.reduce((sum, count, hour) => sum + (covered[hour] ? 0 : count), 0)
  return { alone, all, widest: widestWords(week, covered) }
}

/** Two hours in which most happens while nobody is there. */
function widestWords(week: readonly number[], covered: readonly boolean[]): string {
  const count = (hour: number) => (covered[hour % 168] ? 0 : week[hour % 168])
  const hours = week.map((_, hour) => hour)
  const [widest] = hours.toSorted((a, b) => count(b) + count(b + 1) - count(a) - count(a + 1) || a - b)
  if (count(widest) + count(widest + 1) === 0) return ''
  const first = count(widest) > 0 ? widest : widest + 1
  const last = count(first + 1) > 0 && first === widest ? first + 2 : first + 1
  const hour = first % 24
  return `${longDays[Math.floor((first % 168) / 24)]} ${clockText(hour * 60)} to ${clockText((((last - 1) % 24) + 1) * 60)}`
}
