export type RankOrder = {
  /** Cell indexes from the highest rank to the lowest, length n. */
  readonly order: Uint32Array
  /** Rank of each cell, 1..n, no two alike. */
  readonly rank: Uint32Array
  /** For each cell, the share 0..1 of all events in the cells ranked as high or higher; 0 when there are no events. */
  readonly cumulativeShare: Float64Array
}

/**
 * Ranks equal cells by count; ties by the recent count, then by index (METHODS 2).
 *
 * @param counts one number >= 0 a cell, length n
 * @param recentCounts the same for the latest months (90 days); leave out to break ties by index alone
 * @throws RangeError when the two differ in length: a bug of the caller
 */
export function rankOrder(counts: ArrayLike<number>, recentCounts?: ArrayLike<number>): RankOrder {
  const n = counts.length
  if (recentCounts !== undefined && recentCounts.length !== n)
    throw new RangeError('recentCounts must match counts')
  const recent = recentCounts ?? new Uint8Array(n)
  const order = orderByPackedKeys(counts, recent) ?? orderByComparison(counts, recent)
  const rank = new Uint32Array(n)
  const cumulativeShare = new Float64Array(n)
  let total = 0
  for (let i = 0; i < n; i++) total += counts[i]
  let reached = 0
  for (let position = 0; position < n; position++) {
    const cell = order[position]
    rank[cell] = position + 1
    reached += counts[cell]
    cumulativeShare[cell] = total > 0 ? reached / total : 0
  }
  return { order, rank, cumulativeShare }
}

/**
 * Count, recent count and index in one whole number a cell, sorted natively: several times faster than a comparator.
 * Null when they are not whole numbers or don't fit in 53 bits together.
 */
function orderByPackedKeys(counts: ArrayLike<number>, recent: ArrayLike<number>): Uint32Array | null {
  const n = counts.length
  const mostCount = largestWhole(counts)
  const mostRecent = largestWhole(recent)
  if (mostCount === null || mostRecent === null) return null
  const recentStep = n
  const countStep = recentStep * (mostRecent + 1)
  if (countStep * (mostCount + 1) > Number.MAX_SAFE_INTEGER) return null
  const keys = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    keys[i] = (mostCount - counts[i]) * countStep + (mostRecent - recent[i]) * recentStep + i
  }
  keys.sort()
  return Uint32Array.from(keys, (key) => key % n)
}

function largestWhole(values: ArrayLike<number>): number | null {
  let largest = 0
  for (let i = 0; i < values.length; i++) {
    if (!(Number.isSafeInteger(values[i]) && values[i] >= 0)) return null
    if (values[i] > largest) largest = values[i]
  }
  return largest
}

function orderByComparison(counts: ArrayLike<number>, recent: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: counts.length }, (_, i) => i)
  return order.sort((a, b) => counts[b] - counts[a] || recent[b] - recent[a] || a - b)
}
