import { describe, expect, it } from 'vitest'
import { trend, yearBefore } from '../../../server/analysis/trend.ts'

const series = [
  { month: '2026-02', count: 30 },
  { month: '2025-01', count: 10 },
  { month: '2025-02', count: 15 },
  { month: '2025-03', count: 900 },
  { month: '2026-01', count: 20 },
  { month: '2026-04', count: 7 },
]

describe('the trend against the same months a year before', () => {
  it('pairs months and adds up those that both years have', () => {
    const answer = trend(series, '2026-01', '2026-04')
    expect(answer).toEqual({
      ok: true,
      pairs: [
        { month: '2026-01', now: 20, monthBefore: '2025-01', before: 10 },
        { month: '2026-02', now: 30, monthBefore: '2025-02', before: 15 },
      ],
      unpaired: ['2026-04'],
      change: { now: 50, before: 25, ratio: 1, z: 2 * (Math.sqrt(50) - 5), verdict: 'up' },
    })
  })

  it('takes only the months asked for', () => {
    const answer = trend(series, '2026-02', '2026-02')
    expect(answer.ok && answer.pairs.map((pair) => pair.month)).toEqual(['2026-02'])
  })

  it('counts a month of zero as data', () => {
    const answer = trend(
      [
        { month: '2026-01', count: 9 },
        { month: '2025-01', count: 0 },
      ],
      '2026-01',
      '2026-01',
    )
    expect(answer).toMatchObject({ ok: true, change: { now: 9, before: 0, ratio: null, verdict: 'up' } })
  })

  it('refuses by name', () => {
    expect(trend(series, '2025-01', '2025-03')).toEqual({ ok: false, reason: 'noYearBefore' })
    expect(trend(series, '2027-01', '2027-03')).toEqual({ ok: false, reason: 'noMonths' })
    expect(trend([], '2025-01', '2025-03')).toEqual({ ok: false, reason: 'noMonths' })
  })

  it('steps back over a century', () => {
    expect(yearBefore('2000-12')).toBe('1999-12')
  })
})
