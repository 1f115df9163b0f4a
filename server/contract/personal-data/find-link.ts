import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const label = '[\\p{L}\\p{N}-]{1,63}'
/** To the end of the word, without the sentence's own signs behind it. */
const path = '[^\\s<>"]*[^\\s<>".,;:!?)\\]}\']'
const start = '(?<![\\p{L}\\p{N}@-])'
const patterns = [
  new RegExp(`${before}(?:https?|ftp|hxxps?)\\s?:\\s?//\\s?${path}`, 'giu'),
  new RegExp(`${before}www\\d?\\.${path}`, 'giu'),
  new RegExp(
    `${start}${label}(?:\\.${label}){0,3}\\.(?:com|org|net|info|io|app|co\\.uk|org\\.uk|uk)${after}(?:/(?:${path})?)?`,
    'giu',
  ),
  // Short endings are words of a sentence as well: only with a path.
  new RegExp(`${start}${label}\\.(?:me|ly|be|gg|gl|tv|co|to|cc|st)/${path}`, 'giu'),
  new RegExp(`${before}${label}\\sdot\\s(?:com|net|org|co\\sdot\\suk)${after}`, 'giu'),
]

/** Web addresses, with and without scheme. A profile's address names its owner. */
export const findLinks = (text: string): Span[] =>
  patterns.flatMap((pattern) => findSpans(text, pattern, () => '[link removed]'))
