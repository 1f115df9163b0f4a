/** How surely a cell differs from its surroundings, after the correction for many cells: 3 = 99 %, 2 = 95 %, 1 = 90 %. */
export type ConfidenceBin = -3 | -2 | -1 | 0 | 1 | 2 | 3

/**
 * The confidence bin of one cell: the sign of z, the level of the **adjusted** p (q <= .01, .05, .10).
 *
 * @param z Gi* in standard deviations
 * @param q Benjamini-Hochberg adjusted p, 0..1
 */
export function confidenceBin(z: number, q: number): ConfidenceBin {
  if (z > 0) return q <= 0.01 ? 3 : q <= 0.05 ? 2 : q <= 0.1 ? 1 : 0
  if (z < 0) return q <= 0.01 ? -3 : q <= 0.05 ? -2 : q <= 0.1 ? -1 : 0
  return 0
}

/** The bins of all cells, in the same order. */
export function confidenceBins(z: Float64Array, q: Float64Array): Int8Array {
  const bins = new Int8Array(z.length)
  for (let i = 0; i < z.length; i++) bins[i] = confidenceBin(z[i], q[i])
  return bins
}

/** Whether a bin is said to "stand out from its surroundings": high, at 95 % or surer. */
export function standsOut(bin: number): boolean {
  return bin >= 2
}
