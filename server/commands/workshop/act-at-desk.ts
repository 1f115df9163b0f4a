import type { KeptCard, KeptEvent } from '../../contract/workshop/kept.ts'
import type { DeskAction } from '../../contract/workshop/workshop.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { isShown, partAll, stateOf } from './card-states.ts'
import { withVotes } from './count-votes.ts'
import { atWorkshopDesk, ownWorkshop, type WorkshopDesk } from './workshop-desk.ts'

/**
 * What a facilitator does with cards, screens and the run sheet. Refuses `notFound` for a workshop that is not theirs and a card
 * that is not of it, `workshopNotOpen` after the close, `badValue` for a card that this cannot be done with, `notEnoughYet`
 * where a shown and a waiting card would be merged: the screens would show that one came.
 */
export function actAtDesk(
  acting: Acting,
  { id, action }: { id: string; action: DeskAction },
): Released<{ version: string }> {
  return atWorkshopDesk(acting, (desk) => {
    const workshop = ownWorkshop(acting.viewer, desk, id)
    if (workshop.state === 'closed') throw new Refused('workshopNotOpen')
    const changesScreens = take(acting, desk, desk.writer.event(workshop), action)
    desk.writer.changed(id, changesScreens)
    // Which card is not said: the audit knows the second, and with both somebody could tell who was where.
    return releaseReceipt({ version: String(workshop.version + 1) }, `workshop ${id} ${action.do}`)
  })
}

/** Whether projector and phones show something else afterwards. */
function take(acting: Acting, desk: WorkshopDesk, event: KeptEvent, action: DeskAction): boolean {
  const { writer } = desk
  const { workshop } = event
  const stage = (change: Partial<KeptEvent['workshop']['stage']>): boolean => {
    writer.put({ ...workshop, stage: { ...workshop.stage, ...change } })
    return true
  }
  switch (action.do) {
    case 'timer': {
      const ends = action.seconds === null ? null : acting.clock().getTime() + action.seconds * 1000
      return stage({ timerEnds: ends === null ? null : new Date(ends).toISOString() })
    }
    case 'focus':
      if (action.cell !== null && acting.area.knownCell(action.cell) === undefined)
        throw new Refused('unknownValue', { param: 'cell' })
      return stage({ focus: action.cell })
    case 'step':
      if (action.step >= workshop.settings.runSheet.length) throw new Refused('badValue', { param: 'step' })
      return stage({ step: action.step, timerEnds: null })
    case 'showAgreement':
      for (const card of withVotes(event)) writer.putCard(card)
      return true
    case 'releaseAlternative':
      if (!event.views.some(({ ref }) => ref === action.ref) || !writer.releaseAlternative(action.ref))
        throw new Refused('notFound', { param: 'ref' })
      return true
    case 'release':
      each(event, action.cards, ['waiting'], (card) =>
        writer.putCard({ ...card, isReleased: true, state: stateOf({ ...card, isReleased: true }) }),
      )
      return false
    case 'takeOff':
      return each(event, action.cards, ['waiting', 'ready', 'home', 'merged', 'off'], (card) =>
        takeOff(desk, card),
      )
    case 'putBack':
      each(event, action.cards, ['off'], (card) => writer.putCard({ ...card, state: stateOf(card) }))
      return false
    case 'merge':
      return merge(desk, event, action)
    case 'part':
      return each(event, [action.card], ['merged'], (card) =>
        writer.putCard({ ...card, state: stateOf(card), batch: null, mergedInto: null }),
      )
    case 'disclosure':
      return each(event, [action.card], ['waiting', 'ready', 'home', 'merged', 'off', 'hidden'], (card) => {
        takeOff(desk, card)
        writer.forgetVotes(card.id)
        writer.putCard({ ...off(card), state: 'disclosure', agree: 0, disagree: 0, priorities: 0 })
      })
    case 'handedOn':
      // Only its id stands until the close: a phone that sends it again must not bring it back.
      each(event, [action.card], ['disclosure'], (card) =>
        writer.putCard({ ...off(card), ...emptied, state: 'gone' }),
      )
      return false
    case 'stopWriter':
      return stopWriter(desk, event, action.card)
  }
}

const emptied = {
  phrase: null,
  text: null,
  cell: null,
  called: '',
  zone: null,
  bands: [],
  isReleased: false,
} as const

const off = (card: KeptCard): KeptCard => ({ ...card, state: 'off', batch: null, mergedInto: null })

function takeOff({ writer }: WorkshopDesk, card: KeptCard): void {
  partAll(writer, card)
  writer.putCard(off(card))
}

/** Does it with each of these cards; whether any of them was on a screen. */
function each(
  event: KeptEvent,
  ids: readonly string[],
  states: readonly KeptCard['state'][],
  act: (card: KeptCard) => void,
): boolean {
  const cards = ids.map((id) => found(event, id, states))
  for (const card of cards) act(card)
  return cards.some((card) => isShown(card) || card.state === 'merged')
}

function found({ cards }: KeptEvent, id: string, states: readonly KeptCard['state'][]): KeptCard {
  const card = cards.find((one) => one.id === id)
  if (!card || card.state === 'gone') throw new Refused('notFound', { param: 'card' })
  if (!states.includes(card.state)) throw new Refused('badValue', { param: 'card' })
  return card
}

/** One card stands for several from then on, and says for how many people. */
function merge(
  { writer }: WorkshopDesk,
  event: KeptEvent,
  { card: id, into }: Extract<DeskAction, { do: 'merge' }>,
): boolean {
  const [card, target] = [found(event, id, ['ready']), found(event, into, ['ready'])]
  if (card.id === target.id) throw new Refused('badValue', { param: 'into' })
  if (isShown(card) !== isShown(target)) throw new Refused('notEnoughYet')
  for (const other of event.cards)
    if (other.mergedInto === card.id) writer.putCard({ ...other, mergedInto: target.id })
  writer.putCard({ ...card, state: 'merged', mergedInto: target.id })
  return isShown(card)
}

/** A script, or somebody who floods the map: all of theirs is off, and nothing more of them is taken. */
function stopWriter(desk: WorkshopDesk, event: KeptEvent, id: string): boolean {
  const { participant } = found(event, id, ['waiting', 'ready', 'home', 'merged', 'off', 'hidden'])
  if (participant === null) throw new Refused('notFound', { param: 'card' })
  desk.writer.stop(participant)
  const theirs = event.cards.filter(
    (card) => card.participant === participant && card.state !== 'disclosure' && card.state !== 'gone',
  )
  for (const card of theirs) takeOff(desk, card)
  return theirs.some((card) => isShown(card) || card.state === 'merged')
}
