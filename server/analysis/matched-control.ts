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
  const free: number[] = []
  for (let cell = 0; cell < allowed.length; cell++) if (allowed[cell] === 1) free.push(cell)
  const scaled = traits.map((trait) => scaledBySpread(trait, free))
  const taken = new Uint8Array(counts.length)
  const inOrder = Array.from(target).sort((a, b) => counts[b] - counts[a] || a - b)
  const cells: number[] = []
  for (const wanted of inOrder) {
    const partner = partnerOf(
      wanted,
      free.filter((cell) => taken[cell] === 0),
      counts,
      scaled,
    )
    if (partner === null) break
    taken[partner] = 1
    cells.push(partner)
  }
  const sum = (list: readonly number[]) => list.reduce((total, cell) => total + counts[cell], 0)
  return { cells: cells.sort((a, b) => a - b), targetCount: sum(inOrder), controlCount: sum(cells) }
}

/** Of ascending cells the first with the least distance, among those alike or nearest in count. */
function partnerOf(
  wanted: number,
  free: readonly number[],
  counts: ArrayLike<number>,
  scaled: readonly Float64Array[],
): number | null {
  let least = Number.POSITIVE_INFINITY
  for (const cell of free) least = Math.min(least, Math.abs(counts[cell] - counts[wanted]))
  const reach = Math.max(least, 1, ALIKE * counts[wanted])
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const cell of free) {
    if (Math.abs(counts[cell] - counts[wanted]) > reach) continue
    let distance = 0
    for (const trait of scaled) distance += (trait[cell] - trait[wanted]) ** 2
    if (distance < bestDistance) {
      best = cell
      bestDistance = distance
    }
  }
  return best
}

/** Divided by the standard deviation over the given cells; as it is where they are all the same. */
function scaledBySpread(trait: ArrayLike<number>, cells: readonly number[]): Float64Array {
  let [sum, squares] = [0, 0]
  for (const cell of cells) {
    sum += trait[cell]
    squares += trait[cell] ** 2
  }
  const variance = cells.length > 0 ? squares / cells.length - (sum / cells.length) ** 2 : 0
  const spread = variance > 1e-12 ? Math.sqrt(variance) : 1
  return Float64Array.from(trait, (value) => value / spread)
}
