import type { KeptCard } from '../../contract/workshop/kept.ts'

/** From this share of common words on two texts say nearly the same. */
const nearlyTheSame = 0.5
/** So many are named beside a card: merged, they make room for the next. */
const mostNamed = 5
/** So many texts of one place and deck are compared with each other: a flood of them costs no time. */
const mostCompared = 60

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/**
 * Near-duplicates among cards, for a facilitator to merge: at the same place out of the same deck with the same ready phrase
 * and no text, or with texts of which half the words are common.
 */
export function alike(cards: readonly KeptCard[]): Map<string, string[]> {
  const sayingTheSame = new Map<string, string[]>()
  const written = new Map<string, { id: string; words: Set<string> }[]>()
  for (const { id, cell, deck, phrase, text, state } of cards) {
    if (cell === null || (state !== 'ready' && state !== 'waiting')) continue
    if (text === null) put(sayingTheSame, `${cell} ${deck} ${phrase}`, id)
    else put(written, `${cell} ${deck}`, { id, words: wordsOf(text) })
  }
  const like = new Map<string, string[]>()
  const name = (id: string, others: readonly string[]): void => {
    if (others.length > 0) like.set(id, others.slice(0, mostNamed))
  }
  for (const same of sayingTheSame.values()) {
    // One more than are named: a card is not beside itself.
    const first = same.slice(0, mostNamed + 1)
    for (const id of same)
      name(
        id,
        first.filter((other) => other !== id),
      )
  }
  for (const texts of written.values()) {
    const compared = texts.slice(0, mostCompared)
    for (const one of compared)
      name(
        one.id,
        compared.filter((other) => other !== one && isAlike(one.words, other.words)).map(({ id }) => id),
      )
  }
  return like
}

function put<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}

function isAlike(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const common = [...first].filter((word) => second.has(word)).length
  const all = first.size + second.size - common
  return all > 0 && common / all >= nearlyTheSame
}
