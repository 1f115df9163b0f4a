import { describe, expect, it } from 'vitest'
import { defaultBandwidthMetres, kernelDensity } from '../../../server/analysis/kernel-density.ts'
import reference from '../../references/density.json' with { type: 'json' }

const points = (x: readonly number[], y: readonly number[]) => ({
  xMetres: Float64Array.from(x),
  yMetres: Float64Array.from(y),
})
const places = points(reference.x, reference.y)
const at = points(reference.atX, reference.atY)

describe('quartic kernel density', () => {
  it.each(reference.density)(
    'agrees with base R to 1e-9 of its highest value, h = $bandwidthMetres',
    (expected) => {
      const density = kernelDensity(places, reference.counts, at, expected.bandwidthMetres)
      const highest = Math.max(...expected.values)
      expect(highest).toBeGreaterThan(0)
      expect(density).toHaveLength(expected.values.length)
      const worst = Math.max(...expected.values.map((value, i) => Math.abs(value - density[i])))
      expect(worst / highest).toBeLessThan(1e-9)
      const wider = kernelDensity(places, reference.counts, at, expected.bandwidthMetres + 1)
      expect(
        Math.max(...expected.values.map((value, i) => Math.abs(value - wider[i]))) / highest,
      ).toBeGreaterThan(1e-4)
    },
  )

  it('spreads each event over the plane once: the volume is the number of events', () => {
    const side = 20
    const steps = Array.from({ length: 61 * 61 }, (_, i) => i)
    const grid = points(
      steps.map((i) => ((i % 61) - 30) * side),
      steps.map((i) => (Math.floor(i / 61) - 30) * side),
    )
    const density = kernelDensity(points([0, 130], [0, 75]), [3, 4], grid, 350)
    expect(density.reduce((sum, value) => sum + value * side * side, 0)).toBeCloseTo(7, 2)
  })

  it('reaches as far as the bandwidth and no further', () => {
    const density = kernelDensity(points([0], [0]), [1], points([0, 249.9, 250, -249.9], [0, 0, 0, 0]), 250)
    expect(density[0]).toBeCloseTo(3 / (Math.PI * 250 ** 2), 12)
    expect(density[1]).toBeGreaterThan(0)
    expect(density[2]).toBe(0)
    expect(density[3]).toBe(density[1])
  })

  it('is flat without events', () => {
    expect([...kernelDensity(points([0], [0]), [0], points([0], [0]), 200)]).toEqual([0])
  })

  it('takes a narrow bandwidth, or lists that do not match, as a bug', () => {
    for (const wrong of [199.9, 0, Number.NaN]) {
      expect(() => kernelDensity(places, reference.counts, at, wrong)).toThrow(RangeError)
    }
    expect(() => kernelDensity(places, [1], at, 200)).toThrow(RangeError)
  })

  it('by default takes the mean of both directions, and never less than 200 m', () => {
    const [, east, north] = reference.bandwidthNrd
    expect(defaultBandwidthMetres(places, reference.counts)).toBeCloseTo(
      (east.bandwidth + north.bandwidth) / 2,
      8,
    )
    expect(defaultBandwidthMetres(points([0, 10], [0, 10]), [5, 5])).toBe(200)
    expect(defaultBandwidthMetres(points([0], [0]), [1])).toBe(200)
  })
})
