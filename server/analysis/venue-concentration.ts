/** How the events near some venues fall upon them. */
export interface VenueConcentration {
  /** Events in the cells of any venue, each once. */
  readonly total: number
  /** Events in the cells of each venue; venues close together share some. */
  readonly near: readonly number[]
  /**
   * How few venues have at least half of `total` in their cells, always taking next the one that adds most (the usual
   * greedy cover: never more than a few above the fewest possible); null without events.
   */
  readonly half: number | null
}

/**
 * Risky facilities (Clarke and Eck): of the events near venues of one kind, how few venues have half.
 *
 * @param cellsOf cell numbers near each venue
 * @param counts events by cell
 */
export function venueConcentration(
  cellsOf: readonly (readonly number[])[],
  counts: ArrayLike<number>,
): VenueConcentration {
  const sum = (cells: Iterable<number>): number => {
    let all = 0
    for (const cell of cells) all += counts[cell]
    return all
  }
  const near = cellsOf.map(sum)
  const total = sum(new Set(cellsOf.flat()))
  if (total === 0) return { total, near, half: null }
  const open = new Set(cellsOf.keys())
  const covered = new Set<number>()
  let reached = 0
  let half = 0
  while (reached * 2 < total) {
    let [best, most] = [-1, -1]
    for (const venue of open) {
      const adds = sum(cellsOf[venue].filter((cell) => !covered.has(cell)))
      if (adds > most) [best, most] = [venue, adds]
    }
    for (const cell of cellsOf[best]) covered.add(cell)
    open.delete(best)
    reached += most
    half++
  }
  return { total, near, half }
}
