import type { Filter, HourFilter } from '../../server/contract/filter.ts'

/**
 * The clock is drawn as nights are lived: a row begins at 06:00 and ends at 05:59 of the next morning, so that
 * Friday night is one block. Columns 0–23 stand for the hours 6, 7 … 23, 0 … 5. Days are 1–7, Monday 1.
 */
export const firstHour = 6

export const hourOfColumn = (column: number): number => (column + firstHour) % 24
export const columnOfHour = (hour: number): number => (hour + 24 - firstHour) % 24

/** The calendar day (0–6, Monday 0) whose hour is drawn at this row and column. */
export const dayOfCell = (row: number, column: number): number =>
  hourOfColumn(column) < firstHour ? (row + 1) % 7 : row

/** `counts.clock` (calendar days) as rows of nights. */
export const asNights = (clock: readonly (readonly number[])[]): number[][] =>
  Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 24 }, (_, column) => clock[dayOfCell(row, column)]?.[hourOfColumn(column)] ?? 0),
  )

/** Rows and columns of a dragged rectangle, both ends included, in any order. */
export interface Block {
  rowA: number
  rowB: number
  columnA: number
  columnB: number
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step)

/**
 * A dragged block as filter. Wholly after midnight, the hours are plain ones of the following calendar day;
 * across midnight they are one window that belongs to the day on which it began. The whole clock is no filter.
 */
export function blockFilter(block: Block): Pick<Filter, 'day' | 'hours'> {
  const rows = range(Math.min(block.rowA, block.rowB), Math.max(block.rowA, block.rowB))
  const first = hourOfColumn(Math.min(block.columnA, block.columnB))
  const last = hourOfColumn(Math.max(block.columnA, block.columnB))
  const afterMidnight = first < firstHour
  const day = rows.length === 7 ? [] : rows.map((row) => ((row + (afterMidnight ? 1 : 0)) % 7) + 1)
  if (first === firstHour && last === firstHour - 1 && rows.length === 7) return { day: [], hours: noHours }
  return { day: day.sort((a, b) => a - b), hours: hoursFrom(first, last) }
}

export const noHours: HourFilter = { plain: [], wrap: null }

export const hoursFrom = (first: number, last: number): HourFilter =>
  first <= last ? { plain: range(first, last), wrap: null } : { plain: [], wrap: { from: first, to: last } }

/** True when the filter asks for this calendar day (0–6) and hour. Nothing asked → false everywhere. */
export function isAsked(filter: Pick<Filter, 'day' | 'hours'>, day: number, hour: number): boolean {
  const { plain, wrap } = filter.hours
  const has = (number: number): boolean => filter.day.length === 0 || filter.day.includes(number + 1)
  if (plain.length === 0 && !wrap) return filter.day.length > 0 && has(day)
  if (plain.includes(hour) && has(day)) return true
  if (!wrap) return false
  return (hour >= wrap.from && has(day)) || (hour <= wrap.to && has((day + 6) % 7))
}

export const clockPresets = [
  { id: 'weekend-nights', label: 'Friday and Saturday nights', day: [5, 6], hours: hoursFrom(20, 2) },
  { id: 'school-run', label: 'School run 14–17', day: [1, 2, 3, 4, 5], hours: hoursFrom(14, 16) },
  { id: 'weekday-evenings', label: 'Weekday evenings', day: [1, 2, 3, 4, 5], hours: hoursFrom(17, 21) },
] as const satisfies readonly { id: string; label: string; day: number[]; hours: HourFilter }[]

export const sameClock = (a: Pick<Filter, 'day' | 'hours'>, b: Pick<Filter, 'day' | 'hours'>): boolean =>
  a.day.join() === b.day.join() &&
  a.hours.plain.join() === b.hours.plain.join() &&
  a.hours.wrap?.from === b.hours.wrap?.from &&
  a.hours.wrap?.to === b.hours.wrap?.to
