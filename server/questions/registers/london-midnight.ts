const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The moment (UTC, ISO 8601) at which a London day `YYYY-MM-DD` begins. */
export function londonMidnight(day: string): string {
  const utc = new Date(`${day}T00:00:00Z`)
  // In summer London is an hour ahead: its clocks show one when it is midnight UTC.
  const hoursAhead = Number(london.format(utc))
  return new Date(utc.getTime() - hoursAhead * 3_600_000).toISOString()
}
