import type { Viewer } from '../../contract/viewer.ts'
import type { KeptEvent, KeptWorkshop } from '../../contract/workshop/kept.ts'
import type { Evidence, Shown, ShownCard } from '../../contract/workshop/workshop.ts'
import { releaseAnswer, releaseTogether, releaseToHall } from '../../disclosure/gate.ts'
import { type HallCard, hallCards } from '../../disclosure/shapes/hall-cards.ts'
import { isInHall } from '../../disclosure/workshop-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { WorkshopReader } from '../../store/workshop-reader.ts'
import type { Asking } from '../asking.ts'
import { asVisitor } from '../released/open-counts.ts'
import { evidenceBeside } from './evidence.ts'
import { sortedBy } from './sorted-by-tables.ts'

type Since = { version: string; unchanged: true }

/** What is on projector and phones, beside published records alone. Refuses `notFound` to whoever is not in the hall. */
export function shown(
  asking: Asking,
  workshops: WorkshopReader,
  { id, since }: { id: string; since: string | null },
): Released<Since | Shown> {
  const workshop = hallOf(asking.viewer, workshops, id)
  const version = String(workshop.shownVersion)
  if (since === version)
    return releaseToHall(asking.viewer, noCards(workshop), () => ({ version, unchanged: true }))
  const event = workshops.event(workshop)
  return releaseTogether(
    [
      releaseToHall(asking.viewer, event, (cards) => ({ cards, of: shaper(event) })),
      openEvidence(asking, hallCards(event)),
    ],
    ({ cards, of }, evidence): Shown => ({
      ...{ version, title: workshop.settings.title, state: workshop.state, stage: workshop.stage },
      cards: cards.map((card) => of(card, evidence.get(card.id) ?? null)),
    }),
  )
}

/** What phones get: the same. */
export function shownToHall(
  asking: Asking,
  workshops: WorkshopReader,
  since: string | null,
): Released<Since | Shown> {
  return shown(asking, workshops, { id: asking.viewer.hall?.workshop ?? '', since })
}

/** A workshop that this person is in. Refuses `notFound`. */
export function hallOf(viewer: Viewer, workshops: WorkshopReader, id: string): KeptWorkshop {
  const workshop = workshops.find(id)
  if (!workshop || !isInHall(viewer, workshop)) throw new Refused('notFound', { param: 'id' })
  return workshop
}

/** Everybody in the hall, a signed-in facilitator's projector too, sees what the public may. */
export function openEvidence(asking: Asking, cards: readonly HallCard[]): Released<Map<string, Evidence>> {
  const open = asVisitor(asking)
  return releaseAnswer(open.viewer, evidenceBeside(open, cards), open.readable)
}

/** A card as a screen has it. */
export function shaper(event: KeptEvent): (card: HallCard, evidence: Evidence) => ShownCard {
  const sorted = sortedBy(event.sorts)
  const alternatives = new Map<string, string[]>()
  for (const { card, alternative, isReleased } of event.views)
    if (isReleased && alternative !== null)
      alternatives.set(card, [...(alternatives.get(card) ?? []), alternative])
  const merged = new Map<string, number>()
  for (const { mergedInto, state } of event.cards)
    if (state === 'merged' && mergedInto !== null) merged.set(mergedInto, (merged.get(mergedInto) ?? 0) + 1)
  return ({ id, deck, phrase, text, cell, called, bands, agree, disagree, priorities }, evidence) => ({
    ...{ id, deck, phrase, text, cell, called, bands: [...bands], agree, disagree, priorities, evidence },
    ...{ saidBy: 1 + (merged.get(id) ?? 0), sorted: sorted(id) },
    alternatives: alternatives.get(id) ?? [],
  })
}

const noCards = (workshop: KeptWorkshop): KeptEvent => ({
  workshop,
  cards: [],
  views: [],
  sorts: [],
  priorities: [],
})
