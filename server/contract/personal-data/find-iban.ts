import { before, findSpans } from './find-spans.ts'
import type { Span } from './finding.ts'

/** How long a country's account numbers are. Source: SWIFT, IBAN Registry (ISO 13616). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 ' +
    'SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const beginning = new RegExp(`${before}[a-z][\\s.\\-_]{0,2}[a-z][\\s.\\-_]{0,2}(?=\\d)`, 'giu')
/** British ones in their two parts, where the words before say so. */
const british = [
  /(?<=sort ?code(?: is|:)?\s{0,2})\d{2}[\s.-]?\d{2}[\s.-]?\d{2}(?!\d)/giu,
  /(?<=(?<!\p{L})(?:account|acct|acc|a\/c)(?: (?:no|number|num))?(?: is|[.:]){0,2}\s{0,2})\d{4}[\s-]?\d{4}(?!\d)/giu,
]
const replacement = '[bank account removed]'
const between = ' .-_\n'

/** International bank account numbers: the length of their country, and modulus 97 of the rearranged digits is 1. */
export function findIbans(text: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: letters } of text.matchAll(beginning)) {
    const length = lengths.get(letters.replace(/[^a-z]/gi, '').toUpperCase())
    if (length === undefined) continue
    const { characters, end } = take(text, index, length)
    if (characters.length === length && !isMark(text.charCodeAt(end)) && checks(characters))
      spans.push({ start: index, end, replacement })
  }
  return [...spans, ...british.flatMap((pattern) => findSpans(text, pattern, () => replacement))]
}

/** So many letters and digits from here on, at most two other signs between two of them. */
function take(text: string, start: number, length: number): { characters: string; end: number } {
  let characters = ''
  let at = start
  for (let gap = 0; at < text.length && characters.length < length && gap <= 2; at++) {
    if (isMark(text.charCodeAt(at))) {
      characters += text[at]
      gap = 0
    } else if (between.includes(text[at])) gap++
    else break
  }
  return { characters, end: at }
}

/** A letter or a digit, by its code. */
const isMark = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

function checks(characters: string): boolean {
  let rest = 0
  for (let at = 0; at < characters.length; at++) {
    // The first four come last; letters count as two digits, A as 10.
    const value = Number.parseInt(characters[(at + 4) % characters.length], 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
