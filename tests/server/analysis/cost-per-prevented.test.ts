import { describe, expect, it } from 'vitest'
import { costPerPrevented } from '../../../server/analysis/cost-per-prevented.ts'

const total = (estimate: number, low: number, high: number) => ({ estimate, ci95: { low, high } })

describe('the cost of one prevented incident', () => {
  it('goes from the many prevented to the few', () => {
    expect(costPerPrevented(1_000_000, total(-50, -80, -20))).toEqual({
      ok: true,
      prevented: 50,
      prevented95: { low: 20, high: 80 },
      pence: 20_000,
      pence95: { low: 12_500, high: 50_000 },
    })
    expect(costPerPrevented(0, total(-50, -80, -20))).toMatchObject({ pence: 0 })
  })

  it('is refused where chance alone may have been at work, or more happened', () => {
    expect(costPerPrevented(100, total(-10, -30, 10))).toEqual({ ok: false, reason: 'intervalSpansZero' })
    expect(costPerPrevented(100, total(-10, -20, 0))).toEqual({ ok: false, reason: 'intervalSpansZero' })
    expect(costPerPrevented(100, total(30, 10, 50))).toEqual({ ok: false, reason: 'nothingPrevented' })
    expect(() => costPerPrevented(-1, total(-50, -80, -20))).toThrow(RangeError)
  })
})
