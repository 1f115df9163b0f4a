import { after, before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

const degrees = '[-+]?\\s?\\d{1,3}\\.\\d{3,15}(?:\\s?°)?(?:\\s?[NSEW](?!\\p{L}))?'
const decimalPair = new RegExp(
  `(?<![\\d.])(${degrees})(?:\\s?[,;/|]\\s?|\\s{1,3})(?:lon(?:g|gitude)?\\s?[:=]?\\s?|lat(?:itude)?\\s?[:=]?\\s?)?(${degrees})(?!\\d)(?!\\.\\d)`,
  'giu',
)
const minutes =
  "\\d{1,3}\\s?°\\s?\\d{1,2}(?:\\.\\d{1,6})?\\s?['m]?\\s?(?:\\d{1,2}(?:\\.\\d{1,6})?\\s?(?:\"|''|s)?)?\\s?"
const sexagesimal = new RegExp(`(?<!\\d)${minutes}[NS][\\s,;]{0,3}${minutes}[EW]${after}`, 'giu')
/** Two letters and six, eight or ten digits: 100 m or finer. Four digits (1 km) stay. */
const grid = new RegExp(
  `${before}(?:[HNOST][A-HJ-Z]\\s?(?:\\d{3}[\\s,]?\\d{3}|\\d{4}[\\s,]?\\d{4}|\\d{5}[\\s,]?\\d{5})|[hnost][a-hj-z](?:\\d{6}|\\d{8}|\\d{10}))${after}`,
  'gu',
)
const eastingNorthing =
  /(?<![\d.,£])(?:e(?:asting)?\s?[:=]?\s?)?([0-6]\d{5})(?:\.\d+)?[\s,;/]{1,3}(?:n(?:orthing)?\s?[:=]?\s?)?(\d{6,7})(?:\.\d+)?(?!\d|,\d)/giu
const plusCode =
  /(?<![\p{L}\p{N}])(?:[23456789CFGHJMPQRVWX]{8}|[23456789CFGHJMPQRVWX]{4})\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/gu

const replacement = '[exact place removed]'
const numberOf = (text: string): number => Math.abs(Number.parseFloat(text.replace(/\s/g, '')))

/**
 * Places finer than a place cell: pairs of decimal degrees with three or more decimals, degrees with minutes,
 * National Grid references of six or more digits (Ordnance Survey, “A guide to coordinate systems in Great
 * Britain”), eastings with northings, Open Location Codes.
 */
export function findCoordinates(text: string): Span[] {
  return [
    ...findSpans(text, decimalPair, ([, one, other]) => {
      const [low, high] = [numberOf(one), numberOf(other)].toSorted((a, b) => a - b)
      return low <= 90 && high <= 180 ? replacement : null
    }),
    ...findSpans(text, sexagesimal, () => replacement),
    ...findSpans(text, grid, () => replacement),
    ...findSpans(text, eastingNorthing, ([, , north]) => (Number(north) < 1_300_000 ? replacement : null)),
    ...findSpans(text, plusCode, () => replacement),
  ]
}
