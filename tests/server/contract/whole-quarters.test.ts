import { expect, it } from 'vitest'
import { quarterNumber } from '../../../server/contract/calendar.ts'
import { liesIn, wholeQuarters } from '../../../server/contract/whole-quarters.ts'

const range = (from: string | null, to: string | null) => wholeQuarters({ from, to })
const numbers = (first: string, last: string) => ({ first: quarterNumber(first), last: quarterNumber(last) })

it('holds the quarters that begin and end between two months or days', () => {
  expect(range('2026-01', '2026-09')).toEqual(numbers('2026 Q1', '2026 Q3'))
  expect(range('2025-11', '2026-10')).toEqual(numbers('2026 Q1', '2026 Q3'))
  expect(range('2026-01-01', '2026-03-31')).toEqual(numbers('2026 Q1', '2026 Q1'))
  expect(range('2025-12-31', '2026-06-29')).toEqual(numbers('2026 Q1', '2026 Q1'))
})

it('is empty when no quarter lies whole in it, and open where no end is asked', () => {
  const within = (from: string | null, to: string | null) =>
    ['2025 Q4', '2026 Q1', '2026 Q2'].filter((text) => liesIn(quarterNumber(text), range(from, to)))
  expect(within('2026-02', '2026-05')).toEqual([])
  expect(within('2026-01-02', '2026-03')).toEqual([])
  expect(within('2026-01', null)).toEqual(['2026 Q1', '2026 Q2'])
  expect(within(null, '2026-03')).toEqual(['2025 Q4', '2026 Q1'])
  expect(within(null, null)).toHaveLength(3)
})
