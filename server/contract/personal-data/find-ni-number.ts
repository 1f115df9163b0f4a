import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const gap = '[\\s.\\-/_]{0,2}'
const prefix = `[A-CEGHJ-PR-TW-Z]${gap}[A-CEGHJ-NPR-TW-Z]`
const sixDigits = `${gap}\\d${gap}\\d${gap}\\d${gap}\\d${gap}\\d${gap}\\d`
const whole = new RegExp(`${before}(${prefix})${sixDigits}(${gap})([A-D])${after}`, 'giu')
/** Any two letters, with or without the last, where the words before say what it is. */
const announced = new RegExp(
  `${before}(?<=(?:NI|NINO|national insurance)(?: (?:no|number|is)){0,3}[.:]? {0,2})[A-Z]${gap}[A-Z]${sixDigits}(?:${gap}[A-D])?${after}`,
  'giu',
)

/** Prefixes that are never given out. */
const unused = new Set(['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ'])
const words = new Set(['at', 'as', 'by', 'he', 'me', 'we', 'pm', 'am', 'my', 'an'])
const replacement = '[National Insurance number removed]'

/**
 * National Insurance numbers: two letters, six digits, A to D. First letter none of D F I Q U V, second none of
 * these or O, and not the prefixes above. Source: HMRC, National Insurance Manual NIM39110.
 */
export function findNiNumbers(text: string): Span[] {
  const isUsed = (letters: string) => !unused.has(letters.replace(/[^a-z]/gi, '').toUpperCase())
  return [
    ...findSpans(text, whole, ([, letters, space, last]) => {
      // “at 12 30 45 a man”: a word, a time and an article.
      if (words.has(letters) && /\s/.test(space) && last === 'a') return null
      return isUsed(letters) ? replacement : null
    }),
    ...findSpans(text, announced, () => replacement),
  ]
}
