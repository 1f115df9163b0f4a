import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiestWindow, windowInWords } from '../../../server/analysis/clock-window.ts'

/** A clock of nothing but the given [day, hour, count]. */
function clockOf(...entries: readonly (readonly [number, number, number])[]): number[][] {
  const clock = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  for (const [day, hour, count] of entries) clock[day][hour] += count
  return clock
}

function words(clock: number[][]): string {
  const answer = busiestWindow(clock)
  return answer.code === 'window' ? windowInWords(answer.window) : answer.code
}

const weekendNights = [4, 5].flatMap((day) =>
  [20, 21, 22, 23, 24, 25, 26].map((hour) => [(day + Math.floor(hour / 24)) % 7, hour % 24, 10] as const),
)

describe('the busiest window of the week', () => {
  it('runs past midnight, and the small hours belong to the evening before', () => {
    const noise = Array.from({ length: 130 }, (_, i) => [i % 5, 6 + (i % 13), 1] as const)
    const answer = busiestWindow(clockOf(...weekendNights, ...noise))
    expect(words(clockOf(...weekendNights, ...noise))).toBe('mostly Friday and Saturday 20:00–03:00')
    expect(answer).toMatchObject({ code: 'window', window: { count: 140, share: 140 / 270 } })
  })

  it('runs from Sunday into Monday', () => {
    expect(words(clockOf([6, 23, 20], [0, 0, 20], [3, 12, 30]))).toBe('mostly Sunday 23:00–01:00')
    expect(words(clockOf([6, 18, 20], [0, 18, 20], [3, 9, 10]))).toBe('mostly Sunday and Monday 18:00–19:00')
  })

  it('speaks of every day, of a run of days and of whole days', () => {
    const daily = Array.from({ length: 7 }, (_, day) => [day, 15, 10] as const)
    const flat = Array.from({ length: 168 }, (_, i) => [Math.floor(i / 24), i % 24, 0.2] as const)
    expect(words(clockOf(...daily, ...flat))).toBe('mostly 15:00–16:00')
    expect(words(clockOf(...daily.slice(0, 5), ...flat))).toBe('mostly Monday to Friday 15:00–16:00')
    const saturday = Array.from({ length: 24 }, (_, hour) => [5, hour, 2] as const)
    expect(words(clockOf(...saturday, ...flat))).toBe('mostly Saturday')
    expect(windowInWords({ firstDay: 5, days: 2, firstHour: 0, hours: 24, count: 1, share: 1 })).toBe(
      'mostly Saturday and Sunday',
    )
  })

  it('begins whole days at midnight: a day from three to three ends an hour short instead', () => {
    const shifted = Array.from(
      { length: 24 },
      (_, i) => [5 + Math.floor((i + 3) / 24), (i + 3) % 24, 10] as const,
    )
    expect(words(clockOf(...shifted))).toBe('mostly Saturday 03:00–02:00')
  })

  it('refuses a level week, and thin data', () => {
    expect(busiestWindow(Array.from({ length: 7 }, () => new Array<number>(24).fill(5)))).toEqual({
      code: 'noClearTime',
    })
    expect(busiestWindow(clockOf([2, 2, 29]))).toEqual({ code: 'tooFew', events: 29 })
    expect(busiestWindow(clockOf([2, 2, 30])).code).toBe('window')
  })

  it('always names a window that holds half of the events, in at most a quarter of the week', () => {
    const clocks = fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: 24, maxLength: 24 }), {
      minLength: 7,
      maxLength: 7,
    })
    fc.assert(
      fc.property(clocks, (clock) => {
        const answer = busiestWindow(clock)
        if (answer.code !== 'window') return true
        const { firstDay, days, firstHour, hours, count } = answer.window
        let inside = 0
        for (let day = firstDay; day < firstDay + days; day++) {
          for (let hour = firstHour; hour < firstHour + hours; hour++) {
            inside += clock[(day + Math.floor(hour / 24)) % 7][hour % 24]
          }
        }
        const total = clock.flat().reduce((sum, value) => sum + value, 0)
        return inside === count && inside >= total / 2 && days * hours <= 42
      }),
    )
  })

  it('takes a clock of another shape as a bug', () => {
    expect(() => busiestWindow([[1]])).toThrow(RangeError)
  })
})
