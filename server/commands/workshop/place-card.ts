import { phraseOf } from '../../contract/workshop/decks.ts'
import type { CardChange, CardDraft, CardReceipt } from '../../contract/workshop/hall.ts'
import type { KeptCard, KeptWorkshop } from '../../contract/workshop/kept.ts'
import { mostCardsEach } from '../../contract/workshop/workshop.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { callPlace } from './call-place.ts'
import { isShown, partAll, stateOf } from './card-states.ts'
import { plainText } from './plain-text.ts'
import { atWorkshopDesk, inHall } from './workshop-desk.ts'

type Written = Pick<KeptCard, 'deck' | 'phrase' | 'text' | 'cell' | 'called' | 'zone' | 'bands'>

/**
 * Keeps a card, once under its id however often it is sent. Refuses `sameAlready` for the id of somebody else's card,
 * `tooManyCards`, and as `written` and `inHall`.
 */
export function addCard(acting: Acting, { id, ...draft }: CardDraft): Released<CardReceipt> {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk)
    const before = desk.writer.card(id)
    if (before) {
      if (before.participant !== who.hash) throw new Refused('sameAlready', { param: 'id' })
      return receiptOf(before)
    }
    if (who.isStopped || desk.writer.cardsOf(who.hash).length >= mostCardsEach)
      throw new Refused('tooManyCards')
    const said = written(acting, workshop, draft)
    const card: KeptCard = {
      ...{ id, workshop: workshop.id, participant: who.hash, table: who.table, ...said },
      ...{ isReleased: false, state: stateOf({ ...said, isReleased: false }), batch: null, mergedInto: null },
      ...{ agree: 0, disagree: 0, priorities: 0 },
    }
    desk.writer.addCard(card)
    desk.writer.changed(workshop.id, false)
    return receiptOf(card)
  })
}

/**
 * Puts other words in one's own card. What is on a screen goes off it until a later batch, with what others thought of it; one
 * that a facilitator took off stays off. Refuses `notFound` for a card that is not one's own, and as `written` and `inHall`.
 */
export function changeCard(
  acting: Acting,
  { id, change }: { id: string; change: CardChange },
): Released<CardReceipt> {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk)
    const before = desk.writer.card(id)
    if (!before || !isOwn(before, who.hash)) throw new Refused('notFound', { param: 'id' })
    if (who.isStopped) throw new Refused('tooManyCards')
    const said = written(acting, workshop, change)
    const fresh = stateOf({ ...said, isReleased: false })
    const wasShown = isShown(before) || before.state === 'merged'
    const card: KeptCard = {
      ...{ ...before, ...said, isReleased: false, state: before.state === 'off' ? 'off' : fresh },
      ...{ batch: null, mergedInto: null, agree: 0, disagree: 0, priorities: 0 },
    }
    partAll(desk.writer, before)
    desk.writer.forgetVotes(id)
    desk.writer.putCard(card)
    desk.writer.changed(workshop.id, wasShown)
    return receiptOf(card)
  })
}

/** Takes one's own card off every screen at once. Refuses `notFound` for a card that is not one's own, and as `inHall`. */
export function hideCard(acting: Acting, { id }: { id: string }): Released<{ kept: true }> {
  return atWorkshopDesk(acting, (desk) => {
    const { who, workshop } = inHall(acting.viewer, desk, true)
    const before = desk.writer.card(id)
    if (!before || !isOwn(before, who.hash)) throw new Refused('notFound', { param: 'id' })
    if (before.state !== 'off' && before.state !== 'hidden') {
      partAll(desk.writer, before)
      desk.writer.putCard({ ...before, state: 'hidden', batch: null, mergedInto: null })
      desk.writer.changed(workshop.id, isShown(before) || before.state === 'merged')
    }
    return releaseReceipt({ kept: true })
  })
}

/** One that is with the lead is nobody's on a phone any more. */
const isOwn = ({ participant, state }: KeptCard, hash: string): boolean =>
  participant === hash && state !== 'disclosure' && state !== 'gone'

/** What came of it, by what it says alone: that a facilitator did something with it a phone need not know. */
const receiptOf = (card: KeptCard): Released<CardReceipt> =>
  releaseReceipt({
    id: card.id,
    state: card.state === 'gone' ? 'disclosure' : card.state,
    called: card.called,
  })

/**
 * A card as it may be kept: its place folded, its text screened. Refuses `unknownValue` for a deck, phrase, cell or name that is none
 * here, `readyPhrasesOnly` for a text in young people's mode or beside a phrase about a home, and as `plainText`.
 */
function written({ area }: Acting, { settings }: KeptWorkshop, draft: CardChange): Written {
  const { deck, phrase: id, place, bands } = draft
  if (!settings.decks.includes(deck)) throw new Refused('unknownValue', { param: 'deck' })
  const phrase = id === null ? undefined : phraseOf(deck, id)
  if (id !== null && !phrase) throw new Refused('unknownValue', { param: 'phrase' })
  const isHome = phrase?.isHome === true
  if ((settings.isYoungPeoples || isHome) && (draft.text !== '' || !phrase))
    throw new Refused('readyPhrasesOnly')
  const text = draft.text === '' ? null : plainText(draft.text, 'text')
  const known = area.knownCell(place.cell)
  if (known === undefined) throw new Refused('unknownValue', { param: 'place.cell' })
  const cell = area.cellNumber(known)
  const said = { deck, phrase: id, text, bands: [...new Set(bands)] }
  if (isHome)
    return { ...said, cell: null, called: '', zone: area.zones('Z2')[area.zoneOfCell(cell, 'Z2')].id }
  return {
    ...said,
    cell: area.cells[area.foldOf(cell)],
    called: callPlace(area, cell, place.called),
    zone: null,
  }
}
