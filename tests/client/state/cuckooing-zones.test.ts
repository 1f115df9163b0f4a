import { expect, it } from 'vitest'
import { quarterRows, zoneReports } from '../../../client/state/cuckooing-zones.ts'
import { quarterNumber, quarterText } from '../../../server/contract/calendar.ts'
import { wholeQuarters } from '../../../server/contract/whole-quarters.ts'

const quarters = (counts: Record<string, number>) =>
  Object.entries(counts).map(([quarter, count]) => ({ quarter, count }))
const zone = (id: string, counts: Record<string, number>) => ({
  ...{ zone: id, name: `Zone ${id}`, ward: 'W1', count: 0 },
  quarters: quarters(counts),
})
const half = wholeQuarters({ from: '2026-01', to: '2026-06' })

it('counts a zone in the quarters asked and before them, and never after them', () => {
  const zones = [
    zone('a', { '2025 Q3': 4, '2026 Q3': 9 }),
    zone('b', { '2025 Q4': 1, '2026 Q1': 2, '2026 Q2': 3 }),
  ]
  expect(zoneReports(zones, half).map((each) => [each.zone, each.count, each.earlier])).toEqual([
    ['b', 5, 1],
    ['a', 0, 4],
  ])
  const all = zoneReports(zones, wholeQuarters({ from: null, to: null }))
  expect(all.map((each) => [each.zone, each.count, each.earlier])).toEqual([
    ['a', 13, 0],
    ['b', 6, 0],
  ])
  const none = zoneReports(zones, wholeQuarters({ from: '2026-02', to: '2026-04' }))
  expect(none.map(({ count }) => count)).toEqual([0, 0])
})

it('lists quarters newest first, without gaps, and adds up what is older', () => {
  const all = quarters({ '2022 Q4': 2, '2026 Q3': 1 })
  const { rows, older } = quarterRows(quarters({ '2022 Q4': 2, '2026 Q1': 3 }), all, half)
  expect(rows).toHaveLength(12)
  expect(
    rows.slice(0, 4).map(({ quarter, count, isAsked }) => [quarterText(quarter), count, isAsked]),
  ).toEqual([
    ['2026 Q3', 0, false],
    ['2026 Q2', 0, true],
    ['2026 Q1', 3, true],
    ['2025 Q4', 0, false],
  ])
  expect(older).toBe(2)
  const asked = quarterNumber('2026 Q1')
  expect(quarterRows([], [], half)).toEqual({ rows: [], older: 0 })
  expect(
    quarterRows([], quarters({ '2025 Q4': 1 }), half).rows.some(({ quarter }) => quarter === asked),
  ).toBe(true)
})
