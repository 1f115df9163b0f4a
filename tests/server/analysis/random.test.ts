import { describe, expect, it } from 'vitest'
import { seededRandom, sfc32 } from '../../../server/analysis/random.ts'
import reference from '../../references/sfc32.json' with { type: 'json' }

describe('seeded chance', () => {
  it.each(reference.sets)('gives the words of sfc32 as base R works them out, seed $low, $high', (set) => {
    const next = sfc32(set.low, set.high)
    expect(set.values.map(() => next())).toEqual(set.values)
  })

  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed)
      return [
        random.uniform(),
        random.integer(1, 1000),
        random.poisson(40),
        ...random.shuffle([1, 2, 3, 4, 5]),
      ]
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(2 ** 40)).not.toEqual(draw(0))
  })

  it('draws whole numbers evenly and at both ends (chi-square below its 99.9 % point)', () => {
    const random = seededRandom(1)
    const seen = new Array<number>(10).fill(0)
    for (let i = 0; i < 20_000; i++) seen[random.integer(-3, 6) + 3]++
    const chiSquare = seen.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    expect(chiSquare).toBeLessThan(27.88)
    expect(random.integer(5, 5)).toBe(5)
    expect(() => random.integer(1, 0)).toThrow(RangeError)
    expect(() => random.integer(0, 0.5)).toThrow(RangeError)
  })

  it('draws without bias from a range that does not divide the words', () => {
    const random = seededRandom(9)
    const range = 3 * 2 ** 30
    const low = Array.from({ length: 6000 }, () => random.integer(0, range - 1)).filter(
      (value) => value < 2 ** 30,
    )
    // A third; taking the remainder of a plain word would make it a half.
    expect(Math.abs(low.length / 6000 - 1 / 3)).toBeLessThan(0.03)
  })

  it('shuffles every element into every place about equally often, and leaves the original alone', () => {
    const random = seededRandom(2)
    const values = [0, 1, 2, 3]
    const seen = values.map(() => [0, 0, 0, 0])
    for (let i = 0; i < 8000; i++) {
      random.shuffle(values).forEach((value, place) => {
        seen[value][place]++
      })
    }
    expect(values).toEqual([0, 1, 2, 3])
    for (const count of seen.flat()) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  it.each([0.3, 4, 16, 100])('draws Poisson counts whose mean and variance are %d', (mean) => {
    const random = seededRandom(3)
    const draws = Array.from({ length: 8000 }, () => random.poisson(mean))
    const average = draws.reduce((sum, count) => sum + count, 0) / draws.length
    const variance = draws.reduce((sum, count) => sum + (count - average) ** 2, 0) / draws.length
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / draws.length))
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.1)
  })

  it('draws no event from a mean of nothing and refuses what is no mean', () => {
    const random = seededRandom(4)
    expect(random.poisson(0)).toBe(0)
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => random.poisson(wrong)).toThrow(RangeError)
    }
  })
})
