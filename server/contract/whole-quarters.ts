import { dayNumber, firstDayOfMonth, monthOfDay, quarterOfMonth } from './calendar.ts'
import { type Filter, firstDayText, lastDayText } from './filter.ts'

/** First and last quarter since 2000 Q1, both included; an open end is infinite. `first > last`: none. */
export interface QuarterRange {
  first: number
  last: number
}

/**
 * The quarters that lie whole between two months or days. What is kept by quarter is counted by these alone: a part
 * of a quarter would tell months apart that were never stored.
 */
export function wholeQuarters({ from, to }: Pick<Filter, 'from' | 'to'>): QuarterRange {
  return {
    first: from === null ? -Infinity : firstWholeFrom(dayNumber(firstDayText(from))),
    // The quarter in which the next day lies is not over; the one before it is.
    last: to === null ? Infinity : quarterOfDay(dayNumber(lastDayText(to)) + 1) - 1,
  }
}

export const liesIn = (quarter: number, { first, last }: QuarterRange): boolean =>
  quarter >= first && quarter <= last

const quarterOfDay = (day: number): number => quarterOfMonth(monthOfDay(day))

function firstWholeFrom(day: number): number {
  const quarter = quarterOfDay(day)
  return firstDayOfMonth(quarter * 3) === day ? quarter : quarter + 1
}
