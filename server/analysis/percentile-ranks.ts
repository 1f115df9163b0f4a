/**
 * Percentile rank of each value among all of them: the share below, and half of those alike (mid-rank), 0..1 exclusive.
 * An empty list has none.
 *
 * @param values length n
 * @returns length n
 */
export function percentileRanks(values: ArrayLike<number>): Float64Array {
  const n = values.length
  const sorted = Float64Array.from(values).sort()
  return Float64Array.from(values, (value) => {
    const below = firstAtLeast(sorted, value)
    const upTo = firstAtLeast(sorted, value, true)
    return (below + (upTo - below) / 2) / n
  })
}

/** Position of the first value that is not smaller (`isPast`: that is larger). */
function firstAtLeast(sorted: Float64Array, value: number, isPast = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value || (isPast && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}
