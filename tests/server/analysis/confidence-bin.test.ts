import { describe, expect, it } from 'vitest'
import { confidenceBin, confidenceBins, standsOut } from '../../../server/analysis/confidence-bin.ts'

describe('confidence bins', () => {
  it.each([
    [4, 0.01, 3],
    [3, 0.0100001, 2],
    [3, 0.05, 2],
    [2, 0.0500001, 1],
    [2, 0.1, 1],
    [2, 0.1000001, 0],
    [-4, 0.001, -3],
    [-3, 0.03, -2],
    [-2, 0.08, -1],
    [-1, 0.5, 0],
    [0, 0, 0],
    [Number.NaN, 0, 0],
  ])('z %d with q %d is %d', (z, q, bin) => {
    expect(confidenceBin(z, q)).toBe(bin)
  })

  it('does all cells at once', () => {
    expect([...confidenceBins(Float64Array.of(4, -3, 0.2), Float64Array.of(0.001, 0.04, 0.9))]).toEqual([
      3, -2, 0,
    ])
  })

  it('lets only high cells at 95 % stand out', () => {
    expect([-3, -2, -1, 0, 1, 2, 3].filter(standsOut)).toEqual([2, 3])
  })
})
