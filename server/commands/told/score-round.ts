import { londonDayText } from '../../contract/calendar.ts'
import type { Told, ToldDraft } from '../../contract/told/told.ts'
import { isAuthor, roundToScore } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Writing } from '../acting.ts'
import { differences } from './differences.ts'
import type { ToldDesk } from './told-desk.ts'

type Assessment = Told<'assessment'>

/**
 * Whether this person may weigh in this round now. Refuses `notAllowed` when no such round is open to them or their
 * agency's places are taken, `sameAlready` when they have scored.
 */
export function assertMayScore(
  { viewer }: Writing,
  { writer }: ToldDesk,
  { whole, draft }: { whole: Assessment; draft: ToldDraft },
): void {
  if (draft.kind !== 'score') return
  const open = roundToScore(viewer, whole)
  if (open?.round !== draft.fields.round) throw new Refused('notAllowed', { param: 'round' })
  const given = scoresOf(writer, whole, open.round)
  if (given.some((score) => isAuthor(viewer, score))) throw new Refused('sameAlready')
  const places = open.invited.find(({ agency }) => agency === viewer.agency)?.people ?? 0
  if (given.filter(({ agency }) => agency === viewer.agency).length >= places)
    throw new Refused('notAllowed', { param: 'round' })
}

/** Shows the scores once everybody who was asked has given one; whether that is so now. */
export function closeWhenAllScored(acting: Writing, desk: ToldDesk, whole: Assessment): boolean {
  const open = whole.steps.rounds.find(({ closedOn }) => closedOn === null)
  if (!open) return false
  const given = scoresOf(desk.writer, whole, open.round).map(({ agency }) => agency)
  const isWaiting = open.invited.some(
    ({ agency, people }) => given.filter((each) => each === agency).length < people,
  )
  if (isWaiting) return false
  const after = { ...whole, ...closedRound(acting, whole), version: randomRef(), changedAt: desk.hand.at }
  desk.writer.change(after, whole.version, desk.hand, 'step', differences(whole, after))
  desk.writer.forgetAuthors(whole.id, open.round)
  return true
}

/** The steps of an assessment whose open round is closed today. */
export function closedRound({ clock }: Writing, { steps }: Told): Pick<Told, 'steps'> {
  const closedOn = londonDayText(clock())
  const rounds = steps.rounds.map((each) => (each.closedOn === null ? { ...each, closedOn } : each))
  return { steps: { ...steps, rounds } }
}

const scoresOf = (writer: ToldDesk['writer'], { id }: Assessment, round: number): Told[] =>
  writer.parts(id, 'score').filter(({ fields }) => 'round' in fields && fields.round === round)
