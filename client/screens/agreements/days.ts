/** Today in London, `YYYY-MM-DD`: agreements begin and end by London days. */
export const londonToday = (now: Date = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(now)

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const dayAfter = (day: string): string => shifted(day, 1)
export const weekAfter = (day: string): string => shifted(day, 7)

/** The last day of a year that begins on a day; 29 February ends on the 28th. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : shifted(next, -1)
}
