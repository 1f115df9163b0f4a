/** Krippendorff's alpha against the published example and against another way of computing it. */
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from '../../../server/analysis/krippendorff-alpha.ts'
import { modalShare } from '../../../server/analysis/modal-share.ts'
import { seeded } from '../../helpers/seeded.ts'

type Units = (string | null)[][]

/** Rows are observers, as published; `.` is missing. */
const unitsOf = (...rows: string[]): Units => {
  const observers = rows.map((row) => row.trim().split(/\s+/))
  return observers[0].map((_, unit) => observers.map((row) => (row[unit] === '.' ? null : row[unit])))
}

/**
 * Another way: every ordered pair of values within a unit goes into the matrix of coincidences with weight 1 ÷ (values − 1);
 * observed and expected disagreement are read off it.
 */
function byCoincidences(units: Units): number {
  const pairs = new Map<string, number>()
  for (const unit of units) {
    const given = unit.filter((value): value is string => value !== null)
    for (const [i, a] of given.entries())
      for (const [j, b] of given.entries())
        if (i !== j) pairs.set(`${a}|${b}`, (pairs.get(`${a}|${b}`) ?? 0) + 1 / (given.length - 1))
  }
  const margin = new Map<string, number>()
  for (const [key, weight] of pairs)
    margin.set(key.split('|')[0], (margin.get(key.split('|')[0]) ?? 0) + weight)
  const all = [...margin.values()].reduce((sum, each) => sum + each, 0)
  let [observed, expected] = [0, 0]
  for (const [a, of] of margin)
    for (const [b, others] of margin)
      if (a !== b) {
        observed += (pairs.get(`${a}|${b}`) ?? 0) / all
        expected += (of * others) / (all * (all - 1))
      }
  return 1 - observed / expected
}

describe('Krippendorff’s alpha, nominal', () => {
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), C: nominal data, any number of observers, missing
  // data. Four observers, twelve units, 40 pairable values; nominal alpha 0.743 (exactly 904 ÷ 1216).
  const published = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  )
  it('is that of the published example with missing values', () => {
    const alpha = krippendorffAlpha(published)
    // By the paper's own formula: 32 of 40 pairable values coincide; the values occur 9, 13, 10, 5 and 3 times.
    const pairable = 40
    const agreeing = 32
    const sumOfPairs = 9 * 8 + 13 * 12 + 10 * 9 + 5 * 4 + 3 * 2
    const byHand = ((pairable - 1) * agreeing - sumOfPairs) / (pairable * (pairable - 1) - sumOfPairs)
    expect(byHand).toBe(904 / 1216)
    expect(Math.abs((alpha ?? 0) - byHand)).toBeLessThan(1e-9)
    expect(alpha?.toFixed(3)).toBe('0.743')
  })
  it('is that of the published example of two observers', () => {
    // Same paper, B: nominal data, two observers, no missing data: alpha 0.692.
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    expect(krippendorffAlpha(units)?.toFixed(3)).toBe('0.692')
  })
  it('is what another way of computing gives, for 200 random tables', () => {
    const chance = seeded(11)
    for (let round = 0; round < 200; round++) {
      const tables = chance.integer(2, 6)
      const units = Array.from({ length: chance.integer(3, 40) }, () =>
        Array.from({ length: tables }, () =>
          chance.next() < 0.3 ? null : chance.pick(['a', 'b', 'c', 'd']),
        ),
      )
      const alpha = krippendorffAlpha(units)
      if (alpha !== null) expect(Math.abs(alpha - byCoincidences(units))).toBeLessThan(1e-9)
    }
  })
  it('is 1 when all agree, and nothing where nothing can be told', () => {
    expect(krippendorffAlpha(unitsOf('a b c', 'a b c'))).toBe(1)
    expect(krippendorffAlpha(unitsOf('a a a', 'a a a'))).toBeNull()
    expect(krippendorffAlpha(unitsOf('a . b', '. a .'))).toBeNull()
    expect(krippendorffAlpha([])).toBeNull()
  })
})

describe('table agreement', () => {
  it.each([
    [['now us', 'now us', 'now us', 'later us'], { value: 'now us', inModal: 3, given: 4 }],
    [['now us', 'later us'], { value: null, inModal: 1, given: 2 }],
    [[], { value: null, inModal: 0, given: 0 }],
  ])('%j', (values, modal) => expect(modalShare(values)).toEqual(modal))
})
