const dayMilliseconds = 86_400_000
const epoch = Date.UTC(2000, 0, 1)

/** Days since 2000-01-01 of a calendar date, or null when the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return exists ? Math.round((at.getTime() - epoch) / dayMilliseconds) : null
}

/** Months since 2000-01 of a year and a month 1–12. */
export function monthNumber(year: number, month: number): number {
  return (year - 2000) * 12 + month - 1
}

/** Last Sunday of a month, 01:00 UTC: when the clocks of Europe change (Summer Time Order 2002; the same since 1996). */
function clockChange(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0))
  return Date.UTC(year, month - 1, lastDay.getUTCDate() - lastDay.getUTCDay(), 1)
}

/** Whether the clocks went forward over this hour of a London day (days since 2000-01-01): then it never was. */
export function isSkippedHour(day: number, hour: number): boolean {
  const start = epoch + day * dayMilliseconds
  return hour === 1 && start + 3_600_000 === clockChange(new Date(start).getUTCFullYear(), 3)
}

/** London day (days since 2000-01-01) and hour 0–23 of a UTC time in milliseconds. Years 2000 and later. */
export function londonTime(utcMilliseconds: number): { day: number; hour: number } {
  const year = new Date(utcMilliseconds).getUTCFullYear()
  const summer = utcMilliseconds >= clockChange(year, 3) && utcMilliseconds < clockChange(year, 10)
  const local = utcMilliseconds - epoch + (summer ? 3_600_000 : 0)
  const day = Math.floor(local / dayMilliseconds)
  return { day, hour: Math.floor((local - day * dayMilliseconds) / 3_600_000) }
}
