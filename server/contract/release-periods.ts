import { monthText } from './calendar.ts'

/** Quarters, half-years and years of releases, numbered from 2000-01 (0). */
export type ReleasePeriod = 'quarter' | 'halfYear' | 'year'

const monthsOf: Readonly<Record<ReleasePeriod, number>> = { quarter: 3, halfYear: 6, year: 12 }

export function firstMonthOf(period: ReleasePeriod, number: number): number {
  return number * monthsOf[period]
}

export function lastMonthOf(period: ReleasePeriod, number: number): number {
  return (number + 1) * monthsOf[period] - 1
}

/** The period that a month (since 2000-01) lies in. */
export function periodOf(period: ReleasePeriod, month: number): number {
  return Math.floor(month / monthsOf[period])
}

/** `2026-Q3`, `2026-H1`, `2026`. */
export function periodText(period: ReleasePeriod, number: number): string {
  const year = monthText(firstMonthOf(period, number)).slice(0, 4)
  if (period === 'year') return year
  return period === 'quarter' ? `${year}-Q${(number % 4) + 1}` : `${year}-H${(number % 2) + 1}`
}

/** The last whole period of a kind among closed quarters. */
export function lastWhole(period: ReleasePeriod, lastQuarter: number): number {
  return periodOf(period, lastMonthOf('quarter', lastQuarter) + 1) - 1
}
