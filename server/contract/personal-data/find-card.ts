import type { Span } from './finding.ts'

const beginning = /(?<!\d)[2-6](?=[\s.\-_]{0,2}\d[\s.\-_]{0,2}\d)/gu
const between = ' .-_\n'
const [shortest, longest] = [13, 19]

/** Payment card numbers: 13 to 19 digits that pass the Luhn check. Source: ISO/IEC 7812-1. */
export function findCards(text: string): Span[] {
  const spans: Span[] = []
  for (const { index } of text.matchAll(beginning)) {
    const end = endOfCard(text, index)
    if (end !== null) spans.push({ start: index, end, replacement: '[card number removed]' })
  }
  return spans
}

/** Where the longest number ends that begins here, is followed by no digit and passes the check. */
function endOfCard(text: string, start: number): number | null {
  const digits: number[] = []
  let found: number | null = null
  for (let at = start, gap = 0; at < text.length && digits.length < longest && gap <= 2; at++) {
    if (!isDigit(text, at)) {
      if (!between.includes(text[at])) break
      gap++
      continue
    }
    gap = 0
    digits.push(text.charCodeAt(at) - zero)
    if (digits.length >= shortest && !isDigit(text, at + 1) && passesLuhn(digits)) found = at + 1
  }
  return found
}

const zero = 48
const isDigit = (text: string, at: number): boolean => {
  const value = text.charCodeAt(at) - zero
  return value >= 0 && value <= 9
}

function passesLuhn(digits: readonly number[]): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const value = digits[digits.length - 1 - at] * (at % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
