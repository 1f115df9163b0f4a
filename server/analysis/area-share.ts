import { descending } from './descending.ts'

/**
 * The smallest share of all cells that holds at least `share` of the events: "25 % of incidents in x % of the borough".
 *
 * @param counts one number >= 0 a cell; cells without events may be left out
 * @param share part of the events to be held, above 0 and up to 1
 * @param totalCells all cells of the area, with or without events
 * @returns 0..1, or null when there are no events
 * @throws RangeError when `share` is outside (0, 1] or there are more counts than cells: a bug of the caller
 */
export function areaShareFor(counts: ArrayLike<number>, share: number, totalCells: number): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError('share must lie above 0 and up to 1')
  if (counts.length > totalCells) throw new RangeError('more counts than cells')
  const sorted = descending(counts)
  const total = sorted.reduce((sum, count) => sum + count, 0)
  if (total <= 0) return null
  // The rounding of share x total must not ask for one cell more.
  const wanted = share * total * (1 - 1e-12)
  let reached = 0
  let cells = 0
  while (cells < sorted.length && reached < wanted) reached += sorted[cells++]
  return cells / totalCells
}
