import { quarterOfMonth, quarterText } from './calendar.ts'
import { isYearly } from './sources.ts'

/**
 * How coarsely a protected record of a source keeps its time. Where that is the whole year, the year stands as its last
 * quarter: retention counts from there, so that no part of a year is deleted before it is over.
 */
export function keptQuarter(source: string, month: number): number {
  return isYearly(source) ? Math.floor(month / 12) * 4 + 3 : quarterOfMonth(month)
}

/** First and last month of the period that a month is kept under. */
export function keptMonths(source: string, month: number): readonly [number, number] {
  const span = isYearly(source) ? 12 : 3
  const first = Math.floor(month / span) * span
  return [first, first + span - 1]
}

/** `2026 Q1`, or `2026`. */
export function keptPeriodText(source: string, quarter: number): string {
  return isYearly(source) ? String(yearOfQuarter(quarter)) : quarterText(quarter)
}

export function yearOfQuarter(quarter: number): number {
  return 2000 + Math.floor(quarter / 4)
}
