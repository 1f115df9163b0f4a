import { describe, expect, it } from 'vitest'
import { coveredHours, gapOf, hourFacts } from '../../../../client/screens/assess/guardian-hours.ts'
import { monthsAfter } from '../../../../client/screens/places/months-after.ts'

/** By day (Monday 0) and hour. */
const clockOf = (counts: readonly (readonly [day: number, hour: number, count: number])[]): number[][] =>
  Array.from({ length: 7 }, (_, day) =>
    Array.from(
      { length: 24 },
      (__, hour) => counts.find(([at, when]) => at === day && when === hour)?.[2] ?? 0,
    ),
  )
const friday = { role: 'shop-staff' as const, hours: [{ day: 5, from: 960, to: 1080 }] }
const night = { role: 'police' as const, hours: [{ day: 7, from: 1320, to: 120 }] }

describe('hours of guardians against incidents', () => {
  const clock = clockOf([
    [4, 16, 6],
    [4, 18, 3],
    [4, 19, 5],
    [0, 0, 2],
  ])

  it('are those in which somebody is there, past midnight into the next week too', () => {
    const covered = coveredHours([friday, night])
    expect(covered.flatMap((is, hour) => (is ? [hour] : []))).toEqual([0, 1, 112, 113, 166, 167])
  })

  it('say hour by hour how many incidents had nobody there', () => {
    const facts = hourFacts([friday], clock, 'work')
    expect(facts[16]).toEqual({
      ...{ hour: 16, incidents: 6, alone: 0, roles: ['shop-staff'], daysCovered: 1 },
    })
    expect(facts[19]).toEqual({ hour: 19, incidents: 5, alone: 5, roles: [], daysCovered: 0 })
    expect(hourFacts([friday], clock, 'weekend')[16]).toMatchObject({ incidents: 0, daysCovered: 0 })
    // Another day's guardian does not cover this one's incidents.
    const monday = { role: 'warden' as const, hours: [{ day: 1, from: 960, to: 1080 }] }
    expect(hourFacts([monday], clock, 'all')[16]).toMatchObject({ alone: 6, daysCovered: 1 })
  })

  it('show no figure to whom none may be shown', () => {
    expect(hourFacts([friday], null, 'all')[16]).toMatchObject({ incidents: null, alone: null })
  })

  it('find the widest gap, and say nothing of too few', () => {
    expect(gapOf([friday], clock)).toEqual({ alone: 10, all: 16, widest: 'Friday 18:00 to 20:00' })
    expect(gapOf([], clockOf([[6, 23, 12]]))).toEqual({ alone: 12, all: 12, widest: 'Sunday 23:00 to 24:00' })
    const always = {
      role: 'warden' as const,
      hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 0 })),
    }
    expect(gapOf([always], clock)).toEqual({ alone: 0, all: 16, widest: '' })
    expect(gapOf([friday], clockOf([[4, 16, 9]]))).toBeNull()
  })
})

describe('months that a goal is compared with', () => {
  it.each([
    ['2025-04', '2026-03', '2027-03', { from: '2026-04', to: '2027-03' }],
    ['2025-04', '2026-03', '2027-02', null],
    ['2025-05', '2025-07', '2026-07', { from: '2026-05', to: '2026-07' }],
    ['2025-05', '2025-07', '2028-08', { from: '2028-05', to: '2028-07' }],
    ['2025-05', '2025-07', '2026-06', null],
    ['2025-05', '2025-07', null, null],
  ] as const)('of %s to %s, with data to %s', (from, to, last, later) => {
    expect(monthsAfter(from, to, last)).toEqual(later)
  })
})
