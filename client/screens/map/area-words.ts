import type { SavedArea } from '../../../server/contract/answers.ts'
import { failureWords } from '../../state/failure-words.ts'

export const kindWords: Record<SavedArea['kind'], string> = {
  'business-district': 'Business district',
  estate: 'Estate',
  'team-patch': 'Team’s patch',
  'impact-day': 'Impact day',
  other: 'Other area',
}

/** Said wherever an area is made. */
export const wholeCells =
  'An area is the whole cells whose centre lies inside; the outline itself is not kept.'

type Trouble = Parameters<typeof failureWords>[0] | 'noOutline'

export const troubleWords = (trouble: Trouble): string =>
  trouble === 'noOutline' ? 'This file was read, and holds no outline.' : failureWords(trouble)
