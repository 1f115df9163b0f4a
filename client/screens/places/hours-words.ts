import type { OpenSpan, WeekHours } from '../../../server/contract/told/week-hours.ts'
import { shortDays } from '../../parts/words.ts'

export const isWeekHours = (value: unknown): value is WeekHours =>
  Array.isArray(value) &&
  value.every((span) => typeof span === 'object' && span !== null && 'day' in span && 'from' in span)

/** Minutes of a day as the clock shows them; the end of a day is 24:00. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `18:30` → 1110; null for what is no time. `24:00` is the end of the day. */
export function minuteOf(text: string): number | null {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(text)
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  return minute <= 1440 ? minute : null
}

const spanText = ({ from, to }: OpenSpan): string => `${clockText(from)}–${clockText(to)}`

/** A line for each run of days with the same hours: `Mon–Thu 11:00–23:00`. Days without any are left out. */
export function hoursWords(hours: WeekHours): string[] {
  const byDay = shortDays.map((_, at) =>
    hours
      .filter(({ day }) => day === at + 1)
      .sort((a, b) => a.from - b.from)
      .map(spanText)
      .join(', '),
  )
  const lines: string[] = []
  for (let first = 0; first < 7; first++) {
    if (byDay[first] === '') continue
    let last = first
    while (last < 6 && byDay[last + 1] === byDay[first]) last++
    lines.push(
      `${last === first ? shortDays[first] : `${shortDays[first]}–${shortDays[last]}`} ${byDay[first]}`,
    )
    first = last
  }
  return lines
}

/** Fewer than so many incidents with an hour say nothing of opening hours. */
const fewest = 10

/**
 * How many incidents fell into opening hours: `{inside, all}`; null when too few have an hour, or the hours are not known.
 * `clock` is by calendar day (Monday first) and hour; `open` the 168 hours of `openHours`.
 */
export function insideHours(
  clock: readonly (readonly number[])[],
  open: readonly boolean[],
): { inside: number; all: number } | null {
  const week = clock.flat()
  const all = week.reduce((sum, count) => sum + count, 0)
  if (all < fewest || week.length !== 168 || !open.includes(true)) return null
  return { inside: week.reduce((sum, count, hour) => sum + (open[hour] ? count : 0), 0), all }
}

/** Each hour of the day: incidents of the whole week, and on which days it is open then, in words. Arguments as above. */
export function hoursOfDay(
  clock: readonly (readonly number[])[],
  open: readonly boolean[],
): { hour: number; count: number; openOn: string }[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const days = shortDays.filter((__, day) => open[day * 24 + hour])
    return {
      hour,
      count: clock.reduce((sum, day) => sum + (day[hour] ?? 0), 0),
      openOn: days.length === 7 ? 'every day' : days.join(', ') || 'closed',
    }
  })
}
