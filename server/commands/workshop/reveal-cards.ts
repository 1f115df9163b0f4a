import type { KeptCard } from '../../contract/workshop/kept.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { enoughToShow, readyToShow } from '../../disclosure/shapes/ready-cards.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { withVotes } from './count-votes.ts'
import { atWorkshopDesk, ownWorkshop } from './workshop-desk.ts'

/**
 * Shows all that is ready in one batch, which comes in the order of random ids, with what people agree with by now. Refuses
 * `notEnoughYet` for fewer than five cards or from fewer than two tables, `workshopNotOpen` before and after the event,
 * `notFound`.
 */
export function revealCards(
  acting: Acting,
  { id }: { id: string },
): Released<{ version: string; cards: number }> {
  return atWorkshopDesk(acting, ({ writer, work }) => {
    const workshop = ownWorkshop(acting.viewer, { writer, work }, id)
    if (workshop.state === 'set-up' || workshop.state === 'closed') throw new Refused('workshopNotOpen')
    const event = writer.event(workshop)
    const ready = readyToShow(event)
    if (!enoughToShow(ready)) throw new Refused('notEnoughYet')
    const batch = workshop.stage.batches + 1
    const shown = new Set(ready.map(({ id }) => id))
    const counted = withVotes(event)
    counted.forEach((card, at) => {
      const after: KeptCard = shown.has(card.id) ? { ...card, batch } : card
      if (JSON.stringify(after) !== JSON.stringify(event.cards[at])) writer.putCard(after)
    })
    writer.put({ ...workshop, stage: { ...workshop.stage, batches: batch } })
    writer.changed(id, true)
    return releaseReceipt({ version: String(workshop.version + 1), cards: ready.length }, `workshop ${id}`)
  })
}
