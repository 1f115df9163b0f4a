import type { MappingEntry, SurveyMappingEntry } from '../../../server/contract/mappings.ts'
import type { MappingForm, PartnerSource } from './mapping-form.ts'

/** Everything somebody said about a file so far. */
export interface MappingPlan {
  source: PartnerSource | SurveyMappingEntry['source'] | null
  agreement: string | null
  /** The mapping it began with; null = the guesses. */
  base: MappingEntry | null
  /** Changed since: it is saved before it is used. */
  isEdited: boolean
  label: string
  form: MappingForm
}

export const startingPlan = (form: MappingForm): MappingPlan => ({
  source: null,
  agreement: null,
  base: null,
  isEdited: true,
  label: '',
  form,
})
