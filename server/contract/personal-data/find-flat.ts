import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const home = 'flat|apartment|apt|maisonette|bedsit|studio|room|rm'
const number = '(?:no\\.?|number|num|#)?\\s{0,2}'
const numbered = new RegExp(
  `${before}(?:${home})\\.?\\s{0,2}${number}\\d{1,4}\\s?-?\\s?[A-Ha-h]?${after}(?!\\s?(?:hours?|hrs?|years?|people|beds?|%))`,
  'giu',
)
const lettered = new RegExp(
  `${before}(?:[Ff]lat|FLAT|[Aa]partment|[Rr]oom|[Bb]edsit)\\s{1,2}[A-Z]\\d{0,3}(?![\\p{L}\\p{N}'&])`,
  'gu',
)
const door = new RegExp(
  `(?<=${before})(?:house|door|home)\\s{1,2}(?:no\\.?|number|num|#)?\\s{0,2}\\d{1,4}\\s?[A-Ha-h]?${after}`,
  'giu',
)
const lives = new RegExp(
  `(?<=${before}(?:lives?|living|stays?|staying|home is|house is|address is)\\s(?:at|in|is)?\\s?(?:no\\.?|number|#)?\\s{0,2})(?:no\\.?\\s?|number\\s)?\\d{1,4}[a-h]?${after}(?!\\s?(?:years?|months?|weeks?|days?|minutes?|mins?|metres?|miles?|doors?|people|of)(?!\\p{L}))`,
  'giu',
)
const replacement = '[flat number removed]'

/** Numbers of flats, rooms and front doors: with the street or the cell they name one home. */
export const findFlats = (text: string): Span[] => [
  ...[numbered, lettered].flatMap((pattern) => findSpans(text, pattern, () => replacement)),
  ...[door, lives].flatMap((pattern) => findSpans(text, pattern, () => '[house number removed]')),
]
