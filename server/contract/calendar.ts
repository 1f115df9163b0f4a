/** Days are counted from 2000-01-01 (0), months from 2000-01 (0), weekdays from Monday (0). */

const millisecondsPerDay = 86_400_000
const epoch = Date.UTC(2000, 0, 1)

/** `2000-01-02` → 1. */
export function dayNumber(text: string): number {
  return Math.round((Date.parse(`${text}T00:00:00Z`) - epoch) / millisecondsPerDay)
}

/** 1 → `2000-01-02`. */
export function dayText(day: number): string {
  return new Date(epoch + day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** `2001-02` or `2001-02-28` → 13. */
export function monthNumber(text: string): number {
  return (Number(text.slice(0, 4)) - 2000) * 12 + Number(text.slice(5, 7)) - 1
}

/** 13 → `2001-02`. */
export function monthText(month: number): string {
  return `${2000 + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** The quarter a month lies in: quarters since 2000 Q1. */
export function quarterOfMonth(month: number): number {
  return Math.floor(month / 3)
}

/** 104 → `2026 Q1`. */
export function quarterText(quarter: number): string {
  return `${2000 + Math.floor(quarter / 4)} Q${(((quarter % 4) + 4) % 4) + 1}`
}

/** `2026 Q1` → 104. */
export function quarterNumber(text: string): number {
  return (Number(text.slice(0, 4)) - 2000) * 4 + Number(text.slice(6)) - 1
}

/** The day number of a month's first day; of the next month minus 1 for its last. */
export function firstDayOfMonth(month: number): number {
  return Math.round((Date.UTC(2000, month, 1) - epoch) / millisecondsPerDay)
}

/** The month a day lies in. */
export function monthOfDay(day: number): number {
  const date = new Date(epoch + day * millisecondsPerDay)
  return (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth()
}

/** 0 = Monday … 6 = Sunday; 2000-01-01 was a Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 5) % 7) + 7) % 7
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The London day of a moment, `YYYY-MM-DD`. */
export function londonDayText(at: Date): string {
  return london.format(at)
}

const londonClock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** What the London clock shows at a moment, `YYYY-MM-DDTHH:MM`. */
export function londonMomentText(at: Date): string {
  return londonClock.format(at).replace(' ', 'T')
}

/** Milliseconds since 1970 at which the London clock shows `YYYY-MM-DDTHH:MM`; of an hour that comes twice, the later. */
export function londonMoment(text: string): number {
  const asUtc = Date.parse(`${text}:00Z`)
  const shown = Date.parse(`${londonMomentText(new Date(asUtc))}:00Z`)
  return asUtc - (shown - asUtc)
}
