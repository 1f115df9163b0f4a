import { type CountedContacts, fewestContacts, type WelfareCounts } from '../../contract/welfare.ts'

/**
 * What may be shown of contacts: a figure below `fewestContacts` is withheld, nobody at all included, and a zone without
 * one larger figure is left out. Years are those between the first and last that is shown, so that a year of small
 * figures alone is not told from one without. By zone and kind. Says how many figures are withheld.
 */
export function withoutFewContacts(
  counted: readonly CountedContacts[],
): Pick<WelfareCounts, 'years' | 'zones'> & { withheld: number } {
  const shown = counted.filter(({ contacts }) => contacts >= fewestContacts)
  const known = shown.map(({ year }) => year)
  const first = Math.min(...known)
  const years =
    shown.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at)
  const rows = new Map<string, { of: CountedContacts; byYear: Map<number, number> }>()
  for (const each of shown) {
    const key = `${each.zone} ${each.kind}`
    const row = rows.get(key) ?? { of: each, byYear: new Map() }
    row.byYear.set(each.year, each.contacts)
    rows.set(key, row)
  }
  const zones = [...rows.values()]
    .map(({ of: { zone, name, ward, kind }, byYear }) => ({
      ...{ zone, name, ward, kind },
      contacts: years.map((year) => byYear.get(year) ?? { below: fewestContacts }),
    }))
    .sort((a, b) => compare(a.ward, b.ward) || compare(a.name, b.name) || compare(a.kind, b.kind))
  return { years, zones, withheld: counted.length - shown.length }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
