import { bandwidthNrd } from './bandwidth-nrd.ts'
import type { LocalPoints } from './local-projection.ts'

/** Events are known by place cell of about 130 m: a narrower kernel would draw the cells, not the events. */
export const LEAST_BANDWIDTH_METRES = 200

/**
 * The bandwidth used unless another is asked for: the mean of the normal reference bandwidths east and north, at
 * least 200 m.
 */
export function defaultBandwidthMetres(places: LocalPoints, counts: ArrayLike<number>): number {
  const east = bandwidthNrd(places.xMetres, counts) ?? 0
  const north = bandwidthNrd(places.yMetres, counts) ?? 0
  return Math.max(LEAST_BANDWIDTH_METRES, (east + north) / 2)
}

/**
 * Quartic kernel density (METHODS 3): f(s) = sum_i w_i 3 / (pi h^2) (1 - d_i^2 / h^2)^2 over the places within h.
 *
 * @param places centres of the place cells, metres in a local projection
 * @param counts events at each place, same length
 * @param at where the density is wanted, in the same projection
 * @param bandwidthMetres h, at least 200
 * @returns events per square metre at each point of `at`
 * @throws RangeError for a bandwidth below 200 m, or lists of different lengths: bugs of the caller
 */
export function kernelDensity(
  places: LocalPoints,
  counts: ArrayLike<number>,
  at: LocalPoints,
  bandwidthMetres: number,
): Float64Array {
  if (!(bandwidthMetres >= LEAST_BANDWIDTH_METRES)) throw new RangeError('bandwidth must be at least 200 m')
  if (places.xMetres.length !== counts.length) throw new RangeError('as many counts as places')
  const squares = squaresOf(places, counts, bandwidthMetres)
  const height = 3 / (Math.PI * bandwidthMetres ** 2)
  const density = new Float64Array(at.xMetres.length)
  for (let k = 0; k < density.length; k++) {
    density[k] = height * kernelSum(squares, at.xMetres[k], at.yMetres[k], bandwidthMetres)
  }
  return density
}

/** Places with events, sorted into squares of one bandwidth: only nine squares can reach a point. */
type Squares = {
  readonly west: number
  readonly south: number
  readonly columns: number
  readonly rows: number
  /** Places of square s are `start[s]` .. `start[s + 1] - 1`. */
  readonly start: Uint32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly count: Float64Array
}

function squaresOf(
  { xMetres, yMetres }: LocalPoints,
  counts: ArrayLike<number>,
  sideMetres: number,
): Squares {
  const used: number[] = []
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue
    used.push(i)
    west = Math.min(west, xMetres[i])
    east = Math.max(east, xMetres[i])
    south = Math.min(south, yMetres[i])
    north = Math.max(north, yMetres[i])
  }
  const columns = used.length === 0 ? 0 : Math.floor((east - west) / sideMetres) + 1
  const rows = used.length === 0 ? 0 : Math.floor((north - south) / sideMetres) + 1
  const squareOf = (i: number) =>
    Math.floor((yMetres[i] - south) / sideMetres) * columns + Math.floor((xMetres[i] - west) / sideMetres)
  const start = new Uint32Array(columns * rows + 1)
  for (const i of used) start[squareOf(i) + 1]++
  for (let s = 1; s < start.length; s++) start[s] += start[s - 1]
  const next = start.slice()
  const sorted = new Uint32Array(used.length)
  for (const i of used) sorted[next[squareOf(i)]++] = i
  return {
    west,
    south,
    columns,
    rows,
    start,
    x: Float64Array.from(sorted, (i) => xMetres[i]),
    y: Float64Array.from(sorted, (i) => yMetres[i]),
    count: Float64Array.from(sorted, (i) => counts[i]),
  }
}

/** Sum of w (1 - d^2 / h^2)^2 over the places nearer than h. */
function kernelSum(squares: Squares, x: number, y: number, h: number): number {
  const { west, south, columns, rows, start } = squares
  const column = Math.floor((x - west) / h)
  const row = Math.floor((y - south) / h)
  let sum = 0
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
    const first = Math.max(0, column - 1)
    const last = Math.min(columns - 1, column + 1)
    if (first > last) continue
    // Squares of one row lie side by side, so the three are one run.
    for (let i = start[r * columns + first]; i < start[r * columns + last + 1]; i++) {
      const inside = 1 - ((squares.x[i] - x) ** 2 + (squares.y[i] - y) ** 2) / (h * h)
      if (inside > 0) sum += squares.count[i] * inside * inside
    }
  }
  return sum
}
