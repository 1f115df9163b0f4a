import { areaNameLength } from '../contract/answers.ts'
import { findingWords } from '../contract/personal-data/finding-words.ts'
import { Refused } from '../errors.ts'
import { admitText } from '../ingest/strip-text.ts'

/**
 * A name as it was written, when nothing personal is in it. A name is shown as soon as it is saved: nobody could
 * hold it back, so it is not cleaned but refused. Refuses `personalData` with the kinds in words, never a value. A link
 * stays as it was written: it tells of no person, is shown as text and disarmed in tables.
 */
export function cleanName(written: string): string {
  const { text, kinds: found } = admitText(written, areaNameLength)
  const kinds = found.filter((kind) => kind !== 'link')
  if (found.length > kinds.length && kinds.length === 0) return written.trim()
  if (kinds.length > 0) throw new Refused('personalData', { param: 'name', detail: findingWords(kinds) })
  return text
}
