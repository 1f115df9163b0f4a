import { monthOfDay } from '../contract/calendar.ts'
import type { TimeColumns } from '../contract/mappings.ts'
import { isSkippedHour, londonTime } from './london-time.ts'
import { bad, good, type Read } from './refusal.ts'
import { checked, unreadable, type When } from './time.ts'

/** A date as written, before anybody asks whether there is such a day. `hour` null = not said or exactly midnight. */
interface Written {
  year: number
  month: number
  day: number | null
  hour: number | null
  minute: number
  /** Minutes ahead of UTC; null = by the mapping's clock. */
  offset: number | null
}

const time =
  '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(?:\\s*(Z)|([+-])(\\d{2}):?(\\d{2}))?)?'
const yearFirst = new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})${time})?$`)
const dayFirst = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${time}$`)
const named = new RegExp(`^(\\d{1,2})[ -]([a-z]{3,9})[ -,]+(\\d{4})${time}$`, 'i')
const monthAlone = /^(\d{1,2})[/.-](\d{4})$/
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads the date of a partner's row, and its hour from the same text or a column of its own. The order of day and month
 * is the mapping's: a date in another order is refused `dateOrder`, never guessed. A London hour that the clocks went
 * forward over is refused `noSuchHour`; the hour that comes twice in autumn is one hour. Exactly 00:00 in the date
 * column is how exports write "no time": the day is kept, the hour is not.
 */
export function createPartnerTimeReader(
  { column, order, hourColumn, clock }: TimeColumns,
  now: Date,
): (dateText: string, hourText: string) => Read<When> {
  return (dateText, hourText) => {
    const written = readDate(dateText.trim(), order)
    if (!written)
      return order === 'iso' || dateText.trim() === '' ? unreadable(dateText, column) : bad('badTime', column)
    const separate = hourColumn === null ? good(null) : readHour(hourText.trim(), hourColumn)
    if (separate.issue) return separate
    const { hour, minute } = separate.value ?? written
    if (hour !== null && hour > 23) return bad('badTime', column)
    const { year, month, day, offset } = written
    const date = checked(year, month, day, null, column, now)
    if (date.issue || day === null || hour === null) return date
    const shift = offset ?? (clock === 'utc' ? 0 : null)
    if (shift === null) {
      if (date.value.day !== null && isSkippedHour(date.value.day, hour)) return bad('noSuchHour', column)
      return checked(year, month, day, hour, column, now)
    }
    const at = Date.UTC(year, month - 1, day, hour, minute) - shift * 60_000
    if (at > now.getTime()) return bad('future', column)
    const local = londonTime(at)
    if (local.day < 0) return bad('before2000', column)
    return good({ month: monthOfDay(local.day), day: local.day, hour: local.hour })
  }
}

function readDate(text: string, order: TimeColumns['order']): Written | undefined {
  const iso = yearFirst.exec(text)
  // Year first cannot be mistaken, whatever order the mapping names.
  if (iso) return written(iso[1], iso[2], iso[3], iso.slice(4))
  if (order === 'iso') return undefined
  const uk = dayFirst.exec(text)
  if (uk) return written(uk[3], uk[2], uk[1], uk.slice(4))
  const words = named.exec(text)
  if (words) {
    const month = monthNames.indexOf(words[2].slice(0, 3).toLowerCase()) + 1
    return month === 0 ? undefined : written(words[3], String(month), words[1], words.slice(4))
  }
  const alone = monthAlone.exec(text)
  return alone ? written(alone[2], alone[1], undefined, []) : undefined
}

function written(
  year: string,
  month: string,
  day: string | undefined,
  [hour, minute, second, utc, sign, hours, minutes]: readonly (string | undefined)[],
): Written {
  const isSaid = hour !== undefined && Number(hour) + Number(minute) + Number(second ?? 0) > 0
  const isOffset = utc !== undefined || sign !== undefined
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  return {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
    hour: isSaid ? Number(hour) : null,
    minute: isSaid ? Number(minute) : 0,
    offset: isOffset ? ahead : null,
  }
}

/** `21`, `21:40`, `21:40:05` or `2140`; empty = not known. Here midnight is midnight: the column says nothing else. */
function readHour(text: string, column: string): Read<{ hour: number; minute: number } | null> {
  if (text === '') return good(null)
  const [, hour, minute] = /^(\d{1,2})(?::?(\d{2})(?::?\d{2})?)?$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return bad('badTime', column)
  return good({ hour: Number(hour), minute: Number(minute ?? 0) })
}
