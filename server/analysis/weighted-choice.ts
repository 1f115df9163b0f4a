import type { Random } from './random.ts'

/**
 * Draws indexes in proportion to weights, in constant time a draw: Walker's alias table as built by
 * M. D. Vose, IEEE Trans. Software Eng. 17 (1991) 972.
 *
 * @param weights numbers >= 0, at least one above 0
 * @returns a draw of an index 0..length-1; an index of weight 0 is never drawn
 * @throws RangeError for weights that are negative, not finite or all 0: a bug of the caller
 */
export function weightedChoice(weights: ArrayLike<number>): (random: Random) => number {
  const n = weights.length
  const total = totalOf(weights)
  const keep = new Float64Array(n)
  const alias = new Uint32Array(n)
  const small: number[] = []
  const large: number[] = []
  for (let i = 0; i < n; i++) {
    keep[i] = (weights[i] / total) * n
    alias[i] = i
    if (keep[i] < 1) small.push(i)
    else large.push(i)
  }
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() ?? 0
    const rich = large[large.length - 1]
    alias[poor] = rich
    keep[rich] -= 1 - keep[poor]
    if (keep[rich] < 1) small.push(large.pop() ?? 0)
  }
  // What is left over differs from 1 by roundings only, and is its own alias.
  return (random) => {
    const i = random.integer(0, n - 1)
    return random.uniform() < keep[i] ? i : alias[i]
  }
}

function totalOf(weights: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0)) throw new RangeError('a weight must not be negative')
    total += weights[i]
  }
  if (!(total > 0 && total < Number.POSITIVE_INFINITY))
    throw new RangeError('weights must have a finite sum above 0')
  return total
}
