import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankOrder } from '../../../server/analysis/rank-order.ts'

const small = fc.array(fc.tuple(fc.nat(6), fc.nat(3)), { minLength: 1, maxLength: 60 })

describe('rank order', () => {
  it('ranks by count, then by recent count, then by index', () => {
    const { order, rank } = rankOrder([3, 5, 3, 0, 3], [1, 0, 2, 0, 1])
    expect([...order]).toEqual([1, 2, 0, 4, 3])
    expect([...rank]).toEqual([3, 1, 2, 5, 4])
  })

  it('adds up the share of the cells ranked as high or higher', () => {
    expect([...rankOrder([2, 5, 0, 3]).cumulativeShare]).toEqual([1, 0.5, 1, 0.8])
  })

  it('has no share of nothing', () => {
    expect([...rankOrder([0, 0]).cumulativeShare]).toEqual([0, 0])
    expect(rankOrder([]).order).toHaveLength(0)
  })

  it('agrees with an ordinary sort, by packed keys and where they cannot be used', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(1, 0.5, 2 ** 45), (pairs, scale) => {
        const counts = pairs.map(([count]) => count * scale)
        const recent = pairs.map(([, late]) => late)
        const expected = pairs
          .map(([count, late], i) => ({ count, late, i }))
          .sort((a, b) => b.count - a.count || b.late - a.late || a.i - b.i)
          .map(({ i }) => i)
        const { order, rank } = rankOrder(counts, recent)
        return order.every((cell, position) => cell === expected[position] && rank[cell] === position + 1)
      }),
    )
  })

  it('takes a recent list of another length as a bug', () => {
    expect(() => rankOrder([1, 2], [1])).toThrow(RangeError)
  })
})
