import type { Change } from '../contract/answers.ts'

/** |z| from here on is more than normal variation (METHODS, "small monthly counts"). */
export const NORMAL_VARIATION_LIMIT = 2
/** With fewer than this in both periods no change is spoken of. */
export const LEAST_COUNT = 5

/**
 * The change between two counts of equal periods by the square-root z: z = 2 (√now − √before).
 *
 * The square root steadies the variance of a Poisson count at 1/4, so z has deviation 1 when `before` is a long
 * average, and √2 when it is one count as chancy as `now`: then |z| >= 2 comes up in about one of six comparisons
 * without any change (its author, A. Wheeler, advises 3). It is a filter for noise, not a test.
 *
 * @param before count of the earlier period, whole, >= 0
 * @param now count of the later period of the same length, whole, >= 0
 * @throws RangeError for anything but counts: a bug of the caller
 */
export function rootChange(before: number, now: number): Change {
  if (!(before >= 0 && now >= 0)) throw new RangeError('counts must not be negative')
  const z = 2 * (Math.sqrt(now) - Math.sqrt(before))
  return { now, before, ratio: before > 0 ? now / before - 1 : null, z, verdict: verdictOf(before, now, z) }
}

function verdictOf(before: number, now: number, z: number): Change['verdict'] {
  if (before < LEAST_COUNT && now < LEAST_COUNT) return 'tooFew'
  if (withinNormalVariation(z)) return 'withinNormalVariation'
  return z > 0 ? 'up' : 'down'
}

/** Whether a square-root z is grey: the ups and downs that counts of this size make by themselves. */
export function withinNormalVariation(z: number): boolean {
  return Math.abs(z) < NORMAL_VARIATION_LIMIT
}

const WORDS: Readonly<Record<Change['verdict'], string>> = {
  up: 'up',
  down: 'down',
  withinNormalVariation: 'within normal variation',
  tooFew: 'too few to say',
}

/** The words for a verdict, as they stand on screen and paper. */
export function changeInWords(verdict: Change['verdict']): string {
  return WORDS[verdict]
}
