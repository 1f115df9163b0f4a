import { describe, expect, it } from 'vitest'
import { normalCumulative, normalUpperTail, twoSidedP } from '../../../server/analysis/normal.ts'
import reference from '../../references/normal.json' with { type: 'json' }

/** Largest difference relative to the expected value. */
function worstRelative(expected: readonly number[], actual: (z: number) => number): number {
  return Math.max(...expected.map((value, i) => Math.abs(actual(reference.z[i]) - value) / value))
}

describe('the standard normal distribution', () => {
  it('agrees with R pnorm to 1e-14 relative, from the centre to 37 deviations out', () => {
    expect(reference.z.length).toBeGreaterThan(20)
    expect(worstRelative(reference.upperTail, normalUpperTail)).toBeLessThan(1e-14)
    expect(worstRelative(reference.lowerTail, normalCumulative)).toBeLessThan(1e-14)
  })

  it('would notice an error of two parts in 1e14', () => {
    expect(worstRelative(reference.upperTail, (z) => normalUpperTail(z) * (1 + 2e-14))).toBeGreaterThan(1e-14)
  })

  it('gives the p of the METHODS fixture', () => {
    expect(twoSidedP(3.515)).toBeCloseTo(0.00044, 5)
    expect(twoSidedP(-3.515)).toBe(twoSidedP(3.515))
    expect(twoSidedP(0)).toBe(1)
  })

  it('has tails that end at nothing and passes on a missing number', () => {
    expect(normalUpperTail(Number.POSITIVE_INFINITY)).toBe(0)
    expect(normalUpperTail(Number.NEGATIVE_INFINITY)).toBe(1)
    expect(normalCumulative(Number.NaN)).toBeNaN()
  })
})
