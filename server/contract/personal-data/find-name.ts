import { placeNouns } from './everyday-words.ts'
import { before } from './find-spans.ts'
import type { Span } from './finding.ts'
import { endOfName } from './read-name.ts'

/** Titles that hardly ever mean anything else; after the first few a name may be written small. */
const title = new RegExp(
  `${before}(?:(mr|mrs|ms|mx|mister)|dr|doctor|prof|professor|rev|reverend|cllr|councillor|pcso|sgt|sergeant|headteacher|social worker|youth worker)(?:\\.\\s?|\\s{1,3})`,
  'giu',
)
/** Titles that are words, too: they and the name need capitals, and the phrase must not be that of a place. */
const wordTitle = new RegExp(
  `${before}(?:Miss|MISS|miss|Sir|Lady|Lord|Dame|PC|DC|DS|DI|WPC|Insp|Inspector|Constable|Officer|Judge|Nurse|Father|Fr|Sister|Brother|Imam|Pastor|Uncle|Aunt|Auntie|Master|Captain|Coach)(?:\\.\\s?|\\s{1,3})`,
  'gu',
)

/** Nicknames follow these, with or without a capital. */
const alias = new RegExp(
  `${before}(?:aka|a\\.k\\.a\\.?|a/k/a|alias|nicknamed|nickname(?: is|'s|:)|goes by(?: the name(?: of)?)?|go by the name of|by the name of|street name(?: is|:)|(?:my|his|her|their|real|first|last|full|whose) (?:real |first |last |full )?name(?:'s| is| was)|names? ?:|surname(?: is|:)|(?:boy|girl|man|woman|lad|kid|guy|dealer|teenager|youth|pupil|student|child|tenant|neighbour|someone|somebody|person|male|female|friend|brother|sister|son|daughter) (?:called|named|known as))\\s{1,3}['"]?`,
  'giu',
)
/** “called”, “named”: a capital, and neither a place before nor a place's word behind. */
const called = new RegExp(
  `${before}(?:called|named|(?:known|named|identified) (?:locally |also |only )?as|(?:know|knows) (?:him|her|them) as|(?:they|we|everyone|people|all|friends) calls?(?: (?:him|her|them))?|name is|names are|spelled)\\s{1,3}['"]?`,
  'giu',
)
const relation =
  'friend|mate|son|daughter|stepson|stepdaughter|brother|sister|mum|mother|dad|father|neighbour|cousin|nephew|niece|uncle|auntie|aunt|nan|grandson|granddaughter|boyfriend|girlfriend|partner|wife|husband|ex|landlord|teacher|boss|carer|flatmate|housemate|keyworker|manager'
const related = new RegExp(
  `${before}(?:my|his|her|their|our|your) (?:best |older |younger |little |big |old |ex-?)?(?:${relation}),?\\s{1,3}`,
  'giu',
)
const labelled = new RegExp(
  `${before}(?:(?:victim|suspect|witness|offender|perpetrator|informant|complainant|caller|nominal|subject|patient|tenant|occupier|resident)(?: name)?(?: ?[:=-] ?| is | was )|(?:regards|signed|sincerely),?\\s{1,3}(?:by )?)`,
  'giu',
)

const replacement = '[name removed]'

/**
 * Names that text itself calls names: after a title, after “called”, “aka”, “my friend”, “victim:”. The title goes
 * with the name, the introducing words stay. Names without such a word are not found: no pattern can, and public
 * text waits for a person for that reason.
 */
export function findNames(text: string): Span[] {
  return [
    ...namesAfter(text, title, true, (match) =>
      endOfName(text, endOf(match), { small: match[1] !== undefined }),
    ),
    ...namesAfter(text, wordTitle, true, (match) => endOfName(text, endOf(match), { notPlaces: true })),
    ...namesAfter(text, alias, false, (match) => endOfName(text, endOf(match), { small: true })),
    ...namesAfter(text, called, false, (match) => {
      if (placeNouns.has(nounBefore(text, match.index))) return null
      return endOfName(text, endOf(match), { notPlaces: true })
    }),
    ...namesAfter(text, related, false, (match) => endOfName(text, endOf(match), { notPlaces: true })),
    ...namesAfter(text, labelled, false, (match) => endOfName(text, endOf(match), { notPlaces: true })),
  ]
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length

function namesAfter(
  text: string,
  cue: RegExp,
  withCue: boolean,
  end: (match: RegExpExecArray) => number | null,
): Span[] {
  const spans: Span[] = []
  cue.lastIndex = 0
  for (let match = cue.exec(text); match; match = cue.exec(text)) {
    const last = end(match)
    if (last !== null) spans.push({ start: withCue ? match.index : endOf(match), end: last, replacement })
  }
  return spans
}

/** The noun in “the park is locally called”. */
function nounBefore(text: string, position: number): string {
  const words =
    text
      .slice(Math.max(0, position - 60), position)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  return words.findLast((word) => !filler.has(word)) ?? ''
}

const filler = new Set([
  'is',
  'was',
  'are',
  'locally',
  'also',
  'now',
  'been',
  'usually',
  'often',
  'that',
  'which',
])
