import { digitsOf, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** Longest first: a shorter beginning of a card's number may pass the check by chance. */
const lengths = [19, 18, 17, 16, 15, 14, 13].map(
  (length) => new RegExp(`(?<!\\d)[2-6](?:[\\s.\\-_]{0,2}\\d){${length - 1}}(?!\\d)`, 'gu'),
)

/** Payment card numbers: 13 to 19 digits that pass the Luhn check. Source: ISO/IEC 7812-1. */
export const findCards = (text: string): Span[] =>
  lengths.flatMap((pattern) =>
    findSpans(text, pattern, ([written]) => (passesLuhn(digitsOf(written)) ? '[card number removed]' : null)),
  )

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
