import { twoSidedP } from './normal.ts'

export type GetisOrd = {
  /** Gi* of each cell, in standard deviations. */
  readonly z: Float64Array
  /** Raw two-sided p of each cell, 0..1, before any correction for many cells. */
  readonly p: Float64Array
}

/**
 * Getis-Ord Gi*, binary weights with the cell itself: does a cell with its neighbours hold more than its share?
 *
 *   Gi* = (sum_j w x_j - mean W) / (S sqrt((n W - W^2) / (n - 1)))    (for weights of 1, Q = W)
 *
 * Getis and Ord, Geographical Analysis 24 (1992) 189; Ord and Getis, ibid. 27 (1995) 286.
 *
 * @param counts one number a cell, length n; cells without events count, as 0
 * @param neighbours n x `perCell` cell indexes, the cell itself left out; -1 where a cell has fewer
 * @param perCell room for neighbours of one cell (6 for hexagons)
 * @returns null when every cell holds the same (S = 0): then nothing can stand out. A cell whose neighbourhood
 *   is the whole area has z 0 and p 1.
 * @throws RangeError when `neighbours` is not n x `perCell` long: a bug of the caller
 */
export function getisOrd(
  counts: ArrayLike<number>,
  neighbours: Int32Array,
  perCell: number,
): GetisOrd | null {
  const n = counts.length
  if (neighbours.length !== n * perCell)
    throw new RangeError('neighbours must hold perCell entries for each cell')
  const x = Float64Array.from(counts)
  const { sum, sumOfSquares, allEqual } = moments(x)
  if (n < 2 || allEqual) return null
  const mean = sum / n
  const deviation = Math.sqrt(sumOfSquares / n - mean * mean)
  const z = new Float64Array(n)
  const p = new Float64Array(n)
  const spread = spreadBySize(n, perCell, deviation)
  let lastZ = Number.NaN
  let lastP = Number.NaN
  for (let i = 0; i < n; i++) {
    let size = 1
    let local = x[i]
    for (let at = i * perCell; at < (i + 1) * perCell; at++) {
      const j = neighbours[at]
      if (j < 0) continue
      local += x[j]
      size++
    }
    const value = spread[size] === 0 ? 0 : (local - mean * size) / spread[size]
    // Most cells of a borough lie in an empty neighbourhood and share one z: the tail is worked out once a run.
    if (value !== lastZ) {
      lastZ = value
      lastP = twoSidedP(value)
    }
    z[i] = value
    p[i] = lastP
  }
  return { z, p }
}

function moments(x: Float64Array): { sum: number; sumOfSquares: number; allEqual: boolean } {
  let sum = 0
  let sumOfSquares = 0
  let allEqual = true
  for (let i = 0; i < x.length; i++) {
    sum += x[i]
    sumOfSquares += x[i] * x[i]
    if (x[i] !== x[0]) allEqual = false
  }
  return { sum, sumOfSquares, allEqual }
}

/** The denominator of Gi* for each neighbourhood size, since only the size differs between cells. */
function spreadBySize(n: number, perCell: number, deviation: number): Float64Array {
  const spread = new Float64Array(perCell + 2)
  for (let size = 1; size < spread.length; size++) {
    spread[size] = deviation * Math.sqrt(Math.max(0, n * size - size * size) / (n - 1))
  }
  return spread
}
