import { monthOfDay } from '../contract/calendar.ts'
import { dayNumber, londonTime, monthNumber } from './london-time.ts'
import { bad, good, type Read } from './refusal.ts'

/** When a record says it happened, London. A month alone has no day; a day may have no hour. */
export interface When {
  readonly month: number
  readonly day: number | null
  readonly hour: number | null
}

/** Reads the text of a time column; `now` is the clock. */
export type TimeReader = (text: string, column: string, now: Date) => Read<When>

/** `2024-05`. */
export const readMonth: TimeReader = (text, column, now) => {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? []
  if (year === undefined) return unreadable(text, column)
  return checked(Number(year), Number(month), null, null, column, now)
}

/** `202405`, as the month columns of wide tables are headed. */
export const readCompactMonth: TimeReader = (text, column, now) => {
  const [, year, month] = /^(\d{4})(\d{2})$/.exec(text.trim()) ?? []
  if (year === undefined) return unreadable(text, column)
  return checked(Number(year), Number(month), null, null, column, now)
}

const stamp =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/

/**
 * `2024-05-17T21:40:00+00:00`: UTC unless it names another offset, told as London day and hour.
 * Exactly 00:00:00 is how publishers write an unknown time: the day is kept as written, the hour is not.
 */
export const readUtcStamp: TimeReader = (text, column, now) => {
  const parts = stamp.exec(text.trim())
  if (!parts) return unreadable(text, column)
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 60) return bad('badTime', column)
  const written = checked(year, month, day, null, column, now)
  if (written.issue || parts[4] === undefined || hour + minute + second === 0) return written
  const offset = parts[8] ? (parts[8] === '-' ? -1 : 1) * (Number(parts[9]) * 60 + Number(parts[10])) : 0
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000
  if (at > now.getTime()) return bad('future', column)
  const local = londonTime(at)
  if (local.day < 0) return bad('before2000', column)
  return good({ month: monthOfDay(local.day), day: local.day, hour: local.hour })
}

/** `2024-05-17` or `2024-05-17T21`: already London time. */
export const readLondonHour: TimeReader = (text, column, now) => {
  const [, year, month, day, hour] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}))?$/.exec(text) ?? []
  if (year === undefined) return unreadable(text, column)
  if (Number(hour ?? 0) > 23) return bad('badTime', column)
  return checked(
    Number(year),
    Number(month),
    Number(day),
    hour === undefined ? null : Number(hour),
    column,
    now,
  )
}

/** The parts of a calendar date as a time, or by name what is wrong with them. `hour` is London's. */
export function checked(
  year: number,
  month: number,
  day: number | null,
  hour: number | null,
  column: string,
  now: Date,
): Read<When> {
  // A "month" of 13 to 31 is a day: the parts stand in another order.
  if (month > 12 && day !== null && month <= 31 && day <= 12) return bad('dateOrder', column)
  if (month < 1 || month > 12) return bad('impossibleDate', column)
  const number = day === null ? null : dayNumber(year, month, day)
  if (day !== null && number === null) return bad('impossibleDate', column)
  if (year < 2000) return bad('before2000', column)
  const today = londonTime(now.getTime())
  const inFuture =
    number === null ? monthNumber(year, month) > monthOfDay(today.day) : isLater(number, hour ?? 0, today)
  if (inFuture) return bad('future', column)
  return good({ month: monthNumber(year, month), day: number, hour })
}

function isLater(day: number, hour: number, today: { day: number; hour: number }): boolean {
  return day > today.day || (day === today.day && hour > today.hour)
}

/** Says by name what kind of unreadable: nothing, day or month first, an impossible date written so, or none of these. */
export function unreadable(text: string, column: string): Read<never> {
  const plain = text.trim()
  if (plain === '') return bad('noTime', column)
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/.exec(plain) ?? []
  if (year !== undefined) {
    const exists =
      dayNumber(Number(year), Number(second), Number(first)) !== null ||
      dayNumber(Number(year), Number(first), Number(second)) !== null
    return bad(exists ? 'dateOrder' : 'impossibleDate', column)
  }
  if (/^\d{1,2}[/.-]\d{4}$/.test(plain)) return bad('dateOrder', column)
  return bad('badTime', column)
}
