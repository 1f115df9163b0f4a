/** With fewer months before it nothing is expected of a month. */
export const LEAST_MONTHS = 6
/** Half the range in deviations: about one month in forty lies above it by chance. */
const DEVIATIONS = 2
/** The deviation of the root of a Poisson count. */
const POISSON = 0.5

/** Counts that are within what a place's own history lets one expect, both ends included. */
export interface Expected {
  readonly from: number
  readonly to: number
}

/**
 * What the months before let one expect of the next one, as early-warning systems of public health do (EARS: the mean
 * of the months before and some deviations), on square roots, where a Poisson count has the deviation ½ whatever its
 * size (METHODS, "small monthly counts"):
 *
 *   m ± 2 s √(1 + 1/n),  m and s mean and deviation of the roots of n months, s at least ½
 *
 * √(1 + 1/n) because the mean is itself worked out from n chancy months; a place whose months vary more than chance
 * alone gets its own wider s. Of 100 months without any change about 2 or 3 lie above.
 *
 * @param before counts of the months before, whole, >= 0
 * @returns null with fewer than `LEAST_MONTHS`
 * @throws RangeError for anything but counts: a bug of the caller
 */
export function expectedFromHistory(before: readonly number[]): Expected | null {
  if (before.some((count) => !(count >= 0))) throw new RangeError('counts must not be negative')
  const months = before.length
  if (months < LEAST_MONTHS) return null
  const roots = before.map(Math.sqrt)
  const mean = roots.reduce((sum, root) => sum + root, 0) / months
  const variance = roots.reduce((sum, root) => sum + (root - mean) ** 2, 0) / (months - 1)
  const half = DEVIATIONS * Math.max(POISSON, Math.sqrt(variance)) * Math.sqrt(1 + 1 / months)
  return { from: Math.ceil(Math.max(0, mean - half) ** 2), to: Math.floor((mean + half) ** 2) }
}
