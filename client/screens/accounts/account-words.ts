/** `2026-11-22T…` → `22 Nov 2026`, the day in London. */
export function dayWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Europe/London' }).format(
    new Date(instant),
  )
}

/** `2026-11-22T14:05:…` → `22 Nov 2026, 14:05`, in London. */
export function momentWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(new Date(instant))
}

/** What is wrong with an agency's short name; empty when nothing is. */
export const agencyProblem = (agency: string): string =>
  /^[a-z0-9][a-z0-9-]{1,39}$/.test(agency)
    ? ''
    : 'The agency’s short name has small letters, figures and hyphens only, at least two.'
