import { describe, expect, test } from 'vitest'
import { firstDayOfMonth, monthText, weekdayOf } from '../../../server/contract/calendar.ts'
import type { DrawnRecord } from '../../../server/demo/draw-records.ts'
import { kinds } from '../../../server/demo/kinds.ts'
import { yearlyByWard } from '../../../server/demo/ward-volumes.ts'
import { area } from '../area/pack.ts'
import { digestOf, draw, weights } from './draw.ts'

const records = draw(1)
const last = records[records.length - 1].month
const lastYear = records.filter(({ month }) => month > last - 12)

/** Friday and Saturday 20:00 to 02:59, the hours after midnight belonging to the night before. */
const fridaySaturdayNight = ({ day, hour }: DrawnRecord) => {
  const night = hour !== null && hour < 3 ? day - 1 : day
  return hour !== null && (hour >= 20 || hour < 3) && [4, 5].includes(weekdayOf(night))
}

/** Cells with their number of records, most first. */
const ranked = (chosen: readonly DrawnRecord[]) => {
  const counts = new Map<number, number>()
  for (const { cell } of chosen) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
const robberyNights = (chosen: readonly DrawnRecord[], words = ['robbery-personal']) =>
  ranked(chosen.filter((one) => words.includes(one.kind.word) && fridaySaturdayNight(one)))

describe('three years of invented records', () => {
  test('the same seed and month give the same digest, another seed another', () => {
    expect(digestOf(draw(1, new Date('2026-11-02T03:00:00Z')))).toBe(digestOf(records))
    expect(digestOf(draw(2))).not.toBe(digestOf(records))
  })

  test('cover 36 months up to the last whole one, with days inside their month', () => {
    expect(new Set(records.map(({ month }) => month)).size).toBe(36)
    expect([monthText(records[0].month), monthText(last)]).toEqual(['2023-11', '2026-10'])
    const astray = records.filter(
      ({ month, day }) => day < firstDayOfMonth(month) || day >= firstDayOfMonth(month + 1),
    )
    expect(astray).toEqual([])
    expect(new Set(lastYear.map(({ day }) => day)).size).toBe(365)
  })

  test('are as many as announced', () => {
    const count = (test: (record: DrawnRecord) => boolean) => records.filter(test).length
    const searches = count(({ kind }) => kind.source === 'demonstration-stop-search')
    const nuisance = count(({ kind }) => kind.word === 'antisocial-behaviour')
    expect(searches).toBeGreaterThan(9_500)
    expect(searches).toBeLessThan(11_000)
    expect(nuisance).toBeGreaterThan(52_000)
    expect(nuisance).toBeLessThan(60_000)
    expect(records.length - searches - nuisance).toBeGreaterThan(64_000)
    expect(records.length - searches - nuisance).toBeLessThan(71_000)
  })

  test('each ward has its published volume, within five standard deviations', () => {
    let compared = 0
    for (const kind of kinds) {
      const drawn = new Float64Array(area.wards(2022).length)
      for (const one of lastYear) if (one.kind === kind) drawn[area.wardOfCell(one.cell, 2022)]++
      for (const [ward, expected] of yearlyByWard(weights, kind).entries()) {
        expect(Math.abs(drawn[ward] - expected)).toBeLessThan(5 * Math.sqrt(expected) + 2)
        compared++
      }
    }
    expect(compared).toBe(kinds.length * 22)
  })

  test('hours are plausible', () => {
    const of = (word: string) => records.filter(({ kind }) => kind.word === word)
    const shareOf = (word: string, test: (hour: number | null) => boolean) =>
      of(word).filter(({ hour }) => test(hour)).length / of(word).length
    expect(shareOf('burglary', (hour) => hour === null)).toBeCloseTo(0.2, 1)
    expect(shareOf('shoplifting', (hour) => hour !== null && hour >= 9 && hour < 20)).toBeGreaterThan(0.9)
    expect(shareOf('robbery-personal', (hour) => hour !== null && hour >= 15)).toBeGreaterThan(0.8)
    expect(shareOf('robbery-personal', (hour) => hour !== null && hour >= 3 && hour < 7)).toBeLessThan(0.02)
    expect(records.every(({ hour }) => hour === null || (hour >= 0 && hour < 24))).toBe(true)
  })

  test('every cell is one of the area', () => {
    expect(records.every(({ cell }) => area.cells[cell] !== undefined)).toBe(true)
    expect(new Set(records.map(({ cell }) => cell)).size).toBeGreaterThan(4_000)
  })
})

describe('where Friday and Saturday nights go wrong', () => {
  test.each([1, 2, 3, 20260401, 20261122])(
    'seed %i: three clear worst places for robbery, the same ones',
    (seed) => {
      const drawn = seed === 1 ? records : draw(seed)
      const recent = drawn.filter(({ month }) => month > last - 12)
      const expected = robberyNights(lastYear)
        .slice(0, 3)
        .map(([cell]) => cell)
        .sort()
      for (const chosen of [
        robberyNights(recent),
        robberyNights(recent, ['robbery-personal', 'theft-person']),
      ]) {
        const top = chosen.slice(0, 3)
        expect(top.map(([cell]) => cell).sort()).toEqual(expected)
        for (const [, count] of top) expect(count).toBeGreaterThanOrEqual(15)
        expect(top[2][1]).toBeGreaterThan(2 * chosen[3][1])
      }
      // The screen may open with all three years: the answer must be the same.
      const always = robberyNights(drawn).slice(0, 3)
      expect(always.map(([cell]) => cell).sort()).toEqual(expected)
    },
  )

  test('the first year had other worst places', () => {
    const first = robberyNights(records.filter(({ month }) => month <= last - 24)).slice(0, 2)
    const recent = robberyNights(lastYear).slice(0, 3)
    const recentCells = new Set(recent.map(([cell]) => cell))
    expect(first.filter(([cell]) => recentCells.has(cell))).toHaveLength(1)
  })

  test('any month of making shows them', () => {
    const midsummer = draw(7, new Date('2031-07-01T12:00:00Z'))
    const end = midsummer[midsummer.length - 1].month
    const top = robberyNights(midsummer.filter(({ month }) => month > end - 12)).slice(0, 3)
    expect(monthText(end)).toBe('2031-06')
    expect(top[2][1]).toBeGreaterThanOrEqual(15)
  })
})
