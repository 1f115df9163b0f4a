import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asNights,
  blockFilter,
  clockPresets,
  columnOfHour,
  dayOfCell,
  hourOfColumn,
  isAsked,
  noHours,
} from '../../../client/state/clock-block.ts'
import { canonicalFilter, emptyFilter } from '../../../server/contract/filter.ts'

const text = (part: ReturnType<typeof blockFilter>) => canonicalFilter({ ...emptyFilter, ...part })
const block = (rowA: number, rowB: number, from: number, to: number) =>
  blockFilter({ rowA, rowB, columnA: columnOfHour(from), columnB: columnOfHour(to) })

describe('a dragged block', () => {
  it('across midnight belongs to the day on which it began', () => {
    expect(text(block(4, 5, 20, 2))).toBe('day=5,6&hour=20-2')
    expect(text(block(4, 4, 22, 4))).toBe('day=5&hour=22-4')
  })
  it('wholly after midnight means the next calendar day', () => {
    expect(text(block(4, 4, 0, 2))).toBe('day=6&hour=0-2')
    expect(text(block(6, 6, 1, 3))).toBe('day=1&hour=1-3')
  })
  it('by day is hours and days as they are; every day is no day', () => {
    expect(text(block(0, 4, 14, 16))).toBe('day=1,2,3,4,5&hour=14-16')
    expect(text(block(0, 6, 17, 21))).toBe('hour=17-21')
  })
  it('may be dragged from any corner', () => {
    expect(text(blockFilter({ rowA: 5, rowB: 4, columnA: columnOfHour(2), columnB: columnOfHour(20) }))).toBe(
      'day=5,6&hour=20-2',
    )
  })
  it('over the whole clock asks nothing', () => {
    expect(block(0, 6, 6, 5)).toEqual({ day: [], hours: noHours })
  })

  it('asks for exactly the hours under it', () => {
    const row = fc.integer({ min: 0, max: 6 })
    const column = fc.integer({ min: 0, max: 23 })
    fc.assert(
      fc.property(row, row, column, column, (rowA, rowB, columnA, columnB) => {
        const asked = blockFilter({ rowA, rowB, columnA, columnB })
        const inside = (a: number, b: number, x: number) => x >= Math.min(a, b) && x <= Math.max(a, b)
        const whole = asked.day.length === 0 && asked.hours === noHours
        for (let r = 0; r < 7; r++)
          for (let c = 0; c < 24; c++) {
            const under = inside(rowA, rowB, r) && inside(columnA, columnB, c)
            expect(whole || isAsked(asked, dayOfCell(r, c), hourOfColumn(c))).toBe(under)
          }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('what is asked', () => {
  it('Friday and Saturday nights hold Saturday night’s small hours and not Thursday’s', () => {
    const nights = clockPresets[0]
    expect(isAsked(nights, 4, 20)).toBe(true)
    expect(isAsked(nights, 5, 2)).toBe(true)
    expect(isAsked(nights, 6, 2)).toBe(true)
    expect(isAsked(nights, 4, 1)).toBe(false)
    expect(isAsked(nights, 6, 20)).toBe(false)
  })
  it('is nothing without a filter, and a whole day with a day alone', () => {
    expect(isAsked({ day: [], hours: noHours }, 0, 0)).toBe(false)
    expect(isAsked({ day: [1], hours: noHours }, 0, 23)).toBe(true)
    expect(isAsked({ day: [1], hours: noHours }, 1, 0)).toBe(false)
  })
})

it('the clock by nights loses nothing and puts small hours beside their evening', () => {
  const clock = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => day * 24 + hour),
  )
  const nights = asNights(clock)
  expect(nights.flat().sort((a, b) => a - b)).toEqual(clock.flat())
  // Friday's row ends with Saturday 05:00, Sunday's with Monday 05:00.
  expect(nights[4][columnOfHour(5)]).toBe(5 * 24 + 5)
  expect(nights[6][columnOfHour(0)]).toBe(0)
})
