import type { ReleasedCount } from '../../contract/released.ts'
import type { ReleaseTier } from '../policy.ts'

/** What an audience sees of a sum of leaves: `{below}` under the threshold, nothing included; else the nearest multiple. */
export function coarsen(
  sum: number,
  { below, nearest }: Pick<ReleaseTier, 'below' | 'nearest'>,
): ReleasedCount {
  return sum < below ? { below } : Math.floor(sum / nearest + 0.5) * nearest
}
