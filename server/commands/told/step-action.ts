import { londonDayText } from '../../contract/calendar.ts'
import { findingWords } from '../../contract/personal-data/finding-words.ts'
import { isOverState } from '../../contract/told/action.ts'
import type { Told, ToldStep } from '../../contract/told/told.ts'
import { mayCloseAction } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import { admitText } from '../../ingest/strip-text.ts'
import type { Writing } from '../acting.ts'
import { partiesOf, withParties } from './action-rules.ts'
import type { ToldDesk } from './told-desk.ts'

/**
 * A record after a step of an action (said how far it is, carried forward) or of the meeting that asks for updates; as it
 * was for any other step. Refuses `personalData`, `badValue` for words about a protected action, `notAllowed` for closing by
 * somebody who does not decide and for carrying what is over.
 */
export function afterActionStep(acting: Writing, desk: ToldDesk, before: Told, step: ToldStep): Told {
  const { fields, steps } = before
  const [{ agency }, on, at] = [acting.viewer, londonDayText(acting.clock()), desk.hand.at]
  if (step.step === 'ask') {
    const { by, remindAfter } = step
    return { ...before, steps: { ...steps, asked: { agency, at, by, remindAfter, sent: 0 } } }
  }
  if (!('owners' in fields)) return before
  if (step.step === 'update') {
    if (step.state === 'closed' && !mayCloseAction(acting.viewer))
      throw new Refused('notAllowed', { param: 'state' })
    const text = admitted(step.text, fields.caseIn !== null)
    const updates = [...steps.updates, { agency, on, at, text, state: step.state }]
    return {
      ...before,
      fields: { ...fields, state: step.state ?? fields.state },
      steps: { ...steps, updates },
    }
  }
  if (step.step !== 'carry') return before
  if (isOverState(fields.state)) throw new Refused('notAllowed', { param: 'state' })
  // The meeting has it before it again: its parties of today read it.
  const parties = fields.meeting === null ? [] : partiesOf(desk, fields.meeting)
  const carried = [...steps.carried, { on, from: fields.due, due: step.due }]
  return {
    ...before,
    agencies: withParties(before.agencies, parties, before.agency),
    fields: { ...fields, due: step.due },
    steps: { ...steps, carried },
  }
}

/** Whether a meeting asked the same today: pressed twice, or sent again because no answer came. */
export function isAskedAlready({ clock }: Writing, { steps: { asked } }: Told, step: ToldStep): boolean {
  if (step.step !== 'ask' || asked === null) return false
  const isToday = londonDayText(new Date(asked.at)) === londonDayText(clock())
  return isToday && asked.by === step.by && asked.remindAfter.join() === step.remindAfter.join()
}

function admitted(words: string, isCase: boolean): string {
  // Of a home or a person nothing is said here in words of one's own.
  if (isCase && words !== '') throw new Refused('badValue', { param: 'text' })
  const { text, kinds } = admitText(words, 400)
  if (kinds.length > 0) throw new Refused('personalData', { param: 'text', detail: findingWords(kinds) })
  return text
}
