import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/analysis/random.ts'
import { weightedChoice } from '../../../server/analysis/weighted-choice.ts'

describe('weighted choice', () => {
  it('draws in proportion', () => {
    const weights = [1, 0, 5, 2.5, 1.5]
    const choose = weightedChoice(weights)
    const random = seededRandom(5)
    const seen = weights.map(() => 0)
    for (let i = 0; i < 20_000; i++) seen[choose(random)]++
    expect(seen[1]).toBe(0)
    weights.forEach((weight, i) => {
      expect(Math.abs(seen[i] - weight * 2000)).toBeLessThan(300)
    })
  })

  it('never draws a weight of nothing', () => {
    const weights = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), {
        minLength: 1,
        maxLength: 30,
      })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(weights, fc.nat(), (list, seed) => {
        const choose = weightedChoice(list)
        const random = seededRandom(seed)
        return Array.from({ length: 50 }, () => choose(random)).every((i) => list[i] > 0)
      }),
    )
  })

  it('takes weights that cannot be drawn from as a bug', () => {
    for (const wrong of [[], [0, 0], [1, -1], [1, Number.NaN], [Number.POSITIVE_INFINITY]]) {
      expect(() => weightedChoice(wrong)).toThrow(RangeError)
    }
  })
})
