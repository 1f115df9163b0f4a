/** The bench's promises, with room for a busy machine: a ratio must hold, or the limit five times over. */
import { expect, test } from 'vitest'
import { benchCounts } from '../../bench/counts-bench.ts'
import { benchImport } from '../../bench/import-bench.ts'

const figure = (figures: readonly { name: string; value: number }[], part: string): number => {
  const found = figures.find(({ name }) => name.includes(part))
  if (!found) throw new Error(`the bench has no figure named like this: ${part}`)
  return found.value
}

test('the counts question is at least ten times faster than the same in SQL', () => {
  const figures = benchCounts(100_000)
  expect(figure(figures, 'SQL to index, median')).toBeGreaterThan(10)
  expect(figure(figures, 'Gi* with correction')).toBeLessThan(50)
}, 120_000)

test('an import is not slower than a fifth of the third of a plain insert', async () => {
  const figures = await benchImport(100_000)
  expect(figure(figures, 'import against plain insert')).toBeGreaterThan(1 / 15)
}, 120_000)
