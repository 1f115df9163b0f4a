import { findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** A sign with a space on one side only is “at”, as in “meet @the_shops”. */
const at = '(?:@|\\s@\\s|\\s?[([{<]\\s?(?:at|@)\\s?[)\\]}>]\\s?)'
const dot = '(?:\\.|\\s?[([{]\\s?(?:dot|\\.)\\s?[)\\]}]\\s?|\\sdot\\s)'
const label = '[\\p{L}\\p{N}-]{1,63}'
const local = "[\\p{L}\\p{N}._%+'&-]"
/** The part before the sign begins where its run of characters begins: each is read once. */
const address = new RegExp(`(?<!${local})${local}+${at}${label}(?:${dot}${label}){1,4}`, 'giu')
const spoken = new RegExp(
  `(?<!${local})${local}+\\sat\\s${label}(?:\\sdot\\s${label}){0,2}\\sdot\\s(?:com|net|org|uk)(?!\\p{L})`,
  'giu',
)

/** E-mail addresses (RFC 5322 in everyday use), also as “name (at) host dot com”. */
export const findEmails = (text: string): Span[] =>
  [address, spoken].flatMap((pattern) => findSpans(text, pattern, () => '[e-mail removed]'))
