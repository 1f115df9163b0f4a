import type { Mine } from '../../contract/workshop/hall.ts'
import { releaseToHall } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { WorkshopReader } from '../../store/workshop-reader.ts'
import type { Asking } from '../asking.ts'
import { hallOf } from './shown.ts'

/**
 * What a phone needs to go on after it was closed: the event, and all that this person put into it. What a facilitator did
 * with a card is not told, only whether it is on the screens. Refuses `signIn` to whoever joined nothing.
 */
export function mine({ viewer }: Asking, workshops: WorkshopReader): Released<Mine> {
  const { hall } = viewer
  if (!hall) throw new Refused('signIn')
  const event = workshops.event(hallOf(viewer, workshops, hall.workshop))
  const { state, stage, settings } = event.workshop
  const { title, questions, decks, wards, area, audience, isYoungPeoples, safeguarding, runSheet, tables } =
    settings
  const isMine = ({ participant }: { participant: string | null }) => participant === hall.participant
  return releaseToHall(viewer, event, (screen): Mine => {
    const shown = new Set(screen.map(({ id }) => id))
    return {
      ...{ table: hall.table, state, stage },
      settings: {
        ...{ title, questions, decks, wards, area, audience },
        ...{ isYoungPeoples, safeguarding, runSheet, tables },
      },
      cards: event.cards
        .filter((card) => isMine(card) && card.state !== 'disclosure' && card.state !== 'gone')
        .map((card) => ({
          ...{ id: card.id, deck: card.deck, phrase: card.phrase, text: card.text, cell: card.cell },
          ...{ called: card.called, bands: [...card.bands] },
          ...{ isShown: shown.has(card.mergedInto ?? card.id), isHidden: card.state === 'hidden' },
        })),
      views: event.views.filter(isMine).map(({ card, says, alternative }) => ({ card, says, alternative })),
      priorities: event.priorities.filter(isMine).map(({ card }) => card),
      sorted: event.sorts
        .filter(({ table }) => table === hall.table)
        .map(({ card, when, who }) => ({ card, when, who })),
    }
  })
}
