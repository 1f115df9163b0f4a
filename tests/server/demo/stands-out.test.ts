import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '../../../server/analysis/benjamini-hochberg.ts'
import { getisOrd } from '../../../server/analysis/getis-ord.ts'
import type { DrawnRecord } from '../../../server/demo/draw-records.ts'
import { area } from '../area/pack.ts'
import { draw } from './draw.ts'

const records = draw(1)
const last = records[records.length - 1].month

/** Cells whose q is at most 0.05 and that hold more than their share. */
const hotCells = (chosen: readonly DrawnRecord[]): Set<number> => {
  const counts = new Float64Array(area.cells.length)
  for (const { cell } of chosen) counts[cell]++
  const result = getisOrd(counts, area.neighbours, 6)
  const q = result && benjaminiHochberg(result.p)
  return new Set([...counts.keys()].filter((cell) => result && q && result.z[cell] > 0 && q[cell] <= 0.05))
}
const of = (word: string, from: number, to: number) =>
  hotCells(records.filter(({ kind, month }) => kind.word === word && month >= from && month <= to))

describe('places that stand out', () => {
  test.each(['robbery-personal', 'violence-injury', 'antisocial-behaviour', 'shoplifting'])(
    '%s: some, but not everywhere',
    (word) => {
      const hot = of(word, last - 11, last)
      expect(hot.size).toBeGreaterThan(10)
      expect(hot.size).toBeLessThan(area.cells.length / 10)
    },
  )

  test('robbery and drugs stand out elsewhere than two years before', () => {
    for (const word of ['robbery-personal', 'drugs-possession']) {
      const before = of(word, last - 35, last - 24)
      const now = of(word, last - 11, last)
      expect([...before].filter((cell) => !now.has(cell)).length).toBeGreaterThan(0)
      expect([...now].filter((cell) => !before.has(cell)).length).toBeGreaterThan(0)
    }
  })
})
