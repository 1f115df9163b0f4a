import { londonDayText } from '../../contract/calendar.ts'
import { findingWords } from '../../contract/personal-data/finding-words.ts'
import type { Steps, ToldStep } from '../../contract/told/told.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { mayStep } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import type { ToldReceipt } from './add-told.ts'
import { differences } from './change-told.ts'
import { atToldDesk, readableTold } from './told-desk.ts'

/**
 * What becomes of a concern (confirmed, renewed, answered by the operator) or a report (an agency owns it, what happened).
 * Refuses `notFound`, `notAllowed` for a step that is not this person's, `personalData` in the operator's words,
 * `changedMeanwhile`.
 */
export function stepTold(
  acting: Acting,
  { id, version, step }: { id: string; version: string | null; step: ToldStep },
): Released<ToldReceipt> {
  return atToldDesk(acting, (desk) => {
    const before = readableTold(acting, desk, id)
    if (before.removedAt !== null || !mayStep(acting.viewer, before, step.step))
      throw new Refused('notAllowed')
    const { agency } = acting.viewer
    const steps = { ...before.steps, ...taken(step, agency, londonDayText(acting.clock())) }
    if (step.step === 'see') steps.seen = [...before.steps.seen, { agency, at: desk.hand.at }]
    const after = { ...before, steps, version: randomRef(), changedAt: desk.hand.at }
    if (!desk.writer.change(after, version ?? before.version, desk.hand, 'step', differences(before, after)))
      throw new Refused('changedMeanwhile')
    return releaseReceipt({ id, version: after.version }, `${before.kind} ${id} ${step.step}`)
  })
}

function taken(step: ToldStep, agency: string, on: string): Partial<Steps> {
  if (step.step === 'confirm') return { confirmed: { agency, on }, renewedOn: on }
  if (step.step === 'renew') return { renewedOn: on }
  if (step.step === 'see') return {}
  if (step.step === 'own') return { owner: step.agency }
  if (step.step === 'close') return { outcome: { word: step.word, on } }
  const { text, kinds } = admitText(step.text, 400)
  if (kinds.length > 0) throw new Refused('personalData', { param: 'text', detail: findingWords(kinds) })
  return { answer: { text, on } }
}
