import { firstDayOfMonth, monthNumber, monthText } from '../contract/calendar.ts'
import type { Filter } from '../contract/filter.ts'
import type { Asking } from './asking.ts'
import { select } from './select.ts'

/** The counted sources' months. Month numbers, ascending. */
export interface CoveredMonths {
  /** Every month any counted source has records of. */
  all: readonly number[]
  /** Those that the filter's period touches. */
  inPeriod: readonly number[]
}

/** Which months the sources of a filter cover, at all and inside its period. Errors as `select`. */
export function coveredMonths(asking: Asking, filter: Filter): CoveredMonths {
  const { sources } = select(asking, filter)
  const all = [...new Set(sources.flatMap((id) => asking.columns.coverage.get(id) ?? []))].sort(
    (a, b) => a - b,
  )
  const from = filter.from ? monthNumber(filter.from) : Number.NEGATIVE_INFINITY
  const to = filter.to ? monthNumber(filter.to) : Number.POSITIVE_INFINITY
  return { all, inPeriod: all.filter((month) => month >= from && month <= to) }
}

/**
 * The same filter with its sources written out, so that another period is counted from the same sources.
 * A filter that counts no source at all stays as it is.
 */
export function withSameSources(asking: Asking, filter: Filter): Filter {
  return { ...filter, source: select(asking, filter).sources }
}

/** The filter over other whole months (month numbers, inclusive). */
export function overMonths(filter: Filter, first: number, last: number): Filter {
  return { ...filter, from: monthText(first), to: monthText(last) }
}

/** The last `count` months that end with the period's last covered one, without gaps; empty without data. */
export function lastMonths({ inPeriod }: CoveredMonths, count: number): number[] {
  if (inPeriod.length === 0) return []
  const last = inPeriod[inPeriod.length - 1]
  const first = Math.max(inPeriod[0], last - count + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Days of whole months, as a selection says them. */
export function daysOfMonths(first: number, last: number): { firstDay: number; lastDay: number } {
  return { firstDay: firstDayOfMonth(first), lastDay: firstDayOfMonth(last + 1) - 1 }
}
