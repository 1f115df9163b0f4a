import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localProjection } from '../../../server/analysis/local-projection.ts'

/** The great-circle distance on the same sphere, by the haversine formula. */
function greatCircleMetres(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180
  const half =
    Math.sin(((b[1] - a[1]) * radians) / 2) ** 2 +
    Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(((b[0] - a[0]) * radians) / 2) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half))
}

describe('local metres', () => {
  it('keeps distances to 0.5 % within 15 km of the origin at 51.4 degrees north', () => {
    const near = fc.tuple(
      fc.double({ min: -0.15, max: 0.15, noNaN: true }),
      fc.double({ min: 51.3, max: 51.5, noNaN: true }),
    )
    fc.assert(
      fc.property(near, near, (a, b) => {
        const { xMetres, yMetres } = localProjection([a[0], b[0]], [a[1], b[1]], [0, 51.4])
        const flat = Math.hypot(xMetres[0] - xMetres[1], yMetres[0] - yMetres[1])
        const truth = greatCircleMetres(a, b)
        return Math.abs(flat - truth) <= 0.005 * truth + 1e-3
      }),
    )
  })

  it('has east and north as positive', () => {
    const { xMetres, yMetres } = localProjection([0.01, 0], [51.4, 51.41], [0, 51.4])
    expect([...xMetres, ...yMetres].map(Math.round)).toEqual([694, 0, 0, 1112])
  })

  it('takes lists of different lengths as a bug', () => {
    expect(() => localProjection([1], [], [0, 0])).toThrow(RangeError)
  })
})
