import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classBreaks, classOf } from '../../../client/map/class-breaks.ts'

describe('class breaks', () => {
  it('are none without counts', () => {
    expect(classBreaks([])).toEqual([])
    expect(classBreaks([0, 0])).toEqual([])
  })
  it('give every small count its own class', () => {
    expect(classBreaks([1, 1, 1, 2, 2, 3])).toEqual([1, 2, 3])
    expect(classBreaks([1])).toEqual([1])
  })
  it('rise, never more than six, and none above the highest count', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 400 }), (counts) => {
        const breaks = classBreaks(counts)
        expect(breaks.length).toBeLessThanOrEqual(6)
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b))
        const positive = counts.filter((count) => count > 0)
        expect(breaks.length > 0).toBe(positive.length > 0)
        for (const from of breaks) expect(from).toBeLessThanOrEqual(Math.max(...positive))
        for (const count of positive) expect(classOf(count, breaks)).toBeGreaterThanOrEqual(1)
      }),
      { seed: 11, numRuns: 300 },
    )
  })
  it('show the peaks of a long tail', () => {
    const counts = [...Array(900).fill(1), ...Array(80).fill(5), ...Array(18).fill(20), 60, 346]
    const breaks = classBreaks(counts)
    expect(classOf(346, breaks)).toBe(breaks.length)
    expect(classOf(20, breaks)).toBeGreaterThan(classOf(5, breaks))
  })
})

it('a count lies in the class whose lower end it reaches', () => {
  expect([0, 1, 3, 4, 40, 999].map((count) => classOf(count, [1, 4, 8, 14, 24, 40]))).toEqual([
    0, 1, 1, 2, 6, 6,
  ])
})
