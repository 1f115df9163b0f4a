import type { NewAgreement } from '../store/agreement-writer.ts'

export const demonstrationAgency = 'demonstration'

/** The agreements under which demonstration records are seen: from `today` (London, `YYYY-MM-DD`) for one year. */
export function demonstrationAgreements(today: string): NewAgreement[] {
  const shared = { class: 'shared', publish: 'public' } as const
  const agreed = [
    { source: 'demonstration', reference: 'DEMONSTRATION-INCIDENTS', ...shared },
    { source: 'demonstration-stop-search', reference: 'DEMONSTRATION-STOP-SEARCH', ...shared },
    {
      source: 'demonstration-cuckooing',
      reference: 'DEMONSTRATION-CUCKOOING',
      ...shared,
      class: 'protected',
    },
    // No release holds welfare.
    {
      source: 'demonstration-welfare',
      reference: 'DEMONSTRATION-WELFARE',
      class: 'protected',
      publish: 'none',
    },
  ] as const
  return agreed.map((agreement) => ({
    ...agreement,
    demo: true,
    purpose: 'To show how the map works. Every record is invented.',
    starts: today,
    ends: oneYearAfter(today),
    parties: [demonstrationAgency],
  }))
}

/** The same day next year; 29 February becomes 28. */
function oneYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next
}
