import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** Outward part: A9 A99 A9A AA9 AA99 AA9A; inward part: a digit and two letters, none of C I K M O V. */
const outward = '[A-PR-UWYZ](?:[A-HK-Y]\\d(?:\\d|[ABEHMNPRV-Y])?|\\d(?:\\d|[A-HJKPSTUW])?)'
const inward = '\\d[ABD-HJLNP-UW-Z]{2}'
/** For detectors that look for something beside a postcode. */
export const postcodeShape = `(?:${outward}|GIR)[\\s.\\-_]{0,3}${inward}`

const usual = new RegExp(`${before}(${outward}|GIR)[\\s.\\-_,]{0,3}(${inward})${after}`, 'giu')
/** Every character by itself: “E 8 3 A B”. */
const spelled = new RegExp(`${before}(?:[A-Z0-9][ .\\-_]){4,6}[A-Z0-9]${after}`, 'gu')
const whole = new RegExp(`^${outward}${inward}$`)

/** “3rd”, “6ft”, “2hr” after an outward part. */
const notInward = /^\d(?:st|nd|rd|th|ft|hr|yr)$/
const replacement = '[postcode removed]'

/**
 * Full postcodes. The outward part alone stands for thousands of homes and stays.
 * Source: BS 7666 and Royal Mail, “Programmers’ Guide to PAF”, for which letter may stand where.
 */
export function findPostcodes(text: string): Span[] {
  return [
    ...findSpans(text, usual, ([, first, second]) =>
      notInward.test(second) && first === first.toUpperCase() ? null : replacement,
    ),
    ...findSpans(text, spelled, ([written]) =>
      whole.test(written.replace(/[^A-Z0-9]/g, '')) ? replacement : null,
    ),
  ]
}
