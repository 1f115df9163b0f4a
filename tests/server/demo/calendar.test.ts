import { describe, expect, test } from 'vitest'
import { monthText } from '../../../server/contract/calendar.ts'
import { lastWholeMonth, monthsEndingWith } from '../../../server/demo/calendar.ts'

describe('the last whole month', () => {
  test.each([
    ['2026-11-22T12:00:00Z', '2026-10'],
    ['2026-01-01T00:00:00Z', '2025-12'],
    ['2026-01-31T23:59:59Z', '2025-12'],
    // In summer London is an hour ahead: 1 July has begun.
    ['2026-06-30T23:30:00Z', '2026-06'],
    ['2026-06-30T22:30:00Z', '2026-05'],
  ])('before %s is %s', (now, month) => {
    expect(monthText(lastWholeMonth(new Date(now)))).toBe(month)
  })

  test('months follow each other without gap and know February', () => {
    const months = monthsEndingWith(lastWholeMonth(new Date('2024-04-10T12:00:00Z')), 36)
    expect(months.map(({ month }) => monthText(month))).toEqual(
      expect.arrayContaining(['2021-04', '2024-02']),
    )
    expect(months.at(-2)?.days).toBe(29)
    for (const [at, one] of months.slice(1).entries())
      expect(one.firstDay).toBe(months[at].firstDay + months[at].days)
  })
})
