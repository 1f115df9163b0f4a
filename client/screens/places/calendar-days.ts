import {
  dayNumber,
  dayText,
  firstDayOfMonth,
  monthNumber,
  weekdayOf,
} from '../../../server/contract/calendar.ts'
import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { hoursWords } from './hours-words.ts'
import { pageNear } from './place-chain.ts'

/** Something that is on one day. */
export interface OnDay {
  readonly id: string
  readonly kind: 'impact-day' | 'sitting' | 'stop'
  readonly words: string
  /** When, where or with whom; may be empty. */
  readonly detail: string
  readonly page: ReturnType<typeof pageNear>
}

/** The days that a month's sheet shows, whole weeks from Monday. `month`: `YYYY-MM`. */
export function sheetOf(month: string): string[][] {
  const first = firstDayOfMonth(monthNumber(month))
  const next = firstDayOfMonth(monthNumber(month) + 1)
  const start = first - weekdayOf(first)
  const weeks = Math.ceil((next - start) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dayText(start + week * 7 + day)),
  )
}

/** Days of action, days on which a court sits, and when a youth bus stops, on one London day; in this order. Pure. */
export function onDay(entries: readonly ToldEntry[], day: string): OnDay[] {
  const found = entries.flatMap((entry): OnDay[] => {
    const at = { id: entry.id, page: pageNear(entry) }
    const where = [entry.place?.name, entry.place?.ward].filter(Boolean).join(', ')
    if (entry.kind === 'impactDay') {
      const { from, to, name } = entry.fields
      return from <= day && day <= to ? [{ ...at, kind: 'impact-day', words: name, detail: where }] : []
    }
    if (entry.kind !== 'venue') return []
    const { type, name, sittingDays, hours } = entry.fields
    if (type === 'court' && sittingDays.includes(day))
      return [{ ...at, kind: 'sitting', words: `${name} sits`, detail: where }]
    const today = hours.filter((span) => span.day === weekdayOf(dayNumber(day)) + 1)
    if (type !== 'youth-bus' || today.length === 0) return []
    const [times] = hoursWords(today)
    // Without the weekday: the day is what was asked.
    return [{ ...at, kind: 'stop', words: `${name} stops here`, detail: [times.slice(4), where].join(', ') }]
  })
  const order = ['impact-day', 'sitting', 'stop']
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** A day of a month later or earlier, held to that month's length. */
export function monthLater(day: string, months: number): string {
  const month = monthNumber(day) + months
  const last = firstDayOfMonth(month + 1) - 1
  return dayText(Math.min(firstDayOfMonth(month) + Number(day.slice(8)) - 1, last))
}
