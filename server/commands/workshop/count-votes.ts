import type { KeptCard, KeptEvent } from '../../contract/workshop/kept.ts'

/** Cards with how many people agree, disagree and chose them as it stands now. */
export function withVotes({ cards, views, priorities }: KeptEvent): KeptCard[] {
  const agree = tally(views.filter(({ says }) => says === 'agree'))
  const disagree = tally(views.filter(({ says }) => says === 'disagree'))
  const chosen = tally(priorities)
  return cards.map((card) => ({
    ...card,
    agree: agree.get(card.id) ?? 0,
    disagree: disagree.get(card.id) ?? 0,
    priorities: chosen.get(card.id) ?? 0,
  }))
}

function tally(of: readonly { readonly card: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { card } of of) counts.set(card, (counts.get(card) ?? 0) + 1)
  return counts
}
