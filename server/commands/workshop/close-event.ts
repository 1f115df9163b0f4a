import { londonDayText } from '../../contract/calendar.ts'
import { noSteps, type Told } from '../../contract/told/told.ts'
import { deckWords } from '../../contract/workshop/deck-words.ts'
import { deckOf, phraseOf } from '../../contract/workshop/decks.ts'
import type { KeptCard, KeptEvent, KeptWorkshop } from '../../contract/workshop/kept.ts'
import { hallCards } from '../../disclosure/shapes/hall-cards.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { openToldWriter } from '../../store/told-writer.ts'
import type { Acting } from '../acting.ts'
import { withVotes } from './count-votes.ts'
import type { WorkshopDesk } from './workshop-desk.ts'

/** Longest text of a concern. */
const longestConcern = 400

/**
 * Closes an event for good: released cards become concerns, what was not released is deleted, whose a card was is forgotten,
 * and all that stays is written again in the order of random ids. Refuses `disclosureWaits`.
 */
export function closeEvent(acting: Acting, desk: WorkshopDesk, workshop: KeptWorkshop): void {
  const { writer } = desk
  const event = writer.event(workshop)
  if (event.cards.some(({ state }) => state === 'disclosure')) throw new Refused('disclosureWaits')
  const cards = keptCards(event)
  tellConcerns(acting, desk, workshop, cards)
  const unreleased = event.cards.filter(({ state }) => state === 'waiting').length
  writer.put({
    ...{ ...workshop, unreleased, closedOn: londonDayText(acting.clock()) },
    stage: { ...workshop.stage, timerEnds: null, focus: null, batches: Math.min(1, workshop.stage.batches) },
  })
  writer.rewrite(
    workshop.id,
    cards.map((card) => ({ ...card, participant: null, table: null, batch: card.batch === null ? null : 1 })),
    event.views
      .filter(({ isReleased, alternative }) => isReleased && alternative !== null)
      .map((view) => ({ ...view, participant: randomRef(), ref: randomRef() })),
  )
}

/** What stays: ready, merged into something that stays, or of a home. Of young people what five of them marked, and homes. */
function keptCards(event: KeptEvent): KeptCard[] {
  const counted = withVotes(event)
  const shown = new Set(
    hallCards({ ...event, workshop: { ...event.workshop, state: 'frozen' } }).map(({ id }) => id),
  )
  const isYoung = event.workshop.settings.isYoungPeoples
  const stays = counted.filter(
    ({ id, state }) => state === 'home' || (state === 'ready' && (!isYoung || shown.has(id))),
  )
  const ids = new Set(stays.map(({ id }) => id))
  const merged = counted.filter(
    ({ state, mergedInto }) => state === 'merged' && mergedInto !== null && ids.has(mergedInto),
  )
  return [...stays, ...(isYoung ? [] : merged)]
}

/**
 * At most one concern for each person and cell: of several the one that most agree with. They come in the order of new random
 * ids, all at the same moment.
 */
function tellConcerns(
  { clock, viewer }: Acting,
  { work }: WorkshopDesk,
  workshop: KeptWorkshop,
  cards: readonly KeptCard[],
): void {
  const chosen = new Map<string, KeptCard>()
  for (const card of cards) {
    if (card.cell === null || deckOf(card.deck).kind !== 'concern') continue
    const key = `${card.participant} ${card.cell}`
    const before = chosen.get(key)
    if (!before || card.agree > before.agree || (card.agree === before.agree && card.id < before.id))
      chosen.set(key, card)
  }
  const writer = openToldWriter(work)
  const at = clock().toISOString()
  const hand = { at, agency: workshop.agency, role: viewer.role }
  const told = [...chosen.values()].map(
    (card): Told => ({
      ...{ id: randomRef(), version: randomRef(), kind: 'concern', agency: workshop.agency },
      agencies: workshop.settings.parties.filter((agency) => agency !== workshop.agency),
      place: { kind: 'cell', id: card.cell ?? '', cells: card.cell === null ? [] : [card.cell] },
      fields: { ...saidBy(card), bands: [...card.bands], since: 'unknown' },
      steps: { ...noSteps, workshop: workshop.id },
      ...{
        madeOn: londonDayText(clock()),
        changedAt: at,
        writtenAt: at,
        removedAt: null,
        whole: null,
        author: null,
      },
    }),
  )
  for (const each of told.sort((a, b) => (a.id < b.id ? -1 : 1)))
    writer.add(each, hand, workshop.isDemonstration)
}

function saidBy({ deck, phrase, text }: KeptCard): { harm: Told<'concern'>['fields']['harm']; text: string } {
  const ready = phrase === null ? undefined : phraseOf(deck, phrase)
  const words = phrase === null ? deckWords[deck].name : deckWords[deck].phrases[phrase]
  return {
    harm: ready?.harm ?? deckOf(deck).harm,
    text: [words, text].filter(Boolean).join('. ').slice(0, longestConcern),
  }
}
