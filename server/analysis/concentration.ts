import { descending } from './descending.ts'

export type ConcentrationPoint = {
  /** Share of all cells, 0..1, busiest first. */
  readonly areaShare: number
  /** Share of all events in them, 0..1. */
  readonly eventShare: number
}

/**
 * The curve of concentration: how much of the events the busiest part of the area holds (a Lorenz curve from the top).
 * It starts at (0, 0), ends at (1, 1) and is thinned to at most `mostPoints` steps between.
 *
 * @param counts one number >= 0 a cell; cells without events may be left out
 * @param totalCells all cells of the area
 * @returns [] when there are no events
 */
export function concentrationCurve(
  counts: ArrayLike<number>,
  totalCells: number,
  mostPoints = 100,
): ConcentrationPoint[] {
  const sorted = descending(counts).filter((count) => count > 0)
  const total = sorted.reduce((sum, count) => sum + count, 0)
  if (total <= 0) return []
  const points: ConcentrationPoint[] = [{ areaShare: 0, eventShare: 0 }]
  const step = Math.max(1, Math.ceil(sorted.length / mostPoints))
  let reached = 0
  sorted.forEach((count, i) => {
    reached += count
    const last = i === sorted.length - 1
    if ((i + 1) % step !== 0 && !last) return
    points.push({ areaShare: (i + 1) / totalCells, eventShare: last ? 1 : reached / total })
  })
  if (sorted.length < totalCells) points.push({ areaShare: 1, eventShare: 1 })
  return points
}
