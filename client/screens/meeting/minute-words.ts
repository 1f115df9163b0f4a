import { type Minute, minuteOutcomes } from '../../../server/contract/told/sitting.ts'
import { monthWords } from '../../parts/words.ts'

/** `Day set`, `Carried forward`: what was done. */
export const outcomeWords = ({ outcome }: Pick<Minute, 'outcome'>): string =>
  minuteOutcomes.find(({ id }) => id === outcome)?.label ?? outcome

/** What else is said of it: words, and the day that was set. */
export const minuteWords = ({ words, due }: Pick<Minute, 'words' | 'due'>): string =>
  [words, due && `by ${monthWords(due)}`].filter(Boolean).join(', ')
