/** A sorted copy, largest first: a native typed-array sort, without a comparator. */
export function descending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort().reverse()
}
