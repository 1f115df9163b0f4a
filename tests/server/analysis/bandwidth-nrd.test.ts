import { describe, expect, it } from 'vitest'
import { bandwidthNrd } from '../../../server/analysis/bandwidth-nrd.ts'
import reference from '../../references/density.json' with { type: 'json' }

describe('the normal reference bandwidth', () => {
  it.each(reference.bandwidthNrd)('agrees with MASS to 1e-9: $name', ({ values, counts, bandwidth }) => {
    const actual = bandwidthNrd(values, counts)
    expect(Math.abs((actual ?? Number.NaN) - bandwidth)).toBeLessThan(1e-9)
  })

  it('was compared with bandwidths of some size, and one of nothing', () => {
    expect(reference.bandwidthNrd.filter(({ bandwidth }) => bandwidth > 100).length).toBeGreaterThan(2)
    expect(reference.bandwidthNrd.some(({ bandwidth }) => bandwidth === 0)).toBe(true)
  })

  it('counts each event, wherever it stands in the list', () => {
    expect(bandwidthNrd([9, 1, 4], [1, 2, 1])).toBeCloseTo(bandwidthNrd([1, 4, 9, 1], [1, 1, 1, 1]) ?? 0, 12)
    expect(bandwidthNrd([9, 1, 4], [1, 2, 1])).not.toBeCloseTo(bandwidthNrd([9, 1, 4], [1, 1, 1]) ?? 0, 2)
  })

  it('says nothing of a single event and refuses lists that do not match', () => {
    expect(bandwidthNrd([1, 2], [1, 0])).toBeNull()
    expect(() => bandwidthNrd([1, 2], [1])).toThrow(RangeError)
  })
})
