import { addMonths, lastMonths, type MonthRange } from '../../state/months.ts'

/** Monday 1 to Sunday 7, in London. */
export function londonWeekday(now: Date = new Date()): number {
  const name = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/London' }).format(now)
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name) + 1
}

/** This weekday's evening and night, over the last twelve months of the data if these are known. */
export function tonightSearch(months?: MonthRange, now?: Date): string {
  const range = months ? lastMonths(months, 12) : null
  const period = range ? `from=${range.from}&to=${range.to}&` : ''
  return `?${period}day=${londonWeekday(now)}&hour=18-2`
}

/** The newest month ranked, beside the same month a year before. */
export function jagSearch(months?: MonthRange): string {
  if (!months) return ''
  const before = addMonths(months.to, -12)
  return `?from=${months.to}&to=${months.to}&against=${before},${before}`
}
