import { digitsOf, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const gap = '[\\s.\\-/()_]{0,3}'
const extension = '(?:\\s{0,2}(?:ext|extension|x)\\.?\\s?\\d{1,5})?'
/** 0 and nine or ten digits, with or without the country in front; O is read as nought where it begins. */
const british = new RegExp(
  `(?<![\\d\\p{L}])(?:(?:\\+|00)?${gap}44${gap}(?:\\(?0\\)?)?${gap}|\\(?[0Oo]${gap})([1235789](?:${gap}\\d){8,9})(?!\\d)${extension}`,
  'gu',
)
const mobileWithoutNought = /(?<![\d\p{L}.£])7\d{3}[\s.\-_]{0,2}(?:\d[\s.\-_]{0,2}){5}\d(?!\d)/gu
const abroad = /(?<![\d\p{L}])(?:\+|00)[\s(]{0,2}[1-9](?:[\s.\-/()]{0,3}\d){7,13}(?!\d)/gu
/** Six to eight digits are a number only where the words before say so. */
const local =
  /(?<=(?<!\p{L})(?:phone|tel|telephone|mobile|mob|call|ring|text|whatsapp|landline)(?: (?:me|him|her|them|us|on|no|number|is|at)){0,3}[.:]? {0,2})\d(?:[\s-]?\d){5,7}(?!\d)/giu

const startsAsDate = /^\D*\d{1,2}\s?[-/. ]\s?\d{1,2}\s?[-/. ]\s?(?:19|20)\d\d(?!\d)/
/** Help lines that everybody may be told: Crimestoppers, NSPCC, Samaritans, Missing People. */
const helpLines = new Set(['0800555111', '08088005000', '116123', '116000'])
const replacement = '[phone number removed]'

/**
 * Telephone numbers: British ones of nine or ten digits after the nought (Ofcom, National Telephone Numbering
 * Plan), mobiles that lost their nought, international ones after + or 00 (ITU-T E.164, at most 15 digits).
 */
export function findPhones(text: string): Span[] {
  const judge = ([written]: RegExpExecArray): string | null =>
    startsAsDate.test(written) || helpLines.has(digitsOf(written)) ? null : replacement
  return [british, mobileWithoutNought, abroad, local].flatMap((pattern) => findSpans(text, pattern, judge))
}
