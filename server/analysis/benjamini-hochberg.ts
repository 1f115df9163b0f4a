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

/**
 * Indexes of p from the smallest value to the largest.
 * A comparator sort is slower than R, so the index is packed into the lowest bits of each (positive) double and the
 * doubles are sorted natively; what the lost bits (1e-11 relative) confused is put right by one insertion pass.
 */
function ascendingOrder(p: Float64Array): Uint32Array {
  const m = p.length
  const indexMask = 2 ** Math.ceil(Math.log2(Math.max(2, m))) - 1
  const keys = new Float64Array(m)
  const words = new Uint32Array(keys.buffer)
  for (let i = 0; i < m; i++) {
    if (!(p[i] >= 0 && p[i] <= 1)) throw new RangeError('a p value must lie within 0..1')
    keys[i] = p[i] + 0
    const low = 2 * i + LOW_WORD
    words[low] = (words[low] & ~indexMask) | i
  }
  keys.sort()
  const order = new Uint32Array(m)
  for (let rank = 0; rank < m; rank++) {
    const i = words[2 * rank + LOW_WORD] & indexMask
    let at = rank
    while (at > 0 && p[order[at - 1]] > p[i]) {
      order[at] = order[at - 1]
      at--
    }
    order[at] = i
  }
  return order
}
