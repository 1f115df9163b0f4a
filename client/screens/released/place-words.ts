/** `around High Street, North Ward` → `Around High Street`, where the ward is said beside it anyway. */
export function zoneWords(name: string, wardName: string): string {
  const end = `, ${wardName}`
  const short = wardName !== '' && name.endsWith(end) ? name.slice(0, -end.length) : name
  return short.charAt(0).toUpperCase() + short.slice(1)
}

/** How a sentence speaks of a place: a zone by the first of its streets, a ward by its name. */
export function spokenPlace({ kind, name }: { kind: 'zone' | 'ward' | 'cell'; name: string }): string {
  if (kind === 'ward') return `in ${name}`
  return kind === 'cell' ? `at ${name}` : `around ${name.replace(/^around /i, '').split(' and ', 1)[0]}`
}
