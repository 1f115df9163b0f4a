import type { Change } from '../contract/answers.ts'
import { rootChange } from './root-change.ts'

export type MonthCount = { readonly month: string; readonly count: number }

export type MonthPair = {
  readonly month: string
  readonly now: number
  readonly monthBefore: string
  readonly before: number
}

export type Trend =
  | {
      readonly ok: true
      /** Oldest first. */
      readonly pairs: readonly MonthPair[]
      /** Months of the period whose counterpart a year before has no data: left out of both sums. */
      readonly unpaired: readonly string[]
      readonly change: Change
    }
  | { readonly ok: false; readonly reason: 'noMonths' | 'noYearBefore' }

/**
 * Compares the months of a period with the same months a year before, so that seasons cancel.
 * Only months that both years have are added up.
 *
 * @param series every month that has data, any order, with its count (0 where the data hold none);
 *   a month missing here is a month without data, not a month without events
 * @param from first month of the period, `YYYY-MM`
 * @param to last month of the period, `YYYY-MM`
 * @returns a refusal when no month of the period has data, or none has a counterpart
 */
export function trend(series: readonly MonthCount[], from: string, to: string): Trend {
  const counts = new Map(series.map(({ month, count }) => [month, count]))
  const months = [...counts.keys()].filter((month) => month >= from && month <= to).sort()
  if (months.length === 0) return { ok: false, reason: 'noMonths' }
  const pairs: MonthPair[] = []
  const unpaired: string[] = []
  for (const month of months) {
    const monthBefore = yearBefore(month)
    const before = counts.get(monthBefore)
    if (before === undefined) unpaired.push(month)
    else pairs.push({ month, now: counts.get(month) ?? 0, monthBefore, before })
  }
  if (pairs.length === 0) return { ok: false, reason: 'noYearBefore' }
  const now = pairs.reduce((sum, pair) => sum + pair.now, 0)
  const before = pairs.reduce((sum, pair) => sum + pair.before, 0)
  return { ok: true, pairs, unpaired, change: rootChange(before, now) }
}

/** `2026-03` → `2025-03`. */
export function yearBefore(month: string): string {
  return `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`
}
