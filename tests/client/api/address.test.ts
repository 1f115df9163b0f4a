import { describe, expect, it } from 'vitest'
import { address } from '../../../client/api/address.ts'
import { latest } from '../../../client/api/latest.ts'
import { looksLikeHotspots, looksLikeIndexedCounts } from '../../../client/api/shape.ts'

describe('address', () => {
  it('fills the path and the query', () => {
    expect(address('/api/profiles/cells/:id', { id: '8a1' }, 'day=5,6')).toBe(
      '/api/profiles/cells/8a1?day=5,6',
    )
    expect(address('/api/search', {}, { q: 'a&b c', limit: null })).toBe('/api/search?q=a%26b%20c')
  })
  it('a path value cannot leave its place', () => {
    expect(address('/api/areas/:id', { id: '../imports' })).toBe('/api/areas/..%2Fimports')
  })
  it('a missing path value is a mistake', () => {
    expect(() => address('/api/areas/:id')).toThrow('needs id')
  })
})

it('the newest question takes the one before back', () => {
  const { next, stop } = latest()
  const first = next()
  const second = next()
  expect([first.aborted, second.aborted]).toEqual([true, false])
  stop()
  expect(second.aborted).toBe(true)
})

it('replies of another shape are not read', () => {
  const counts = {
    total: 1,
    wards: [],
    months: [],
    clock: Array(7).fill([]),
    types: [],
    sources: [],
    counted: [],
  }
  expect(looksLikeIndexedCounts({ ...counts, cells: { index: [1], count: [2] } })).toBe(true)
  expect(looksLikeIndexedCounts({ ...counts, cells: { index: [1], count: [] } })).toBe(false)
  expect(looksLikeIndexedCounts({ ...counts, cells: [] })).toBe(false)
  expect(looksLikeHotspots({ total: 1, cells: [{ cell: 'x' }] })).toBe(false)
  expect(looksLikeHotspots(null)).toBe(false)
})
