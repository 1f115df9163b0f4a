import { describe, expect, it } from 'vitest'
import { expectedFromHistory } from '../../../server/analysis/own-history.ts'
import { seededRandom } from '../../../server/analysis/random.ts'

describe('what its own history lets one expect', () => {
  it('is worked out on roots, with the Poisson deviation at least', () => {
    // Twelve sixes: root 2.4495, half the range 2 · ½ · √(13/12) = 1.0408; squares 1.985 and 12.18.
    expect(expectedFromHistory(Array(12).fill(6))).toEqual({ from: 2, to: 12 })
    // Nothing for a year: (1.0408)² = 1.083.
    expect(expectedFromHistory(Array(12).fill(0))).toEqual({ from: 0, to: 1 })
    // Roots 1 and 3 by turns: deviation 1.0445, half 2.1742 around 2; squares 0 and 17.42.
    expect(expectedFromHistory([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9])).toEqual({ from: 0, to: 17 })
  })

  it('is nothing with fewer than six months, and no count is negative', () => {
    expect(expectedFromHistory([4, 4, 4, 4, 4])).toBeNull()
    expect(expectedFromHistory([4, 4, 4, 4, 4, 4])).not.toBeNull()
    expect(() => expectedFromHistory([1, 2, 3, 4, 5, -1])).toThrow(RangeError)
  })

  it('fires in one to five of 100 months that only chance changes, and in nearly all that trebled', () => {
    const chance = seededRandom(26)
    const share = (mean: number, now: number): number => {
      const months = 4000
      const above = Array.from({ length: months }).filter(() => {
        const expected = expectedFromHistory(Array.from({ length: 12 }, () => chance.poisson(mean)))
        return expected !== null && chance.poisson(now) > expected.to
      })
      return above.length / months
    }
    for (const mean of [1, 3, 6, 20]) {
      expect(share(mean, mean), `mean ${mean}`).toBeGreaterThan(0.002)
      expect(share(mean, mean), `mean ${mean}`).toBeLessThan(0.05)
    }
    expect(share(10, 30)).toBeGreaterThan(0.95)
  })
})
