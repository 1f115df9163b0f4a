import type { KeptCard } from '../../contract/workshop/kept.ts'
import type { WorkshopWriter } from '../../store/workshop-writer.ts'

/** What a card is by what it says: of a home, waiting for its text to be released, or ready. */
export function stateOf({
  zone,
  text,
  isReleased,
}: Pick<KeptCard, 'zone' | 'text' | 'isReleased'>): KeptCard['state'] {
  if (zone !== null) return 'home'
  return text !== null && !isReleased ? 'waiting' : 'ready'
}

/** Whether projector and phones have it now. */
export const isShown = ({ state, batch }: KeptCard): boolean => state === 'ready' && batch !== null

/** Sends what was merged into a card on by itself: each waits for a later batch. Answers with whether there was any. */
export function partAll(writer: WorkshopWriter, target: KeptCard): boolean {
  const workshop = writer.find(target.workshop)
  const merged = workshop
    ? writer.event(workshop).cards.filter(({ mergedInto }) => mergedInto === target.id)
    : []
  for (const card of merged) writer.putCard({ ...card, state: stateOf(card), batch: null, mergedInto: null })
  return merged.length > 0
}
