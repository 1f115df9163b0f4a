import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../server/analysis/benjamini-hochberg.ts'

/** The definition word for word, with a comparator: slow, and written apart from the product. */
function byDefinition(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b])
  const q = new Array<number>(p.length)
  order.forEach((i, r) => {
    const later = order.slice(r).map((j, step) => (p.length * p[j]) / (r + step + 1))
    q[i] = Math.min(1, ...later)
  })
  return q
}

const pValue = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 1, 0.05, 5e-324, 1e-30, 0.5, 0.5 + 2 ** -52, 0.5 + 2 ** -51),
)
const pValues = fc.array(pValue, { maxLength: 60 })

describe('Benjamini-Hochberg', () => {
  it('agrees with the example of R 4.2.2 p.adjust(c(.01,.04,.03,.005,.8), "BH")', () => {
    const q = benjaminiHochberg(Float64Array.of(0.01, 0.04, 0.03, 0.005, 0.8))
    expect([...q].map((value) => Number(value.toFixed(12)))).toEqual([0.025, 0.05, 0.05, 0.025, 0.8])
  })

  it('agrees with the definition, ties, near ties and denormals too', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const q = benjaminiHochberg(Float64Array.from(p))
        return byDefinition(p).every(
          (expected, i) => Math.abs(q[i] - expected) <= 1e-15 * Math.max(1, expected),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('never lowers a p, never reverses an order and stays within 0..1', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const q = benjaminiHochberg(Float64Array.from(p))
        const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b])
        return (
          p.every((value, i) => q[i] >= value && q[i] <= 1) &&
          order.every((i, r) => r === 0 || q[order[r - 1]] <= q[i])
        )
      }),
    )
  })

  it('does not fall below p by a rounding: 3 x 0.173 / 3 is less than 0.173 in binary', () => {
    expect((3 * 0.173) / 3).toBeLessThan(0.173)
    expect([...benjaminiHochberg(Float64Array.of(0.173, 0.173, 0.173))]).toEqual([0.173, 0.173, 0.173])
  })

  it('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const forward = benjaminiHochberg(Float64Array.from(p))
        const backward = benjaminiHochberg(Float64Array.from(p.toReversed()))
        return forward.every((value, i) => value === backward[p.length - 1 - i])
      }),
    )
  })

  it('takes a p outside 0..1 as a bug', () => {
    for (const wrong of [Number.NaN, -0.001, 1.001]) {
      expect(() => benjaminiHochberg(Float64Array.of(0.5, wrong))).toThrow(RangeError)
    }
    expect(benjaminiHochberg(new Float64Array(0))).toHaveLength(0)
  })
})
