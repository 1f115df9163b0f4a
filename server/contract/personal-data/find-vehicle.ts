import { shortWords } from './everyday-words.ts'
import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const letter = '[A-HJ-PR-Z]'
const gap = '[\\s.\\-_]{0,2}'
/** Since 2001: two letters (the first none of I Q Z), the half-year, three letters (none I or Q). */
const current = new RegExp(
  `${before}([A-HJ-PR-Y][A-HJ-PR-Y])(${gap})(\\d{2})(${gap})(${letter}{3})${after}`,
  'giu',
)
const spelled = new RegExp(
  `${before}[A-HJ-PR-Y][ .\\-_][A-HJ-PR-Y][ .\\-_]\\d[ .\\-_]\\d(?:[ .\\-_]${letter}){3}${after}`,
  'gu',
)
/** 1963 to 2001, with a letter for the year behind or in front; and Northern Ireland. */
const older = [
  new RegExp(`${before}([A-HJ-NPR-TV-Y])(${gap})(\\d{1,3})(${gap})(${letter}{3})${after}`, 'giu'),
  new RegExp(`${before}(${letter}{3})(${gap})(\\d{1,3})(${gap})([A-HJ-NPR-TV-Y])${after}`, 'giu'),
  new RegExp(`${before}([A-Z]?[IZ][A-Z])(${gap})(\\d{2,4})()()${after}`, 'gu'),
]
const announced = new RegExp(
  `(?<=${before}(?:reg|regs|registration|registered|index|vrm|vrn|plate|plates|number ?plate)(?: ?(?:mark|number|no\\.?|plate))?(?: ?[:=-] ?| is | was | of | reads? | reading | ))(?=[A-Z\\d ]{0,8}\\d)(?:[A-Z]{1,3}\\s?\\d{1,4}(?:\\s?[A-Z]{1,3})?|\\d{1,4}\\s?[A-Z]{1,3})${after}`,
  'gu',
)
const vehicleNear =
  /(?<!\p{L})(?:reg|regs|registration|car|cars|plate|plates|numberplate|vehicle|van|moped|motorbike|motorcycle|scooter|taxi|index|vrm|vrn|driving|drives|drove|bmw|audi|ford|golf|corsa|fiesta|astra)(?!\p{L})/iu

/** Letters before the digits that make an outward postcode as well: those of Greater London and around. */
const outward = /^(?:BR|CR|DA|EN|HA|IG|KT|NW|RM|SE|SM|SW|TN|TW|UB|WD|EC|WC|GU|ME|RH|SL)$/i
const reach = 40
const replacement = '[vehicle registration removed]'

/**
 * Vehicle registration marks: the current style always, older styles only near a word for a vehicle or a plate.
 * Source: DVLA, INF104 “Vehicle registration numbers and number plates”.
 */
export function findVehicles(text: string): Span[] {
  const near = (match: RegExpExecArray) =>
    vehicleNear.test(text.slice(Math.max(0, match.index - reach), match.index)) ||
    vehicleNear.test(text.slice(match.index + match[0].length, match.index + match[0].length + reach))
  return [
    ...findSpans(text, current, ([, area, first, , second, last]) =>
      halfYearIsUsed(area, first, second, last) ? replacement : null,
    ),
    ...findSpans(text, spelled, () => replacement),
    ...older.flatMap((pattern) =>
      findSpans(text, pattern, (match) => (isWrittenAsOne(match) && near(match) ? replacement : null)),
    ),
    ...findSpans(text, announced, () => replacement),
  ]
}

const isSmall = (text: string): boolean => text !== '' && text === text.toLowerCase()

/** “SE20 has”, “at 12 the”: an outward postcode or a time, and then a word. */
function halfYearIsUsed(area: string, first: string, second: string, last: string): boolean {
  if (isSmall(area) && first !== '') return false
  // “No. 14 Far”: a plate is not written with one capital.
  if (!isSmall(area) && area !== area.toUpperCase()) return false
  if (second === '') return true
  if (isSmall(last) && !isSmall(area)) return false
  return (
    !(outward.test(area) && shortWords.has(last.toLowerCase())) && !(isSmall(last) && shortWords.has(last))
  )
}

/** In pieces only with capitals: “a21 car” is a road and a word. */
function isWrittenAsOne([, first, one, , two, last]: RegExpExecArray): boolean {
  if (one === '' && two === '') return true
  if (isSmall(first) || isSmall(last)) return false
  return !shortWords.has(first.toLowerCase()) && !shortWords.has(last.toLowerCase())
}
