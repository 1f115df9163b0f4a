/** The hour in London at which a night's jobs begin: after the last trains and before the first readers. */
export const nightHour = 2

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The night that began last, by the London day it began on (`YYYY-MM-DD`); before two o'clock it is yesterday's. */
export function nightOf(time: Date): string {
  const parts = Object.fromEntries(london.formatToParts(time).map(({ type, value }) => [type, value]))
  const day = `${parts.year}-${parts.month}-${parts.day}`
  if (Number(parts.hour) >= nightHour) return day
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
