import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationCurve } from '../../../server/analysis/concentration.ts'

describe('the curve of concentration', () => {
  it('goes through the busiest cells first and ends with the whole area', () => {
    expect(concentrationCurve([1, 0, 3], 4)).toEqual([
      { areaShare: 0, eventShare: 0 },
      { areaShare: 0.25, eventShare: 0.75 },
      { areaShare: 0.5, eventShare: 1 },
      { areaShare: 1, eventShare: 1 },
    ])
    expect(concentrationCurve([0, 0], 4)).toEqual([])
  })

  it('rises ever more slowly from nothing to everything, however thinned', () => {
    const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (x, most) => {
        const curve = concentrationCurve(x, 100, most)
        if (curve.length === 0) return x.every((count) => count === 0)
        const slopes = curve
          .slice(1)
          .map(
            (point, i) => (point.eventShare - curve[i].eventShare) / (point.areaShare - curve[i].areaShare),
          )
        return (
          curve.length <= most + 3 &&
          curve[curve.length - 1].areaShare === 1 &&
          curve[curve.length - 1].eventShare === 1 &&
          slopes.every((slope, i) => slope >= -1e-9 && (i === 0 || slope <= slopes[i - 1] + 1e-9))
        )
      }),
    )
  })
})
