import type { Agree, Priorities, SortCard } from '../../contract/workshop/hall.ts'
import type { KeptWorkshop } from '../../contract/workshop/kept.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { hallCards } from '../../disclosure/shapes/hall-cards.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { plainText } from './plain-text.ts'
import { atWorkshopDesk, inHall, type WorkshopDesk } from './workshop-desk.ts'

type Kept = Released<{ kept: true }>

/**
 * Agrees with a card, or says what one would rather say. The screens hear of it when a facilitator shows it. Refuses
 * `notFound` for a card that is not on a screen, `readyPhrasesOnly` for words in young people's mode, and as `plainText` and `inHall`.
 */
export function agreeWithCard(acting: Acting, { card, view }: Agree): Kept {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk)
    assertShown(desk, workshop, [card])
    if (who.isStopped) throw new Refused('tooManyCards')
    const isWords = view?.says === 'disagree'
    if (isWords && workshop.settings.isYoungPeoples) throw new Refused('readyPhrasesOnly')
    const alternative = isWords ? plainText(view.alternative, 'view.alternative') : null
    if (view === null) desk.writer.removeView(card, who.hash)
    else
      desk.writer.putView({
        ...{ card, participant: who.hash, says: view.says, alternative },
        ...{ ref: randomRef(), isReleased: false },
      })
    desk.writer.changed(workshop.id, false)
    return releaseReceipt({ kept: true })
  })
}

/** How the phone's table sorts a card: the last word of the table stands. Refuses `notFound`, and as `inHall`. */
export function sortCard(acting: Acting, { card, cell }: SortCard): Kept {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk)
    assertShown(desk, workshop, [card])
    if (who.isStopped) throw new Refused('tooManyCards')
    if (cell === null) desk.writer.removeSort(card, who.table)
    else desk.writer.putSort({ card, table: who.table, ...cell })
    desk.writer.changed(workshop.id, true)
    return releaseReceipt({ kept: true })
  })
}

/** Three cards a person; the last choice stands. Refuses `notFound` for one that is not on a screen, and as `inHall`. */
export function chooseCards(acting: Acting, { cards }: Priorities): Kept {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk)
    assertShown(desk, workshop, cards)
    if (who.isStopped) throw new Refused('tooManyCards')
    desk.writer.choose(who.hash, cards)
    desk.writer.changed(workshop.id, false)
    return releaseReceipt({ kept: true })
  })
}

/** People speak of what everybody sees: that a card exists which is not shown, nobody can find out here. */
function assertShown({ writer }: WorkshopDesk, workshop: KeptWorkshop, cards: readonly string[]): void {
  // In young people's mode the others at a cell decide whether it shows; else a card by itself does.
  const { isYoungPeoples } = workshop.settings
  const asked = isYoungPeoples ? writer.event(workshop).cards : cards.flatMap((id) => writer.card(id) ?? [])
  const own = asked.filter((card) => card.workshop === workshop.id)
  const shown = new Set(hallCards({ workshop, cards: own }).map(({ id }) => id))
  if (!cards.every((id) => shown.has(id))) throw new Refused('notFound', { param: 'card' })
}
