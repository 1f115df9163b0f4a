import { describe, expect, test } from 'vitest'
import { clockNames, clockWeights } from '../../../server/demo/clocks.ts'

const share = (name: (typeof clockNames)[number], test: (weekday: number, hour: number) => boolean) =>
  clockWeights(name).reduce(
    (sum, weight, slot) => sum + (test(Math.floor(slot / 24), slot % 24) ? weight : 0),
    0,
  )

describe('invented clocks', () => {
  test.each(clockNames)('%s shares out exactly one week', (name) => {
    expect(clockWeights(name)).toHaveLength(168)
    expect(clockWeights(name).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  test('Friday and Saturday nights run into Saturday and Sunday morning, never into Friday morning', () => {
    const evenings = (day: number, hour: number) => (day === 4 || day === 5) && hour >= 20
    const mornings = (day: number, hour: number) => (day === 5 || day === 6) && hour < 3
    const night = share('fridaySaturdayNights', (day, hour) => evenings(day, hour) || mornings(day, hour))
    expect(night).toBeGreaterThan(0.88)
    expect(share('fridaySaturdayNights', (day, hour) => day === 4 && hour < 3)).toBeLessThan(0.001)
  })

  test('shops are stolen from while they are open, and robbery follows the school day', () => {
    expect(share('shopHours', (_, hour) => hour >= 9 && hour < 22)).toBeGreaterThan(0.999)
    const afterSchool = share('afterSchoolAndEvening', (day, hour) => day < 5 && hour >= 15 && hour < 19)
    expect(afterSchool).toBeGreaterThan(0.5)
  })
})
