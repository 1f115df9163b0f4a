import { firstDayOfMonth } from '../contract/calendar.ts'

/** A calendar month: `month` counts from 2000-01 = 0, `firstDay` from 2000-01-01 = 0, as the store does. */
export interface CalendarMonth {
  readonly month: number
  readonly firstDay: number
  readonly days: number
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The last month that is over on London's clock, as months since 2000-01. */
export function lastWholeMonth(now: Date): number {
  const part = (type: string) => Number(london.formatToParts(now).find((one) => one.type === type)?.value)
  return (part('year') - 2000) * 12 + part('month') - 2
}

/** The `count` months that end with `last`, oldest first. */
export function monthsEndingWith(last: number, count: number): CalendarMonth[] {
  return Array.from({ length: count }, (_, at) => {
    const month = last - count + 1 + at
    const firstDay = firstDayOfMonth(month)
    return { month, firstDay, days: firstDayOfMonth(month + 1) - firstDay }
  })
}

/** The day on London's calendar, since 2000-01-01. */
export function londonDayText(now: Date): number {
  const parts = Object.fromEntries(london.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  return firstDayOfMonth((parts.year - 2000) * 12 + parts.month - 1) + parts.day - 1
}
