import { notStreetWords, timesAndMeasures } from './everyday-words.ts'
import { postcodeShape } from './find-postcode.ts'
import { after, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** Endings of street names that are hardly words of their own. */
const firm =
  'road|rd|street|str|st|avenue|ave|av|lane|ln|crescent|cres|terrace|grove|gardens|gdns|mews|broadway|boulevard'
/** Endings that are everyday words: they need a capital, or a word before the number that leads to an address. */
const loose =
  'close|cl|drive|dr|way|court|ct|place|pl|square|sq|park|hill|rise|row|walk|parade|green|common|view|vale|approach|mount|chase|path|yard|wharf|quay|gate|end|side|wood|croft|dell|field|fields|lodge|house|villas|cottages|buildings|mansions|heights|reach|bank|grange|circus|wynd|link|ridge|meadow|meadows|orchard|copse|glade'

const lead = '(?:(?:no|nos|num|number|house|at)\\.?\\s{0,2}|#\\s?)?'
const number = '\\d{1,4}\\s?[a-gj]?(?:\\s?[-/&]\\s?\\d{1,4}[a-gj]?)?'
const word = "[\\p{L}][\\p{L}'.-]{0,30}"
const numbered = new RegExp(
  `(?<![\\p{L}\\p{N}:£$])(?<!\\d[.,/-])(${lead})(${number})(,?\\s{1,3})((?:${word}\\s{1,2}){1,4}?)(${firm}|${loose})${after}(?!\\s{1,2}(?:${firm}|${loose})${after})(\\s{1,2}\\p{L}{1,12})?`,
  'giu',
)
const beforePostcode = new RegExp(
  `(?<![\\p{L}\\p{N}:£$])(?<!\\d[.,/-])\\d{1,4}\\s?[a-gj]?${after}(?=([^!?;\\d]{0,40})${postcodeShape}${after})(?!\\s?[:%])`,
  'giu',
)

const isFirm = new RegExp(`^(?:${firm})$`, 'i')
const reach = 40
/** The number of a flat is not that of the house. */
const isOfAFlat = /(?:flat|apartment|apt|maisonette|bedsit|studio|room)\.?\s*(?:no\.?|number)?\s*$/i
const joining = new Set(['of', 'the', 'and', 'de', 'la', 'le', 'upon', 'st', 'st.'])
const leadsAway =
  /(?:bus|buses|route|routes|year|years|section|zone|platform|level|phase|group|item|table|card|exit|stage|part|tier|band|gate|ward|week|day|top|of|the|worst|all|tram|page|row|cell|step|stop|n|grade|class|set|figure|grid|plan|zones|junction|j)\s{0,2}(?:no\.?\s?)?(?:\d{1,4},?\s?(?:and|&|or)?\s?){0,3}$/i
const leadsThere =
  /(?:\bat|\bno\.?|\bnumber|\baddress(?: is)?:?|\blives? (?:at|on)|\bhouse|\bfrom|\boutside|\bflat \w{1,4},?)\s*$/i
const counted =
  /^\s*(?:incidents?|robber(?:y|ies)|reports?|assaults?|thefts?|shops?|stores?|visits?|fights?|concerns?|residents|youths|entrances|businesses|traders|patrols?|cameras|lights|lamps|collisions|complaints|benches)$/i
/** Words of a sentence that streets are called by as well. */
const streetable = new Set(
  'old new high the park school main long north south east west great little st church station market green mill'.split(
    ' ',
  ),
)
/** A year or a time of day without its colon. */
const yearOrTime = /^(?:(?:19|20)\d\d|[01]\d[0-5]\d|2[0-3][0-5]\d)$/

/**
 * House numbers with a street: the number goes, the street stays. Street types as in the Ordnance Survey's Open
 * Names. Also a number shortly before a full postcode, which together are an address without any street.
 */
export function findAddresses(text: string): Span[] {
  const beside = findSpans(text, beforePostcode, (match) => {
    const [written, between] = match
    const words = between.match(/\p{L}+/gu) ?? []
    if (leadsAway.test(text.slice(Math.max(0, match.index - 30), match.index))) return null
    if (/[a-g]$/i.test(written) || words.length === 0) return '[house number removed]'
    return words.every((each) => /^\p{Lu}/u.test(each)) ||
      leadsThere.test(text.slice(Math.max(0, match.index - 20), match.index))
      ? '[house number removed]'
      : null
  })
  const spans: Span[] = []
  numbered.lastIndex = 0
  for (let match = numbered.exec(text); match; match = numbered.exec(text)) {
    const [, leading, house, gap] = match
    if (isAddress(text, match)) {
      const start = match.index + (/^at/i.test(leading) ? leading.length : 0)
      spans.push({ start, end: match.index + leading.length + house.length + gap.length, replacement: '' })
    }
    numbered.lastIndex = match.index + leading.length + house.length
  }
  return [...spans, ...beside]
}

function isAddress(text: string, match: RegExpExecArray): boolean {
  const [whole, leading, house, , nameWords, type, next] = match
  const behind = text.slice(Math.max(0, match.index - reach), match.index)
  const there = leading !== '' || leadsThere.test(behind)
  if (yearOrTime.test(house) && !/^[nh#]/i.test(leading)) return false
  if (!there && ((next && counted.test(next)) || leadsAway.test(behind))) return false
  const names = nameWords.trim().split(/\s+/)
  const plain = names.map((name) => name.toLowerCase().replace(/\.$/, ''))
  if (timesAndMeasures.has(plain[0]) || isOfAFlat.test(behind)) return false
  if (whole !== whole.toUpperCase() && isCapital(type))
    return hasCapitals(names) && (there || streetable.has(plain[0]) || !notStreetWords.has(plain[0]))
  if (names.every(isCapital) && !isCapital(type)) return isFirm.test(type) && !notStreetWords.has(plain[0])
  // All small or all large: the words themselves must not be those of a sentence.
  if (names.some((name) => isCapital(name) !== isCapital(type)) || names.length > 2) return false
  if (plain.some((name) => notStreetWords.has(name) && !streetable.has(name))) return false
  return isCapital(type) || isFirm.test(type) || there
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const hasCapitals = (names: readonly string[]): boolean =>
  names.every((name) => isCapital(name) || (joining.has(name.toLowerCase()) && names.length > 1))
