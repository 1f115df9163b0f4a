import { leafText, type ReleasedLeaf } from '../store/release-content.ts'
import type { TrueLeaf } from './count-leaves.ts'
import { leafId, publishedCount } from './leaf-value.ts'

export interface RoundingGround {
  readonly secret: Uint8Array
  readonly zonesVersion: string
  readonly base: number
}

/** Every leaf rounded once, those that come to 0 left out, in a fixed order: the same records give the same bytes. */
export function publishedLeaves(
  { secret, zonesVersion, base }: RoundingGround,
  counted: readonly TrueLeaf[],
): ReleasedLeaf[] {
  return counted
    .map(({ n, ...key }) => ({ ...key, count: publishedCount(secret, leafId(key, zonesVersion), n, base) }))
    .filter(({ count }) => count > 0)
    .map((leaf) => ({ leaf, text: leafText(leaf) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ leaf }) => leaf)
}
