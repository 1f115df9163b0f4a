import type { KeptCard } from '../../contract/workshop/kept.ts'

/** From this share of common words on two texts say nearly the same. */
const nearlyTheSame = 0.5

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])

/**
 * Near-duplicates among cards, for a facilitator to merge: at the same place out of the same deck with the same ready phrase
 * and no text, or with texts of which half the words are common.
 */
export function alike(cards: readonly KeptCard[]): Map<string, string[]> {
  const places = new Map<string, { card: KeptCard; words: Set<string> | null }[]>()
  for (const card of cards) {
    if (card.cell === null || (card.state !== 'ready' && card.state !== 'waiting')) continue
    const key = `${card.cell} ${card.deck}`
    const words = card.text === null ? null : wordsOf(card.text)
    places.set(key, [...(places.get(key) ?? []), { card, words }])
  }
  const like = new Map<string, string[]>()
  for (const here of places.values())
    for (const one of here) {
      const others = here.filter((other) => other !== one && isAlike(one, other)).map(({ card }) => card.id)
      if (others.length > 0) like.set(one.card.id, others)
    }
  return like
}

interface Said {
  readonly card: KeptCard
  readonly words: ReadonlySet<string> | null
}

function isAlike(a: Said, b: Said): boolean {
  if (a.words === null || b.words === null)
    return a.words === b.words && a.card.phrase !== null && a.card.phrase === b.card.phrase
  const [first, second] = [a.words, b.words]
  const common = [...first].filter((word) => second.has(word)).length
  const all = first.size + second.size - common
  return all > 0 && common / all >= nearlyTheSame
}
