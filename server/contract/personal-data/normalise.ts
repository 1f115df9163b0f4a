/** Text as the detectors read it, and the way back to what was written. */
export interface Normalised {
  readonly text: string
  /** Where in the original the character at this position began; for the length, the original's length. */
  readonly originalOf: (position: number) => number
}

const plain = /^[\n\x20-\x7e]*$/
const dropped = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/u
const dash = /[\p{Pd}\u2212\u2043]/u
const space = /[\p{Zs}\t\v\f\u2800]/u
const lineEnd = /[\r\n\u0085\u2028\u2029]/u
const control = /\p{Cc}/u
const digit = /\p{Nd}/u

/** Letters and signs that look like those of a reference number and that Unicode does not fold. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕКМНОРСТХУІЈЅаеорсухіѕј', 'ABEKMHOPCTXYIJSaeopcyxisj'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
    ['‘’ʼ′“”″⁄∕。', "''''\"\"\"//."],
  ].flatMap(([from, to]) => [...from].map((letter, at): [string, string] => [letter, to[at]])),
)

/**
 * Folds what looks the same: compatibility forms (full width, small, circled), accents, dashes, spaces, quotes,
 * digits of every script, Cyrillic and Greek letters that look Latin; takes out zero-width, bidirectional and
 * other characters that are not seen. NFKD code point by code point and not NFKC of the whole: one character never
 * joins its neighbour, so every position leads back to the original.
 */
export function normalise(original: string): Normalised {
  if (plain.test(original)) return { text: original, originalOf: (position) => position }
  let text = ''
  let at = 0
  const origins: number[] = []
  for (const written of original) {
    const read = fold(written)
    for (let unit = 0; unit < read.length; unit++) origins.push(at)
    text += read
    at += written.length
  }
  origins.push(original.length)
  return { text, originalOf: (position) => origins[position] }
}

function fold(written: string): string {
  let read = ''
  for (const character of written.normalize('NFKD')) {
    if (lineEnd.test(character)) read += '\n'
    else if (space.test(character)) read += ' '
    else if (control.test(character) || dropped.test(character)) continue
    else if (dash.test(character)) read += '-'
    else if (digit.test(character)) read += digitValue(character)
    else read += lookAlikes.get(character) ?? character
  }
  return read
}

/** Unicode keeps the ten digits of a script in a row that begins at …0 or …6. */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0
  const row = code - (code % 16)
  return digit.test(String.fromCodePoint(row)) ? code - row : code - row - 6
}
