import { failureWords } from '../../state/failure-words.ts'

type Failure = Parameters<typeof failureWords>[0]

/** Why an import stopped under way. */
export function stoppedWords(why: Failure | string | null): string {
  if (why === null) return 'The import stopped. Nothing was changed.'
  return typeof why === 'string' ? why : failureWords(why)
}
