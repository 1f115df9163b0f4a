/** Fixed invented records for golden replies: two hotspots, a thin background, 26 months. The same in every run. */
import { dayNumber, monthOfDay } from '../../../server/contract/calendar.ts'
import { seeded } from '../../helpers/seeded.ts'
import type { StoredRecord } from '../columns/stored-records.ts'
import { area, inCell } from './asking-fixture.ts'

const from = dayNumber('2024-10-01')
const to = dayNumber('2026-11-30')
/** The cells around which most of the records lie. */
export const hotspotCells = [2600, 7400]

export const seededRecords = (count = 3000): StoredRecord[] => {
  const chance = seeded(426)
  return Array.from({ length: count }, () => {
    const hotspot = hotspotCells[chance.integer(0, 1)]
    const near = [hotspot, hotspot, ...area.neighbours.subarray(hotspot * 6, hotspot * 6 + 6)].filter(
      (cell) => cell >= 0,
    )
    const cell = chance.next() < 0.4 ? chance.pick(near) : chance.integer(0, area.cells.length - 1)
    const day = chance.integer(from, to)
    const late = chance.next() < 0.5
    return {
      ...inCell(cell),
      source: 'demonstration',
      type: chance.pick(['robbery', 'violence', 'burglary', 'shoplifting']),
      month: monthOfDay(day),
      day,
      hour: chance.next() < 0.1 ? null : late ? chance.integer(18, 23) : chance.integer(0, 23),
    }
  })
}
