import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaShareFor } from '../../../server/analysis/area-share.ts'

const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 50 })
const share = fc.double({ min: 0.01, max: 1, noNaN: true })

describe('the smallest area that holds a share of the events', () => {
  it('counts whole cells, busiest first', () => {
    expect(areaShareFor([1, 6, 1, 2], 0.5, 100)).toBe(0.01)
    expect(areaShareFor([1, 6, 1, 2], 0.61, 100)).toBe(0.02)
    expect(areaShareFor([1, 6, 1, 2], 1, 100)).toBe(0.04)
    expect(areaShareFor([1, 1, 1, 1], 0.25, 4)).toBe(0.25)
  })

  it('asks for no further cell because of a rounding', () => {
    // 0.07 x 100 is 7.000000000000001 in binary.
    expect(areaShareFor(new Array<number>(100).fill(1), 0.07, 100)).toBe(0.07)
  })

  it('says nothing where there are no events', () => {
    expect(areaShareFor([0, 0], 0.5, 2)).toBeNull()
    expect(areaShareFor([], 0.5, 2)).toBeNull()
  })

  it('needs more area for a larger share, whatever the order of the cells', () => {
    fc.assert(
      fc.property(counts, share, share, (x, a, b) => {
        const less = areaShareFor(x, Math.min(a, b), 60)
        const more = areaShareFor(x.toReversed(), Math.max(a, b), 60)
        return less === null || more === null ? less === more : less <= more
      }),
    )
  })

  it('holds the share, and one cell less would not', () => {
    fc.assert(
      fc.property(counts, share, (x, wanted) => {
        const found = areaShareFor(x, wanted, 60)
        if (found === null) return x.every((count) => count === 0)
        const sorted = [...x].sort((a, b) => b - a)
        const total = sorted.reduce((sum, count) => sum + count, 0)
        const held = (cells: number) => sorted.slice(0, cells).reduce((sum, count) => sum + count, 0) / total
        const cells = Math.round(found * 60)
        return held(cells) >= wanted - 1e-9 && held(cells - 1) < wanted
      }),
    )
  })

  it('takes impossible questions as bugs', () => {
    expect(() => areaShareFor([1], 0, 1)).toThrow(RangeError)
    expect(() => areaShareFor([1], 1.1, 1)).toThrow(RangeError)
    expect(() => areaShareFor([1, 1], 0.5, 1)).toThrow(RangeError)
  })
})
