import { deckOf, phraseOf } from '../../contract/workshop/decks.ts'
import { workshopSeen } from '../../contract/workshop/seen.ts'
import type { ShownCard, WorkshopReport } from '../../contract/workshop/workshop.ts'
import { releaseToFacilitators, releaseTogether } from '../../disclosure/gate.ts'
import type { HallCard } from '../../disclosure/shapes/hall-cards.ts'
import { mayFacilitate } from '../../disclosure/workshop-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { WorkshopReader } from '../../store/workshop-reader.ts'
import type { Asking } from '../asking.ts'
import { openEvidence, shaper } from './shown.ts'
import { agreementOf } from './sorted-by-tables.ts'

/**
 * What came out of a closed workshop. Beside the cards stand published records, so that it may be handed on. Nothing of a text
 * that was not released, and nothing of homes. Refuses `notFound`, `workshopNotOpen` before the close.
 */
export function workshopReport(
  asking: Asking,
  workshops: WorkshopReader,
  id: string,
): Released<WorkshopReport> {
  const workshop = workshops.find(id)
  if (!workshop || !mayFacilitate(asking.viewer, workshop)) throw new Refused('notFound', { param: 'id' })
  if (workshop.state !== 'closed') throw new Refused('workshopNotOpen')
  const event = workshops.event(workshop)
  const placed = event.cards.filter(
    (card): card is HallCard =>
      card.state === 'ready' &&
      card.cell !== null &&
      card.zone === null &&
      (card.text === null || card.isReleased),
  )
  const shape = shaper(event)
  return releaseTogether(
    [releaseToFacilitators(asking.viewer, workshop, placed), openEvidence(asking, placed)],
    (kept, evidence): WorkshopReport => {
      const cards = kept.map((card) => shape(card, evidence.get(card.id) ?? null))
      return {
        ...{
          workshop: workshopSeen(workshop),
          cards,
          places: placesOf(asking, cards),
          method: methodOf(asking, cards),
        },
        priorities: cards
          .filter(({ priorities }) => priorities > 0)
          .sort((a, b) => b.priorities - a.priorities || (a.id < b.id ? -1 : 1))
          .map((card) => card.id),
        offers: cards.filter(({ deck }) => deckOf(deck).kind === 'offer').map((card) => card.id),
        ...{ agreement: agreementOf(event.sorts, kept), unreleased: workshop.unreleased },
      }
    },
  )
}

function placesOf({ area }: Asking, cards: readonly ShownCard[]): WorkshopReport['places'] {
  const byCell = new Map<string, ShownCard[]>()
  for (const card of cards) byCell.set(card.cell, [...(byCell.get(card.cell) ?? []), card])
  return [...byCell]
    .map(([cell, here]) => {
      const known = area.knownCell(cell)
      const number = known === undefined ? -1 : area.cellNumber(known)
      const concerns = here.filter(({ deck }) => deckOf(deck).kind === 'concern')
      const harms = concerns.map(({ deck, phrase }) =>
        phrase === null ? deckOf(deck).harm : (phraseOf(deck, phrase)?.harm ?? deckOf(deck).harm),
      )
      return {
        ...{ cell, called: number < 0 ? '' : area.placeName(number) },
        ward: number < 0 ? '' : area.wards(2022)[area.wardOfCell(number, 2022)].name,
        cards: here.reduce((sum, { saidBy }) => sum + saidBy, 0),
        harms: [...new Set(harms)].sort(),
      }
    })
    .sort((a, b) => b.cards - a.cards || (a.cell < b.cell ? -1 : 1))
}

function methodOf({ area }: Asking, cards: readonly ShownCard[]): string[] {
  const period = cards.find(({ evidence }) => evidence !== null)?.evidence
  return [
    'Cards are what people said of places. They are concerns, not evidence of events, and no figure of recorded crime counts them.',
    'A card keeps a place cell of about 130 m, never a point. Cells with few homes are joined with others.',
    'Nobody’s name, device or time was kept. Cards were shown in batches of at least five from at least two tables.',
    period
      ? `Beside a card: published records of the same issue in its cell and one ring, ${period.from} to ${period.to}. Three or more: supported. One or two: thin. None: not reported so far, which is new information and no refutation.`
      : 'No published records of three whole months could be set beside the cards.',
    'Agreement of tables: the share that sorted a card into the cell most of them chose; over all cards Krippendorff’s alpha for nominal values (1: all agree, 0: as by chance).',
    `Wards of 2022. ${area.attribution}`,
  ]
}
