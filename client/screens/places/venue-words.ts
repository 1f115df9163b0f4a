import type { VenueShares } from '../../../server/contract/venue-shares.ts'
import { counted } from '../../parts/words.ts'

/** `3 of 20 carry half of the 340 incidents near them.` */
export function sentenceOf({ kind, kinds, half, total }: VenueShares): string {
  const venues = kinds.find((each) => each.kind === kind)?.venues ?? 0
  if (half === null) return `No incident was counted near any of ${counted(venues, 'venue')} of this kind.`
  const carry = half === 1 ? 'carries' : 'carry'
  return `${half} of ${counted(venues, 'venue')} ${carry} half of the ${counted(total, 'incident')} near them.`
}
