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
  const x = counts instanceof Float64Array ? counts : Float64Array.from(counts)
  const { sum, sumOfSquares, allEqual } = moments(x)
  if (n < 2 || allEqual) return null
  const mean = sum / n
  const spread = spreadBySize(n, perCell, Math.sqrt(sumOfSquares / n - mean * mean))
  const { local, size } = neighbourhoodSums(x, neighbours, perCell)
  const z = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    z[i] = spread[size[i]] === 0 ? 0 : (local[i] - mean * size[i]) / spread[size[i]]
  }
  return { z, p: tails(z, local, size, perCell) }
}

function moments(x: Float64Array): { sum: number; sumOfSquares: number; allEqual: boolean } {
  let sum = 0
  let sumOfSquares = 0
  let least = x[0]
  let most = x[0]
  for (let i = 0; i < x.length; i++) {
    const value = x[i]
    sum += value
    sumOfSquares += value * value
    if (value < least) least = value
    if (value > most) most = value
  }
  return { sum, sumOfSquares, allEqual: least === most }
}

/** The denominator of Gi* for each neighbourhood size, since only the size differs between cells. */
function spreadBySize(n: number, perCell: number, deviation: number): Float64Array {
  const spread = new Float64Array(perCell + 2)
  for (let size = 1; size < spread.length; size++) {
    spread[size] = deviation * Math.sqrt(Math.max(0, n * size - size * size) / (n - 1))
  }
  return spread
}

/** For each cell, the sum over itself and its neighbours, and how many cells that is. */
function neighbourhoodSums(x: Float64Array, neighbours: Int32Array, perCell: number) {
  const local = new Float64Array(x.length)
  const size = new Uint16Array(x.length)
  for (let i = 0, at = 0; i < x.length; i++) {
    let sum = x[i]
    let cells = 1
    for (const end = at + perCell; at < end; at++) {
      const j = neighbours[at]
      if (j >= 0) {
        sum += x[j]
        cells++
      }
    }
    local[i] = sum
    size[i] = cells
  }
  return { local, size }
}

const REMEMBERED_SUMS = 256

/** Most neighbourhoods of a borough hold the same few whole sums: each such tail is worked out once. */
function tails(z: Float64Array, local: Float64Array, size: Uint16Array, perCell: number): Float64Array {
  const p = new Float64Array(z.length)
  const known = new Float64Array((perCell + 2) * REMEMBERED_SUMS).fill(-1)
  for (let i = 0; i < z.length; i++) {
    const whole = local[i] | 0
    if (whole !== local[i] || whole < 0 || whole >= REMEMBERED_SUMS) {
      p[i] = twoSidedP(z[i])
      continue
    }
    const at = size[i] * REMEMBERED_SUMS + whole
    if (known[at] < 0) known[at] = twoSidedP(z[i])
    p[i] = known[at]
  }
  return p
}
