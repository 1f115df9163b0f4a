import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/analysis/random.ts'
import { regressionInWords, regressionToMean } from '../../../server/analysis/regression-to-mean.ts'

const months = [100, 101, 102]

describe('the warning of regression to the mean', () => {
  it('names a month in which the target was picked and measured', () => {
    const none = { before: 40, earlier: [40, 42], beforeMonths: months }
    expect(regressionToMean({ ...none, pickedMonths: [97, 98, 99] })).toBeNull()
    expect(regressionToMean({ ...none, pickedMonths: [99, 100] })?.reasons).toEqual([
      'pickedOnMeasuredMonths',
    ])
    expect(regressionInWords('pickedOnMeasuredMonths')).toContain('by itself')
  })

  it('names a count far above the place’s own earlier years', () => {
    const asked = { earlier: [36, 36, 36, 36], beforeMonths: months, pickedMonths: [] }
    // 2 (√before − 6) / √1.25 passes 2 at √before = 6 + √1.25, between 50 and 51.
    expect(regressionToMean({ ...asked, before: 50 })).toBeNull()
    expect(regressionToMean({ ...asked, before: 51 })).toEqual({
      reasons: ['aboveOwnHistory'],
      expectedBefore: 36,
    })
    // Far below is no peak.
    expect(regressionToMean({ ...asked, before: 5 })).toBeNull()
    // Without earlier years nothing can be said of a peak.
    expect(regressionToMean({ ...asked, earlier: [], before: 500 })).toBeNull()
  })

  it('catches places picked on their peak, and leaves those that were not', () => {
    const random = seededRandom(11)
    const warned = (isPicked: boolean) => {
      let warnings = 0
      for (let round = 0; round < 400; round++) {
        // The busiest of 200 equal places, or any of them.
        const counts = Array.from({ length: 200 }, () => random.poisson(30))
        const before = isPicked ? Math.max(...counts) : counts[0]
        const earlier = [random.poisson(30), random.poisson(30), random.poisson(30)]
        if (regressionToMean({ before, earlier, beforeMonths: months, pickedMonths: [] })) warnings++
      }
      return warnings / 400
    }
    expect(warned(true)).toBeGreaterThan(0.6)
    expect(warned(false)).toBeLessThan(0.06)
  })
})
