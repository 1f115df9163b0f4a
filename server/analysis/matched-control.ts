/** What is known of every cell, by cell number. */
export type CellTraits = {
  /** Events in the months by which is matched. */
  readonly counts: ArrayLike<number>
  /** Further traits in any unit: land use, shape of the week. Each weighs the same, by its spread over `allowed`. */
  readonly traits: readonly ArrayLike<number>[]
}

export type MatchedControl = {
  /** As many cells as the target where there are enough, ascending. */
  readonly cells: readonly number[]
  /** Sums of the counts by which was matched. */
  readonly targetCount: number
  readonly controlCount: number
}

/**
 * A candidate counts as alike when its count differs by no more than this share (or by one event, if that is more):
 * only among these do the other traits choose.
 */
const ALIKE = 0.1

/**
 * Proposes a control area: to every cell of the target one other cell, matched on the count first and then on the other
 * traits (METHODS: "matched on pre-period count, land use, weekday shape"). Greedy, without putting back: target cells
 * in descending count (ties: lower number), for each the allowed cells that are alike in count, or, when none is, those
 * nearest in count; of these the one with the least squared distance of standardised traits (ties: lower number). The
 * same input gives the same proposal for ever.
 *
 * @param target cell numbers
 * @param allowed 1 for every cell that may serve
 * @throws RangeError when a trait has another length than the counts: a bug of the caller
 */
export function matchedControl(
  target: ArrayLike<number>,
  allowed: ArrayLike<number>,
  { counts, traits }: CellTraits,
): MatchedControl {
  if ([allowed, ...traits].some(({ length }) => length !== counts.length))
    throw new RangeError('one value a cell')
  const free = new Set(
    Array.from(allowed, (may, cell) => (may === 1 ? cell : -1)).filter((cell) => cell >= 0),
  )
  const spreads = traits.map((trait) => spreadOf(trait, free))
  const distance = (one: number, other: number) =>
    traits.reduce((sum, trait, at) => sum + ((trait[one] - trait[other]) / spreads[at]) ** 2, 0)
  const inOrder = Array.from(target).sort((a, b) => counts[b] - counts[a] || a - b)
  const cells: number[] = []
  for (const wanted of inOrder) {
    const partner = partnerOf(wanted, free, counts, distance)
    if (partner === null) break
    free.delete(partner)
    cells.push(partner)
  }
  const sum = (list: readonly number[]) => list.reduce((total, cell) => total + counts[cell], 0)
  return { cells: cells.sort((a, b) => a - b), targetCount: sum(inOrder), controlCount: sum(cells) }
}

function partnerOf(
  wanted: number,
  free: ReadonlySet<number>,
  counts: ArrayLike<number>,
  distance: (one: number, other: number) => number,
): number | null {
  const off = (cell: number) => Math.abs(counts[cell] - counts[wanted])
  let least = Number.POSITIVE_INFINITY
  for (const cell of free) least = Math.min(least, off(cell))
  const reach = Math.max(least, 1, ALIKE * counts[wanted])
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const cell of free) {
    if (off(cell) > reach) continue
    const found = distance(cell, wanted)
    // The set is in ascending order: the first of equals stays.
    if (found < bestDistance) {
      best = cell
      bestDistance = found
    }
  }
  return best
}

/** Standard deviation over the given cells; 1 for a trait that is the same everywhere. */
function spreadOf(trait: ArrayLike<number>, cells: ReadonlySet<number>): number {
  let [sum, squares] = [0, 0]
  for (const cell of cells) {
    sum += trait[cell]
    squares += trait[cell] ** 2
  }
  const variance = cells.size > 0 ? squares / cells.size - (sum / cells.size) ** 2 : 0
  return variance > 1e-12 ? Math.sqrt(variance) : 1
}
