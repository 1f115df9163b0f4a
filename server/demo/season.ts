import type { CalendarMonth } from './calendar.ts'
import type { Kind } from './kinds.ts'

const meanDaysOfMonth = 365.25 / 12
/** The published weights speak of the last twelve months, so the trend is 1 in their middle. */
const monthsToMiddleOfLastYear = 5.5

/** Share of a year's records that fall into a month `monthsBeforeEnd` before the last (about 1/12 each). */
export function shareOfYear(kind: Kind, month: CalendarMonth, monthsBeforeEnd: number): number {
  const season = 1 + kind.swing * Math.cos((2 * Math.PI * ((month.month % 12) - kind.peakMonth)) / 12)
  const trend = 1 - (kind.trend * (monthsBeforeEnd - monthsToMiddleOfLastYear)) / 12
  return (season * trend * month.days) / meanDaysOfMonth / 12
}
