import { timeBands } from '../../../server/contract/told/words.ts'
import type { ToldForm } from './told-form.ts'

interface Choice {
  readonly id: string
  readonly label: string
}

/** One thing that is asked. `field` is its name in the record; `place` and `agencies` stand beside the fields. */
export type Asked =
  | { readonly part: 'place'; readonly field: 'place' }
  | { readonly part: 'area'; readonly field: 'place' }
  | { readonly part: 'agencies'; readonly field: 'agencies' }
  | {
      readonly part: 'one' | 'many'
      readonly field: string
      readonly label: string
      readonly choices: readonly Choice[]
    }
  | TextAsked
  | {
      readonly part:
        | 'hours'
        | 'owners'
        | 'ward'
        | 'agency'
        | 'day'
        | 'days'
        | 'moment'
        | 'outputs'
        | 'pounds'
        | 'tick'
        | 'menu'
        | 'month'
        | 'weight'
        | 'responses'
        | 'meeting'
        | 'caseIn'
        | 'meetingPart'
      readonly field: string
      readonly label: string
    }

interface TextAsked {
  readonly part: 'text'
  readonly field: string
  readonly label: string
  readonly most: number
  readonly required?: boolean
  readonly lines?: boolean
  /** Looked through for personal data; only a contact's words are not. */
  readonly screened: boolean
}

/** One decision: on a phone a screen of its own. */
export interface FormStep {
  readonly title: string
  readonly hint?: string
  readonly asks: readonly Asked[]
  readonly isAsked?: (form: ToldForm) => boolean
}

/** Times of day with their hours. */
export const bandChoices = timeBands.map(({ id, label, clock }) => ({ id, label: `${label} ${clock}` }))
