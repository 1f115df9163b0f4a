import type { Change } from '../../../server/contract/answers.ts'
import type { ReleasedCount } from '../../../server/contract/released.ts'
import { countWords, ratioWords, withheldWords } from '../../parts/words.ts'

const verdicts: Readonly<Record<Change['verdict'], string>> = {
  up: 'a rise',
  down: 'a fall',
  withinNormalVariation: 'as usual',
  tooFew: 'too few to say',
}

/** `+38 % (12 before), a rise`: on paper nothing hides behind a colour or a pointer. */
export const changeWords = ({ verdict, ratio, before }: Change): string =>
  verdict === 'tooFew'
    ? verdicts.tooFew
    : `${ratioWords(ratio)} (${countWords(before)} before), ${verdicts[verdict]}`

/** A released figure, or that it is withheld. */
export const releasedWords = (count: ReleasedCount): string =>
  typeof count === 'number' ? countWords(count) : withheldWords(count)
