import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const slash = '\\s?/\\s?'
const year = '(?:19|20)?\\d{2}'
const shapes = [
  // Police National Computer: year, number, check letter.
  new RegExp(`${before}(?<!/)${year}${slash}\\d{1,7}[A-Z]${after}`, 'gu'),
  new RegExp(`${before}(?<!/)${year}${slash}\\d{4,7}\\s?[A-Z]${after}`, 'giu'),
  // Criminal Records Office: number, year, check letter; on file only: SF and the year first.
  new RegExp(`${before}(?<!/)\\d{3,6}${slash}\\d{2}\\s?[A-Z]${after}`, 'giu'),
  new RegExp(`${before}SF\\s?\\d{2}${slash}\\d{1,6}\\s?[A-Z]?${after}`, 'giu'),
  // Dispatch: number, day.
  new RegExp(`${before}\\d{1,6}${slash}\\d{2}[A-Z]{3}(?:\\d{2}){0,2}${after}`, 'giu'),
  // Crime reports: number and year, or force, number, year.
  new RegExp(`${before}(?<!/)\\d{6,8}${slash}\\d{2}${after}(?!\\s?/)`, 'gu'),
  new RegExp(`${before}(?<!/)\\d{2}[A-Z]{0,2}${slash}\\d{4,7}${slash}\\d{2}${after}`, 'giu'),
]

const subject =
  '(?:crime|incident|case|custody|cad|crn|urn|crimint|crimints|merlin|police|pnc|cro|log|occurrence|niche|cris|arrest|offence|report)'
const numbered = '(?:ref|refs|reference|no|nos|number|num|id|report)'
/** Said to be a reference: letters, digits and signs with at least three digits among them. */
const announced = new RegExp(
  `(?<=${before}(?:${subject} {0,2}(?:${numbered}[.:#]? {0,2}){1,2}|(?:cad|crn|urn|pnc|cro|crimint|merlin|cris) {0,2})(?:is |was |[:#-] ?)?)(?=[A-Z/-]{0,8}\\d[A-Z/-]{0,3}\\d[A-Z/-]{0,3}\\d)[A-Z0-9](?:[A-Z0-9/-]|(?<=\\d) (?=\\d)){2,24}`,
  'giu',
)

/**
 * References that lead to a person's record: Police National Computer and Criminal Records Office numbers
 * (Home Office, PNC user guidance), crime reports, computer-aided dispatch and custody numbers.
 */
export const findPoliceReferences = (text: string): Span[] =>
  [...shapes, announced].flatMap((pattern) => findSpans(text, pattern, () => '[police reference removed]'))
