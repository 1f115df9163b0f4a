/** Invented records of Friday evenings at four places, and of other times and types elsewhere. */
import { cellSteps } from '../../../server/area/cell-rings.ts'
import { dayNumber, monthOfDay, weekdayOf } from '../../../server/contract/calendar.ts'
import type { StoredRecord } from '../columns/stored-records.ts'
import { area, inCell } from './asking-fixture.ts'

/** Cells in the middle of 37 others, well apart. */
const middles = (() => {
  const found: number[] = []
  const taken = new Set<number>()
  for (let cell = 0; cell < area.cells.length && found.length < 7; cell += 53) {
    const around = [...cellSteps(area.neighbours, [cell], 5).keys()]
    if (around.length < 91 || around.some((each) => taken.has(each))) continue
    found.push(cell)
    for (const each of around) taken.add(each)
  }
  return found
})()

export const places = {
  /** Friday evenings: so many records a Friday. */
  busy: middles.slice(0, 3),
  /** Friday mornings. */
  morning: middles[3],
  /** Found by police, on Friday evenings. */
  found: middles[4],
  /** Welfare, on Friday evenings. */
  welfare: middles[5],
  nothing: middles[6],
} as const
export const neighbourOf = (cell: number): number => area.neighbours[cell * 6]

/** Fridays of November 2025 to October 2026, as day numbers. */
const fridays = (() => {
  const [first, last] = [dayNumber('2025-11-01'), dayNumber('2026-10-31')]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => weekdayOf(day) === 4)
})()

export function patrolRecords(source = 'demonstration'): StoredRecord[] {
  const record = (cell: number, day: number, hour: number, type: string, of = source): StoredRecord => ({
    ...inCell(cell),
    ...{ source: of, type, month: monthOfDay(day), day, hour },
  })
  return fridays.flatMap((day) => [
    ...places.busy.flatMap((cell, at) =>
      Array.from({ length: 3 - at }, () => record(cell, day, 19 + at, at === 0 ? 'robbery' : 'violence')),
    ),
    record(neighbourOf(places.busy[0]), day, 20, 'violence'),
    ...Array.from({ length: 4 }, () => record(places.morning, day, 8, 'robbery')),
    ...Array.from({ length: 9 }, () => record(places.found, day, 20, 'drugs-possession')),
    ...Array.from({ length: 9 }, () => record(places.welfare, day, 20, 'violence', 'youth-services')),
  ])
}
