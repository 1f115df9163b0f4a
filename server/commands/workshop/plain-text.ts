import { findingWords } from '../../contract/personal-data/finding-words.ts'
import { longestText } from '../../contract/workshop/workshop.ts'
import { Refused } from '../../errors.ts'
import { admitText } from '../../ingest/strip-text.ts'

/** Characters that turn the direction of what follows, are not seen, or control a screen. */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u
/** No written language puts more marks on a letter. */
const heaped = /\p{M}{4}/u

/**
 * What somebody wrote, as plain words. Refuses `notPlainText` for what cannot be shown as such, and `personalData` by what it
 * looks like; nothing of a refused text is kept.
 */
export function plainText(written: string, param: string): string {
  const text = written.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  if (unseen.test(text) || heaped.test(text)) throw new Refused('notPlainText', { param })
  const { kinds } = admitText(text, longestText)
  if (kinds.length > 0) throw new Refused('personalData', { param, detail: findingWords(kinds) })
  return text
}
