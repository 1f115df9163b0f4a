import { ActionState } from '../../../server/contract/told/action.ts'
import type { ToldStep } from '../../../server/contract/told/told.ts'
import type { ActionEntry } from './use-jag.ts'

/** What is said of one action on the page, before it is sent. */
export interface OneAnswer {
  readonly isNothingNew: boolean
  /** null: as it is. */
  readonly state: ActionState | null
  readonly text: string
}
export type Answers = Readonly<Record<string, OneAnswer>>

export const unanswered: OneAnswer = { isNothingNew: false, state: null, text: '' }

/** Whether there is something to send. */
export const isAnswered = ({ isNothingNew, state, text }: OneAnswer): boolean =>
  isNothingNew || state !== null || text.trim() !== ''

/** Sent as one step; about a home or a person without words. */
export function stepOf(
  { isNothingNew, state, text }: OneAnswer,
  { fields }: Pick<ActionEntry, 'fields'>,
): Extract<ToldStep, { step: 'update' }> {
  if (isNothingNew) return { step: 'update', text: '', state: null }
  return { step: 'update', text: fields.caseIn === null ? text.trim() : '', state }
}

/** As they were kept over a reload; what cannot be read is left out. */
export function answersIn(kept: unknown): Answers {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, each]) => {
      if (typeof each !== 'object' || each === null) return []
      const { isNothingNew, state, text } = each
      const read = ActionState.safeParse(state)
      return [
        [
          id,
          {
            isNothingNew: isNothingNew === true,
            state: read.success ? read.data : null,
            text: typeof text === 'string' ? text : '',
          },
        ],
      ]
    }),
  )
}
