import { createHmac } from 'node:crypto'
import type { LeafKey } from '../store/release-content.ts'

const twoTo53 = 2 ** 53

/**
 * The canonical text of a leaf, which decides its rounding together with its count. It never changes: a changed text
 * would draw every leaf anew. The audience is not part of it, since all tiers share the leaf; the zones' version is,
 * since another version's zone of the same id is another place.
 */
export function leafId(leaf: LeafKey, zonesVersion: string): string {
  const { class: dataClass, source, zone, period, group } = leaf
  return ['leaf 1', dataClass, zonesVersion, source, zone, period, group].join('\n')
}

/** PRF(secret, leaf id, n) / 2^53, at least 0 and below 1: the first 53 bits of HMAC-SHA256. */
export function draw(secret: Uint8Array, leaf: string, n: number): number {
  const bits = createHmac('sha256', secret).update(`${leaf}\n${n}`).digest().readBigUInt64BE(0) >> 11n
  return Number(bits) / twoTo53
}

/**
 * A leaf's count as published: a multiple of `base`, the true count on average, the same for the same leaf and count
 * in every release. `lo + base·(u < (n − lo)/base)`, `lo = floor(n/base)·base`; nothing stays nothing.
 */
export function publishedCount(secret: Uint8Array, leaf: string, n: number, base: number): number {
  if (n === 0) return 0
  const lo = Math.floor(n / base) * base
  return lo + (draw(secret, leaf, n) < (n - lo) / base ? base : 0)
}
