import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/analysis/random.ts'
import { changeInWords, rootChange, withinNormalVariation } from '../../../server/analysis/root-change.ts'

describe('the square-root change', () => {
  it.each([
    [16, 25, 2, 0.5625, 'up'],
    [25, 16, -2, -0.36, 'down'],
    [16, 24, 1.7979589711327124, 0.5, 'withinNormalVariation'],
    [100, 100, 0, 0, 'withinNormalVariation'],
    [4, 4, 0, 0, 'tooFew'],
    [0, 4, 4, null, 'tooFew'],
    [0, 5, 4.47213595499958, null, 'up'],
    [9, 0, -6, -1, 'down'],
    [0, 0, 0, null, 'tooFew'],
  ])('from %d to %d: z %d, ratio %d, %s', (before, now, z, ratio, verdict) => {
    const change = rootChange(before, now)
    expect(change.z).toBeCloseTo(z, 12)
    expect(change).toMatchObject({ before, now, ratio, verdict })
  })

  it('turns its sign, and only its sign, when the periods change places', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => rootChange(a, b).z === -rootChange(b, a).z + 0),
    )
  })

  it('greys most, not all, of the noise between two single counts: about one of six unchanged pairs remains', () => {
    const random = seededRandom(20221122)
    const pairs = Array.from({ length: 4000 }, () => rootChange(random.poisson(20), random.poisson(20)).z)
    const flagged = pairs.filter((z) => !withinNormalVariation(z)).length / pairs.length
    expect(flagged).toBeGreaterThan(0.13)
    expect(flagged).toBeLessThan(0.19)
    // Against a known average of 20 it is about one of twenty, as the formula promises.
    const known = Array.from({ length: 4000 }, () => rootChange(20, random.poisson(20)).z)
    expect(known.filter((z) => !withinNormalVariation(z)).length / known.length).toBeLessThan(0.07)
  })

  it('has the words of the house', () => {
    expect((['up', 'down', 'withinNormalVariation', 'tooFew'] as const).map(changeInWords)).toEqual([
      'up',
      'down',
      'within normal variation',
      'too few to say',
    ])
  })

  it('takes a negative or missing count as a bug', () => {
    expect(() => rootChange(-1, 2)).toThrow(RangeError)
    expect(() => rootChange(1, Number.NaN)).toThrow(RangeError)
  })
})
