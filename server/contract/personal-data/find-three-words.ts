import { findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const word = '\\p{L}{3,20}'
const tight = new RegExp(
  `(?:///\\s?|(?<![\\p{L}\\p{N}.@/-]))${word}\\.${word}\\.${word}(?![\\p{L}\\p{N}@]|\\.[\\p{L}\\p{N}])`,
  'gu',
)
const announced = new RegExp(
  `(?<=(?:///|what ?3 ?words|what three words|w3w)(?: is|:)?\\s{0,2}(?:///)?)${word}\\s?[.,]?\\s?${word}\\s?[.,]\\s?${word}(?!\\p{L})`,
  'giu',
)

/** Three words with dots between: the name that what3words gives to a square of 3 m. */
export const findThreeWords = (text: string): Span[] =>
  [tight, announced].flatMap((pattern) => findSpans(text, pattern, () => '[exact place removed]'))
