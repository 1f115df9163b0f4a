/**
 * Invented records with three planted measures: one that prevents 30 %, one that moves two thirds next door, one that
 * does nothing. Straight into a real open.sqlite, drawn with the same seed in every run.
 */
import { type Random, seededRandom } from '../../../server/analysis/random.ts'
import { cellSteps } from '../../../server/area/cell-rings.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import type { StoredRecord } from '../columns/stored-records.ts'
import { area, inCell } from './asking-fixture.ts'

export const plantedFrom = monthNumber('2022-01')
/** The measures begin here. */
export const plantedStart = monthNumber('2025-11')
export const plantedTo = monthNumber('2026-10')

/** Events a month in a cell of a planted place, and in most of the others. */
const busy = 10
const quiet = 0.08

const hexesAround = (cell: number, most: number) => [...cellSteps(area.neighbours, [cell], most).keys()]
/** Centres far from each other and from the edge, found by going through the cells in order. */
const centres = (() => {
  const found: number[] = []
  const taken = new Set<number>()
  for (let cell = 0; cell < area.cells.length; cell += 37) {
    const around = hexesAround(cell, 8)
    // 217 cells: no edge of the borough within eight steps.
    if (around.length < 217 || around.some((each) => taken.has(each))) continue
    found.push(cell)
    for (const each of around) taken.add(each)
  }
  return found
})()

const placeAt = (centre: number) => hexesAround(centre, 1).sort((a, b) => a - b)
export const planted = {
  works: placeAt(centres[2]),
  moves: placeAt(centres[5]),
  nothing: placeAt(centres[8]),
}
/** Rings 1 and 2 round the place that is moved out of. */
const besideMoves = [...cellSteps(area.neighbours, planted.moves, 2)].flatMap(([cell, step]) =>
  step > 0 ? [cell] : [],
)

const of = new Map<number, keyof typeof planted>()
for (const name of ['works', 'moves', 'nothing'] as const)
  for (const cell of planted[name]) of.set(cell, name)

/** What a month holds in a cell on average. */
const meanOf = (cell: number, month: number, busyElsewhere: ReadonlySet<number>): number => {
  const isSince = month >= plantedStart
  const place = of.get(cell)
  if (place === 'works') return isSince ? busy * 0.7 : busy
  if (place === 'moves') return isSince ? busy / 3 : busy
  if (place === 'nothing') return busy
  const moved = (planted.moves.length * busy * (2 / 3)) / besideMoves.length
  const own = busyElsewhere.has(cell) ? busy : quiet
  return isSince && besideMoves.includes(cell) ? own + moved : own
}

export const evaluationRecords = (seed = 30): StoredRecord[] => {
  const random: Random = seededRandom(seed)
  const besides = new Set(besideMoves)
  // Enough busy places elsewhere for a control to be found.
  const busyElsewhere = new Set(
    random
      .shuffle(Array.from(area.cells, (_, cell) => cell))
      .filter((cell) => !of.has(cell) && !besides.has(cell))
      .slice(0, 80),
  )
  const records: StoredRecord[] = []
  for (let month = plantedFrom; month <= plantedTo; month++)
    for (let cell = 0; cell < area.cells.length; cell++) {
      const mean = meanOf(cell, month, busyElsewhere)
      for (let left = random.poisson(mean); left > 0; left--)
        records.push({
          ...inCell(cell),
          source: 'demonstration',
          type: random.uniform() < 0.8 ? 'robbery' : 'violence',
          month,
          day: null,
          hour: null,
        })
    }
  return records
}
