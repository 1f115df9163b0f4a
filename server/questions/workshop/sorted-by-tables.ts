import { krippendorffAlpha } from '../../analysis/krippendorff-alpha.ts'
import { modalShare } from '../../analysis/modal-share.ts'
import type { KeptSort } from '../../contract/workshop/kept.ts'
import { Doer, type Sorted, When } from '../../contract/workshop/workshop.ts'

const cellOf = ({ when, who }: Pick<KeptSort, 'when' | 'who'>): string => `${when} ${who}`

/** How tables sorted each card. */
export function sortedBy(sorts: readonly KeptSort[]): (card: string) => Sorted {
  const byCard = new Map<string, string[]>()
  for (const sort of sorts) byCard.set(sort.card, [...(byCard.get(sort.card) ?? []), cellOf(sort)])
  return (card) => {
    const { value, inModal, given } = modalShare(byCard.get(card) ?? [])
    const [when, who] = value?.split(' ') ?? []
    return {
      ...{ tables: given, inModal },
      ...{ when: When.safeParse(when).data ?? null, who: Doer.safeParse(who).data ?? null },
    }
  }
}

/** How far tables agree over all these cards: cards as units, tables as observers. */
export function agreementOf(
  sorts: readonly KeptSort[],
  cards: readonly { readonly id: string }[],
): { cards: number; tables: number; alpha: number | null } {
  const tables = [...new Set(sorts.map(({ table }) => table))].sort((a, b) => a - b)
  const given = new Map(sorts.map((sort) => [`${sort.card} ${sort.table}`, cellOf(sort)]))
  const units = cards.map(({ id }) => tables.map((table) => given.get(`${id} ${table}`) ?? null))
  const sorted = units.filter((unit) => unit.some((value) => value !== null))
  return { cards: sorted.length, tables: tables.length, alpha: krippendorffAlpha(units) }
}
