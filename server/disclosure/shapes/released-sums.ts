import { type Counted, isBelow, type ReleasedCount, type Sums } from '../../contract/released.ts'
import type { ReleaseTier } from '../policy.ts'
import { coarsen } from './released-count.ts'

/** Every sum as the tier shows it; nothing else is let through. */
export function coarsenSums(sums: Sums<number>, tier: ReleaseTier): Sums<ReleasedCount> {
  const each = (list: readonly Counted<number>[]) =>
    list.map(({ id, count }) => ({ id, count: coarsen(count, tier) }))
  return {
    from: sums.from,
    to: sums.to,
    total: coarsen(sums.total, tier),
    lastFourQuarters: coarsen(sums.lastFourQuarters, tier),
    zones: each(sums.zones),
    wards: each(sums.wards),
    periods: each(sums.periods),
    groups: each(sums.groups),
  }
}

/** How many figures are shown as withheld. */
export function withheldIn({ total, zones, wards, periods, groups }: Sums<ReleasedCount>): number {
  const listed = [...zones, ...wards, ...periods, ...groups].map(({ count }) => count)
  return [total, ...listed].filter(isBelow).length
}
