import { londonDayText } from '../../contract/calendar.ts'
import { findingWords } from '../../contract/personal-data/finding-words.ts'
import type { Steps, Told, ToldStep } from '../../contract/told/told.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { mayStep } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Released } from '../../sealed/released.ts'
import type { Writing } from '../acting.ts'
import type { ToldReceipt } from './add-told.ts'
import { differences } from './differences.ts'
import { closedRound } from './score-round.ts'
import { afterActionStep, isAskedAlready } from './step-action.ts'
import { atToldDesk, readableTold } from './told-desk.ts'

/**
 * What becomes of a concern (confirmed, renewed, answered by the operator), a report (an agency owns it, what happened), an
 * assessment (how far it is, its weightings), an action or a meeting (`afterActionStep`). Refuses `notFound`, `notAllowed` for a step that is not this person's, `personalData` in the operator's words,
 * `changedMeanwhile`.
 */
export function stepTold(
  acting: Writing,
  { id, version, step }: { id: string; version: string | null; step: ToldStep },
): Released<ToldReceipt> {
  return atToldDesk(acting, (desk) => {
    const before = readableTold(acting, desk, id)
    if (before.removedAt !== null || !mayStep(acting.viewer, before, step.step))
      throw new Refused('notAllowed')
    if (isAskedAlready(acting, before, step))
      return releaseReceipt({ id, version: before.version }, `${before.kind} ${id} ${step.step}`)
    const { agency } = acting.viewer
    const steps = { ...before.steps, ...taken(step, agency, londonDayText(acting.clock())) }
    if (step.step === 'openRound') steps.rounds = openedRound(before, step, londonDayText(acting.clock()))
    const open = before.steps.rounds.find(({ closedOn }) => closedOn === null)
    if (step.step === 'closeRound') {
      if (!open) throw new Refused('notAllowed', { param: 'round' })
      steps.rounds = closedRound(acting, before).steps.rounds
    }
    if (step.step === 'openMapping' || step.step === 'closeMapping')
      steps.mapping = mappingAfter(before, step.step, londonDayText(acting.clock()))
    if (step.step === 'see') steps.seen = [...before.steps.seen, { agency, at: desk.hand.at }]
    const stepped = afterActionStep(acting, desk, { ...before, steps }, step)
    const after = { ...stepped, version: randomRef(), changedAt: desk.hand.at }
    desk.together(() => {
      const changes = differences(before, after)
      if (!desk.writer.change(after, version ?? before.version, desk.hand, 'step', changes))
        throw new Refused('changedMeanwhile')
      if (step.step === 'closeMapping') desk.safetyMaps.close(id)
      if (step.step === 'closeRound' && open) desk.writer.forgetAuthors(id, open.round)
    })
    if (step.step === 'closeMapping' || step.step === 'closeRound') desk.emptyLog()
    return releaseReceipt({ id, version: after.version }, `${before.kind} ${id} ${step.step}`)
  })
}

/** The first weighting, or the second once the first is closed. Only agencies that read the assessment are asked. */
function openedRound(
  { agency, agencies, steps: { rounds } }: Told,
  { invited }: Extract<ToldStep, { step: 'openRound' }>,
  openedOn: string,
): Steps['rounds'] {
  if (rounds.length >= 2 || rounds.some(({ closedOn }) => closedOn === null))
    throw new Refused('notAllowed', { param: 'round' })
  if (!invited.every((each) => each.agency === agency || agencies.includes(each.agency)))
    throw new Refused('badValue', { param: 'invited' })
  return [...rounds, { round: rounds.length === 0 ? 1 : 2, invited, openedOn, closedOn: null }]
}

/** One mapping an assessment: a second one over the same maps' givers could be compared with the first. */
function mappingAfter(
  { steps: { mapping } }: Told,
  step: 'openMapping' | 'closeMapping',
  on: string,
): Steps['mapping'] {
  if (step === 'openMapping' && mapping === null) return { openedOn: on, closedOn: null }
  if (step === 'closeMapping' && mapping?.closedOn === null) return { ...mapping, closedOn: on }
  throw new Refused('notAllowed', { param: 'mapping' })
}

function taken(step: ToldStep, agency: string, on: string): Partial<Steps> {
  if (step.step === 'confirm') return { confirmed: { agency, on }, renewedOn: on }
  if (step.step === 'renew') return { renewedOn: on }
  if (step.step === 'stage') return { stage: step.stage }
  if (step.step === 'own') return { owner: step.agency }
  if (step.step === 'close') return { outcome: { word: step.word, on } }
  if (step.step !== 'answer') return {}
  const { text, kinds } = admitText(step.text, 400)
  if (kinds.length > 0) throw new Refused('personalData', { param: 'text', detail: findingWords(kinds) })
  return { answer: { text, on } }
}
