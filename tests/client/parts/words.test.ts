import { expect, it } from 'vitest'
import { sortRows } from '../../../client/parts/sort-rows.ts'
import { counted, monthWords, rangeWords, ratioWords, shareWords } from '../../../client/parts/words.ts'

it('puts figures into words', () => {
  expect(counted(1, 'incident')).toBe('1 incident')
  expect(counted(1204, 'record')).toBe('1,204 records')
  expect(monthWords('2026-11')).toBe('Nov 2026')
  expect(monthWords('2026-11-05')).toBe('5 Nov 2026')
  expect(rangeWords('2025-12', '2026-11')).toBe('Dec 2025 – Nov 2026')
  expect(rangeWords('2025-12', '2025-12')).toBe('Dec 2025')
})

it('numbers never part from their sign', () => {
  expect(shareWords(0.0312)).toBe('3.1\u00a0%')
  expect(shareWords(0.0004)).toBe('less than 0.1\u00a0%')
  expect(shareWords(0)).toBe('0.0\u00a0%')
  expect(shareWords(0.0997)).toBe('10\u00a0%')
  expect(shareWords(0.25)).toBe('25\u00a0%')
  expect(ratioWords(0.38)).toBe('+38\u00a0%')
  expect(ratioWords(-0.04)).toBe('−4\u00a0%')
  expect(ratioWords(null)).toBe('new')
})

it('sorts numbers as numbers, words as words, and keeps ties in order', () => {
  const rows = [
    { id: 'a', cells: [2, 'Penge'] },
    { id: 'b', cells: [10, 'Anerley'] },
    { id: 'c', cells: [2, { sort: 'Zz', text: 'Aa' }] },
  ]
  expect(sortRows(rows, 0, false).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(sortRows(rows, 0, true).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(sortRows(rows, 1, false).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})
