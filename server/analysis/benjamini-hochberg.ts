/**
 * Benjamini-Hochberg adjusted p values: q(r) = min over s >= r of m p(s) / s, at most 1.
 * A cell is significant at a false discovery rate alpha exactly when its q <= alpha.
 * Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995) 289; the same as R's p.adjust(method = "BH").
 *
 * @param p raw p values, each 0..1, any order, length m
 * @returns q in the same order, each >= its p
 * @throws RangeError when a value is not within 0..1: a bug of the caller
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const m = p.length
  const order = ascendingOrder(p)
  const q = new Float64Array(m)
  let smallest = 1
  for (let rank = m; rank >= 1; rank--) {
    const i = order[rank - 1]
    const candidate = (m * p[i]) / rank
    if (candidate < smallest) smallest = candidate
    // m p / rank can fall below p by a rounding at rank = m.
    q[i] = Math.max(smallest, p[i])
  }
  return q
}

const LOW_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1
const DIGIT_BITS = 11
const DIGIT_VALUES = 2 ** DIGIT_BITS

/**
 * Indexes of p from the smallest value to the largest, equal values by index.
 * A comparator sort is slower than R, and a native sort loses the index. The bits of a positive double order as it
 * does, so its upper 43 bits are sorted by digits; what the lower bits decide is put right by one insertion pass.
 */
function ascendingOrder(p: Float64Array): Uint32Array {
  const m = p.length
  const bits = new Uint32Array(new Float64Array(p).buffer)
  const digits = [new Uint16Array(m), new Uint16Array(m), new Uint16Array(m), new Uint16Array(m)]
  for (let i = 0; i < m; i++) {
    if (!(p[i] >= 0 && p[i] <= 1)) throw new RangeError('a p value must lie within 0..1')
    const low = bits[2 * i + LOW_WORD]
    const high = bits[2 * i + 1 - LOW_WORD]
    digits[0][i] = low >>> (32 - DIGIT_BITS)
    digits[1][i] = high & (DIGIT_VALUES - 1)
    digits[2][i] = (high >>> DIGIT_BITS) & (DIGIT_VALUES - 1)
    digits[3][i] = high >>> (2 * DIGIT_BITS)
  }
  let order = new Uint32Array(m)
  for (let i = 0; i < m; i++) order[i] = i
  for (const digit of digits) order = stableByDigit(order, digit)
  settleNeighbours(order, p)
  return order
}

/** One pass of a radix sort: `order` by the digit of each index, equal digits kept as they were. */
function stableByDigit(order: Uint32Array, digit: Uint16Array): Uint32Array<ArrayBuffer> {
  const start = new Uint32Array(DIGIT_VALUES + 1)
  for (let i = 0; i < digit.length; i++) start[digit[i] + 1]++
  for (let value = 1; value <= DIGIT_VALUES; value++) start[value] += start[value - 1]
  const sorted = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) sorted[start[digit[order[i]]]++] = order[i]
  return sorted
}

/** Insertion sort of an order that is right but for values within 1e-9 of each other (and -0, which came last). */
function settleNeighbours(order: Uint32Array, p: Float64Array): void {
  for (let rank = 1; rank < order.length; rank++) {
    const i = order[rank]
    let at = rank
    for (; at > 0 && p[order[at - 1]] > p[i]; at--) order[at] = order[at - 1]
    order[at] = i
  }
}
