import { expect, it } from 'vitest'
import { descending } from '../../../server/analysis/descending.ts'

it('sorts by size, not by spelling, and leaves the original alone', () => {
  const values = [9, 10, 0, 2.5]
  expect([...descending(values)]).toEqual([10, 9, 2.5, 0])
  expect(values).toEqual([9, 10, 0, 2.5])
})
