import { digitsOf, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const tenDigits = /(?<!\d)(?:\d[\s.\-/_]{0,2}){9}\d(?!\d)/gu

/**
 * NHS numbers: ten digits, the last of them the check digit of the nine before (weights 10 to 2, modulus 11).
 * Written 3-3-4, or with the same sign between all its groups. Source: NHS Data Dictionary, “NHS number”.
 */
export function findNhsNumbers(text: string): Span[] {
  return findSpans(text, tenDigits, ([written]) =>
    isGroupedAsOne(written) && checks(digitsOf(written)) ? '[NHS number removed]' : null,
  )
}

function checks(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

function isGroupedAsOne(written: string): boolean {
  if (/^\d{3}\D*\d{3}\D*\d{4}$/.test(written)) return true
  return new Set(written.match(/\D+/g) ?? []).size === 1
}
