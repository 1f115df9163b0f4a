const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The London day of a moment, `YYYY-MM-DD`. */
export function londonToday(at: Date): string {
  return london.format(at)
}
