import type { KeptCard, KeptWorkshop } from '../../contract/workshop/kept.ts'
import { workshopSeen } from '../../contract/workshop/seen.ts'
import type { Desk, DeskCard, Disclosures, Workshop } from '../../contract/workshop/workshop.ts'
import { releaseAnswer, releaseToFacilitators, releaseTogether } from '../../disclosure/gate.ts'
import { enoughToShow, readyToShow, tablesOf } from '../../disclosure/shapes/ready-cards.ts'
import { mayFacilitate } from '../../disclosure/workshop-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { WorkshopReader } from '../../store/workshop-reader.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { alike } from './alike.ts'
import { evidenceBeside } from './evidence.ts'
import { sortedBy } from './sorted-by-tables.ts'

/** Workshops of the asker's own agency. */
export function workshopList(
  { viewer }: Asking,
  workshops: WorkshopReader,
): Released<{ workshops: Workshop[] }> {
  const held = workshops.list(viewer.agency)
  return releaseToFacilitators(viewer, { agency: viewer.agency }, { workshops: held.map(workshopSeen) })
}

/** One of them. Refuses `notFound`. */
export function oneWorkshop(asking: Asking, workshops: WorkshopReader, id: string): Released<Workshop> {
  const workshop = held(asking, workshops, id)
  return releaseToFacilitators(asking.viewer, workshop, workshopSeen(workshop))
}

/**
 * All cards as facilitators have them, in the order of their random ids; a tiny answer when nothing is new. Possible
 * disclosures are off this screen too: only that they wait. Refuses `notFound`.
 */
export function desk(
  asking: Asking,
  workshops: WorkshopReader,
  { id, since }: { id: string; since: string | null },
): Released<Desk | { version: string; unchanged: true }> {
  const { viewer } = asking
  const workshop = held(asking, workshops, id)
  const version = String(workshop.version)
  if (since === version) return releaseToFacilitators(viewer, workshop, { version, unchanged: true })
  const event = workshops.event(workshop)
  const ready = readyToShow(event)
  const like = alike(event.cards)
  const sorted = sortedBy(event.sorts)
  const alternatives = new Map<string, DeskCard['alternatives']>()
  for (const { card, ref, alternative, isReleased } of event.views)
    if (alternative !== null)
      alternatives.set(card, [...(alternatives.get(card) ?? []), { ref, text: alternative, isReleased }])
  const cards = event.cards.flatMap((card): DeskCard[] => {
    const { state, isReleased: _, workshop: __, participant: ___, table: ____, batch, ...said } = card
    if (state === 'gone' || state === 'disclosure') return []
    return [
      {
        ...{ ...said, bands: [...card.bands], state, sorted: sorted(card.id), like: like.get(card.id) ?? [] },
        isShown: state === 'ready' && batch !== null,
        alternatives: alternatives.get(card.id) ?? [],
      },
    ]
  })
  return releaseToFacilitators(viewer, workshop, {
    ...{ version, state: workshop.state, stage: workshop.stage, cards },
    disclosures: event.cards.filter(({ state }) => state === 'disclosure').map((card) => card.id),
    participants: workshops.participants(id),
    ready: { cards: ready.length, tables: tablesOf(ready), isEnough: enoughToShow(ready) },
  })
}

/** What waits to be handed on, for whoever leads: that it was read is in the audit. Refuses `notFound`. */
export function disclosures(asking: Asking, workshops: WorkshopReader, id: string): Released<Disclosures> {
  const workshop = held(asking, workshops, id)
  const waiting = workshops.event(workshop).cards.filter(({ state }) => state === 'disclosure')
  const cards = waiting.map(({ id: card, deck, phrase, text, cell, called, zone, bands }) => ({
    ...{ id: card, deck, phrase, text, cell, called, zone, bands: [...bands] },
  }))
  return releaseToFacilitators(asking.viewer, workshop, { cards }, `workshop ${id}`)
}

/** Cards beside what the asker's role may see live. Refuses `notFound`. */
export function workshopEvidence(asking: Asking, workshops: WorkshopReader, id: string) {
  const workshop = held(asking, workshops, id)
  const placed = workshops
    .event(workshop)
    .cards.filter((card: KeptCard) => card.cell !== null && card.state === 'ready')
  return releaseTogether(
    [
      releaseToFacilitators(
        asking.viewer,
        workshop,
        placed.map((card) => card.id),
      ),
      releaseAnswer(asking.viewer, evidenceBeside(asking, placed), asking.readable),
    ],
    (cards, beside) => ({
      cards: cards.map((card) => ({ card, evidence: beside.get(card) ?? null })),
      dataVersion: dataVersionOf(asking),
    }),
  )
}

function held({ viewer }: Asking, workshops: WorkshopReader, id: string): KeptWorkshop {
  const workshop = workshops.find(id)
  if (!workshop || !mayFacilitate(viewer, workshop)) throw new Refused('notFound', { param: 'id' })
  return workshop
}
