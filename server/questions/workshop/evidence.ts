import { evidenceClass } from '../../analysis/evidence-class.ts'
import type { Columns } from '../../columns/columns.ts'
import { monthNumber, monthText } from '../../contract/calendar.ts'
import { emptyFilter } from '../../contract/filter.ts'
import { sources } from '../../contract/sources.ts'
import { type DeckId, decks } from '../../contract/workshop/decks.ts'
import type { KeptCard } from '../../contract/workshop/kept.ts'
import type { Evidence } from '../../contract/workshop/workshop.ts'
import { mapRaw, type Raw, zipRaw } from '../../sealed/raw.ts'
import type { Asking } from '../asking.ts'
import { select } from '../select.ts'

/** Whole months with data that a card is set beside. */
const monthsBeside = 3

/** By deck: what a cell, with one ring around it, is called. */
type ByDeck = ReadonlyMap<DeckId, (cell: number) => Evidence>

const known = new WeakMap<Columns, Map<string, Raw<ByDeck>>>()

/**
 * What records say beside cards (METHODS 11): records of the same issue, by the deck's groups, in the card's cell and one ring,
 * over the last three whole months with data, from the sources that the asker may read and that know cells. Worked out once for
 * an index, a month and a set of sources.
 */
export function evidenceBeside(
  asking: Asking,
  cards: readonly Pick<KeptCard, 'id' | 'deck' | 'cell'>[],
): Raw<Map<string, Evidence>> {
  return mapRaw(evidenceByDeck(asking), (byDeck) => {
    const beside = new Map<string, Evidence>()
    for (const { id, deck, cell } of cards) {
      const place = cell === null ? undefined : asking.area.knownCell(cell)
      const of = byDeck.get(deck)
      beside.set(id, place === undefined || !of ? null : of(asking.area.cellNumber(place)))
    }
    return beside
  })
}

function evidenceByDeck(asking: Asking): Raw<ByDeck> {
  const kept = known.get(asking.columns) ?? new Map<string, Raw<ByDeck>>()
  known.set(asking.columns, kept)
  const key = `${asking.today.slice(0, 7)} ${[...asking.readable].sort().join()}`
  const before = kept.get(key)
  if (before) return before
  const none: Raw<ByDeck> = mapRaw(asking.columns.records(new Set()), () => new Map())
  const made = decks.reduce((all, deck) => {
    const of = ofDeck(asking, deck.groups)
    return of === null ? all : zipRaw(all, of, (map, cellOf) => new Map([...map, [deck.id, cellOf]]))
  }, none)
  kept.set(key, made)
  return made
}

/** Null where nothing can be set beside the deck: no groups, or no months with data. */
function ofDeck(asking: Asking, groups: readonly string[]): Raw<(cell: number) => Evidence> | null {
  if (groups.length === 0) return null
  const { area, columns, today } = asking
  const { selection } = select(asking, { ...emptyFilter, group: [...groups] })
  const withCells = sources.filter(({ id, cells }) => cells && selection.sources.has(id)).map(({ id }) => id)
  const months = lastWholeMonths(
    withCells.flatMap((id) => columns.coverage.get(id) ?? []),
    monthNumber(today),
  )
  if (months.length === 0) return null
  const [from, to] = [monthText(months[0]), monthText(months[months.length - 1])]
  const counted = columns.cellMonths({ ...selection, sources: new Set(withCells) }, months)
  return mapRaw(counted, (counts) => (cell: number): Evidence => {
    const ring = [cell, ...area.neighbours.subarray(cell * 6, cell * 6 + 6)].filter((near) => near >= 0)
    const records = ring.reduce(
      (sum, near) => sum + months.reduce((of, _, at) => of + counts[near * months.length + at], 0),
      0,
    )
    return { class: evidenceClass(records), from, to }
  })
}

/** The last three covered months before this one, in order; a month without data is passed over. */
function lastWholeMonths(covered: readonly number[], thisMonth: number): number[] {
  return [...new Set(covered)]
    .filter((month) => month < thisMonth)
    .sort((a, b) => a - b)
    .slice(-monthsBeside)
}
