import { notNames, placeWords } from './everyday-words.ts'

const part = "[\\p{Lu}\\p{Lt}\\p{Lo}](?:[\\p{L}'-]{0,40}\\p{L})?"
const particle =
  '(?:(?:de|da|di|do|du|dos|del|della|la|le|van|von|der|den|ter|bin|ibn|al|el|ap|mac|mc|st|VAN|VON|DE|LA|DER|DEN|BIN|AL|EL)[ -]){0,3}'
const capital = new RegExp(`${particle}(${part})\\.?`, 'uy')
const small = /(\p{Ll}[\p{L}'-]{1,40})/uy
const gap = /[ -]{1,2}|,? ?\n ?/y

/** How a name may be written at a place of the text. */
interface NameRule {
  /** Also without a capital: one word. */
  small?: boolean
  /** “Lord Example Road” is a street: a phrase with a place's word in it is no name. */
  notPlaces?: boolean
}

/**
 * Where the name that begins at `from` ends: up to three words with capitals, initials and particles among them.
 * Null: what stands there is not a name.
 */
export function endOfName(text: string, from: number, rule: NameRule = {}): number | null {
  let end: number | null = null
  let at = from
  for (let words = 0; words < 5; words++) {
    const word = wordAt(text, at, capital)
    if (!word) break
    const plain = bare(word.core)
    if (rule.notPlaces && placeWords.has(plain)) return null
    if (notNames.has(plain)) break
    if (words < 4) end = at + word.whole.length
    gap.lastIndex = at + word.whole.length
    const between = gap.exec(text)
    if (!between || /\.$/.test(word.whole.slice(2))) break
    at = gap.lastIndex
  }
  if (end === null && rule.small) {
    const word = wordAt(text, from, small)
    const plain = word ? bare(word.core) : ''
    if (word && !notNames.has(plain) && !placeWords.has(plain)) end = from + word.whole.length
  }
  if (end === null) return null
  return end - (/(?:'s|[.'])$/.exec(text.slice(from, end).replace(/[\p{Lu}]\.$/u, '_'))?.[0].length ?? 0)
}

function wordAt(text: string, at: number, pattern: RegExp): { whole: string; core: string } | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && { whole: match[0], core: match[1] }
}

const bare = (word: string): string => word.toLowerCase().replace(/'s?$/, '')
