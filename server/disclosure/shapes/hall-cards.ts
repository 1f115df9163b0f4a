import type { KeptCard, KeptEvent } from '../../contract/workshop/kept.ts'
import { fewestMarkers } from '../../contract/workshop/workshop.ts'

/** A card that may be on a screen: it has a place, and its text, where it has one, was released. */
export type HallCard = KeptCard & { readonly cell: string }

/**
 * The cards that may leave for projector and phones: shown in a batch, ready now, of no home, no unreleased text in them. In
 * young people's mode no text at all, and only cells that five different people marked; whose cards they were is forgotten at
 * the close, which keeps such cells alone.
 */
export function hallCards({ workshop, cards }: Pick<KeptEvent, 'workshop' | 'cards'>): HallCard[] {
  const shown = cards.filter(
    (card): card is HallCard =>
      card.batch !== null &&
      card.state === 'ready' &&
      card.cell !== null &&
      card.zone === null &&
      (card.text === null || card.isReleased),
  )
  if (!workshop.settings.isYoungPeoples) return shown
  const wordless = shown.filter(({ text }) => text === null)
  if (workshop.state === 'closed') return wordless
  const enough = cellsOfEnough(wordless)
  return wordless.filter(({ cell }) => enough.has(cell))
}

/** Cells that enough different people marked. */
export function cellsOfEnough(cards: readonly KeptCard[]): Set<string> {
  const markers = new Map<string, Set<string>>()
  for (const { cell, participant } of cards) {
    if (cell === null || participant === null) continue
    const of = markers.get(cell) ?? new Set()
    markers.set(cell, of.add(participant))
  }
  return new Set([...markers].filter(([, of]) => of.size >= fewestMarkers).map(([cell]) => cell))
}
