import type { ReleasedCount } from '../../../server/contract/released.ts'
import { countWords, withheldWords } from '../../parts/words.ts'

export interface NamedCount {
  name: string
  count: ReleasedCount
}

/** So many places are named; a fourth is not heard any more. */
const named = 3

/**
 * The answer in one sentence that can be read aloud: where most is reported, and in how many places the count is
 * withheld. Names come with their preposition (`around Elm Road`, `in North Ward`); `unit` is their plural.
 */
export function releasedSentence(places: readonly NamedCount[], unit: string): string {
  const shown = places.filter(({ count }) => typeof count === 'number' && count > 0)
  const hidden = withheldOf(places)
  if (places.length === 0) return 'Nothing is released for this question'
  if (shown.length === 0)
    return hidden
      ? `${capital(hidden.words)} in each of the ${amount(places)} ${unit}`
      : 'Nothing was reported'
  const most = shown.toSorted((a, b) => Number(b.count) - Number(a.count)).slice(0, named)
  const first = `Most reported ${listed(most.map(({ name }) => name))}`
  if (!hidden) return first
  return `${first}. In ${countWords(hidden.places)} of ${amount(places)} ${unit} ${hidden.words}, so not shown`
}

/** Places whose count is withheld, and the words for it; null when there are none. */
function withheldOf(places: readonly NamedCount[]): { places: number; words: string } | null {
  const hidden = places.flatMap(({ count }) => (typeof count === 'number' ? [] : [count]))
  return hidden.length === 0 ? null : { places: hidden.length, words: withheldWords(hidden[0]) }
}

/** `around A, around B and in C`; a preposition said once holds for those that follow. */
function listed(names: readonly string[]): string {
  const short = names.map((name, at) => (at > 0 && wordOf(name) === wordOf(names[0]) ? rest(name) : name))
  return short.length < 2 ? short.join('') : `${short.slice(0, -1).join(', ')} and ${short[short.length - 1]}`
}

const wordOf = (name: string): string => name.split(' ', 1)[0]
const rest = (name: string): string => name.slice(wordOf(name).length + 1)

const amount = (places: readonly unknown[]): string => countWords(places.length)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
