import type { KeptCard, KeptEvent } from '../../contract/workshop/kept.ts'
import { fewestCards, fewestTables } from '../../contract/workshop/workshop.ts'
import { cellsOfEnough } from './hall-cards.ts'

/** Cards that the next batch would show. In young people's mode only those at cells that five different people marked. */
export function readyToShow({ workshop, cards }: Pick<KeptEvent, 'workshop' | 'cards'>): KeptCard[] {
  const ready = cards.filter(({ state, cell }) => state === 'ready' && cell !== null)
  const enough = workshop.settings.isYoungPeoples ? cellsOfEnough(ready) : null
  return ready.filter(
    ({ batch, cell }) => batch === null && (enough === null || (cell !== null && enough.has(cell))),
  )
}

/** Whether a batch of these says of nobody what they put: five cards at least, from two tables at least. */
export function enoughToShow(cards: readonly KeptCard[]): boolean {
  return cards.length >= fewestCards && tablesOf(cards) >= fewestTables
}

export const tablesOf = (cards: readonly KeptCard[]): number => new Set(cards.map(({ table }) => table)).size
