import { type Minutes, revisitMinutes, visitMinutes } from './patrol-ground.ts'

/**
 * How many visits each hotspot may have: its share of all visits that the shift has time for (METHODS 9), at least one, so
 * that a route may take in what lies on its way, and never more than the time between two visits leaves room for.
 *
 * @param counts what each hotspot weighs, >= 0; when all are 0 they share alike
 * @param visits how many visits all teams have time for
 * @param windows when each may be visited
 */
export function allotVisits(
  counts: readonly number[],
  visits: number,
  windows: readonly (readonly Minutes[])[],
): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, at) => {
    const share = total > 0 ? count / total : 1 / counts.length
    return Math.min(mostVisits(windows[at]), Math.max(1, Math.round(visits * share)))
  })
}

/** Visits that fit into windows with the time between two of them kept. */
export function mostVisits(windows: readonly Minutes[]): number {
  let visits = 0
  let free = Number.NEGATIVE_INFINITY
  for (const { from, to } of windows)
    for (let at = Math.max(from, free); at + visitMinutes <= to; at = free) {
      visits++
      free = at + visitMinutes + revisitMinutes
    }
  return visits
}
