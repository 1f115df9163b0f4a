import { areaNameLength } from '../contract/answers.ts'
import { findingWords } from '../contract/personal-data/finding-words.ts'
import { Refused } from '../errors.ts'
import { admitText } from '../ingest/strip-text.ts'

/**
 * A name as it was written, when nothing personal is in it. A name is shown as soon as it is saved: nobody could
 * hold it back, so it is not cleaned but refused. Refuses `personalData` with the kinds in words, never a value.
 */
export function cleanName(written: string): string {
  const { text, kinds } = admitText(written, areaNameLength)
  if (kinds.length > 0) throw new Refused('personalData', { param: 'name', detail: findingWords(kinds) })
  return text
}
