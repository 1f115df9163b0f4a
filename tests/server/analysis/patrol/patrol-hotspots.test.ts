/** Candidates of a shift, visits by share, and PAI. */
import { describe, expect, it } from 'vitest'
import { localProjection } from '../../../../server/analysis/local-projection.ts'
import { allotVisits, mostVisits } from '../../../../server/analysis/patrol/allot-visits.ts'
import { predictiveAccuracy } from '../../../../server/analysis/patrol/area-index.ts'
import { apartMetres, patrolHotspots } from '../../../../server/analysis/patrol/patrol-hotspots.ts'
import { seededRandom } from '../../../../server/analysis/random.ts'
import { cellSteps } from '../../../../server/area/cell-rings.ts'
import { area } from '../../area/pack.ts'

const { xMetres, yMetres } = localProjection(
  Float64Array.from(area.cells, (_, cell) => area.cellCentres[cell * 2]),
  Float64Array.from(area.cells, (_, cell) => area.cellCentres[cell * 2 + 1]),
  [area.centre[0], area.centre[1]],
)
const drawnCounts = (seed: number): Uint32Array => {
  const random = seededRandom(seed)
  return Uint32Array.from(area.cells, () => random.poisson(random.uniform() < 0.02 ? 6 : 0.1))
}
const find = (change: Partial<Parameters<typeof patrolHotspots>[0]> = {}) =>
  patrolHotspots({
    ...{ counts: drawnCounts(1), neighbours: area.neighbours, xMetres, yMetres },
    ...{ forced: [], excluded: new Set<number>(), most: 40 },
    ...change,
  })
const metres = (a: number, b: number) => Math.hypot(xMetres[a] - xMetres[b], yMetres[a] - yMetres[b])

describe('hotspots', () => {
  it('are a cell and at most its ring, 500 m apart, fullest first, and no cell is in two', () => {
    for (let seed = 0; seed < 10; seed++) {
      const counts = drawnCounts(seed)
      const found = find({ counts })
      expect(found).toHaveLength(40)
      for (const { centre, cells, count } of found) {
        const ring = cellSteps(area.neighbours, [centre], 1)
        expect(cells.every((cell) => ring.has(cell))).toBe(true)
        expect(count).toBe(cells.reduce((sum, cell) => sum + counts[cell], 0))
      }
      found.forEach(({ centre }, at) => {
        for (const other of found.slice(0, at))
          expect(metres(centre, other.centre)).toBeGreaterThanOrEqual(apartMetres)
      })
      const all = found.flatMap(({ cells }) => cells)
      expect(new Set(all).size).toBe(all.length)
      const order = found.map(({ count }) => count)
      expect(order).toEqual([...order].sort((a, b) => b - a))
    }
  })

  it('stand where somebody puts them, side by side too, and nowhere that was left out', () => {
    const [first] = find()
    const beside = area.neighbours[first.centre * 6]
    const forced = find({ forced: [first.centre, beside] })
    expect(forced.slice(0, 2).map(({ centre, isForced }) => [centre, isForced])).toEqual([
      [first.centre, true],
      [beside, true],
    ])
    expect(forced[0].cells).not.toContain(beside)
    const excluded = new Set(first.cells)
    expect(
      find({ excluded })
        .flatMap(({ cells }) => cells)
        .some((cell) => excluded.has(cell)),
    ).toBe(false)
    expect(find({ counts: new Uint32Array(area.cells.length) })).toEqual([])
    expect(find({ most: 3 })).toHaveLength(3)
  })
})

describe('visits by share', () => {
  const day = [[{ from: 0, to: 480 }], [{ from: 0, to: 480 }], [{ from: 0, to: 480 }]]

  it('are the share of all visits, at least one, at most what two hours between leave room for', () => {
    // 10 visits by 60, 30 and 10 in a hundred are 6, 3 and 1; eight hours hold four visits of one place.
    expect(allotVisits([60, 30, 10], 10, day)).toEqual([4, 3, 1])
    expect(allotVisits([0, 0, 0], 9, day)).toEqual([3, 3, 3])
    expect(allotVisits([1000, 1, 1], 3, day)).toEqual([3, 1, 1])
  })

  it('fit their windows', () => {
    expect(mostVisits([{ from: 0, to: 480 }])).toBe(4)
    expect(mostVisits([{ from: 0, to: 14 }])).toBe(0)
    expect(
      mostVisits([
        { from: 0, to: 15 },
        { from: 100, to: 200 },
      ]),
    ).toBe(2)
    expect(mostVisits([])).toBe(0)
  })
})

it('PAI is the published example: 75 of 500 events in 1.2 of 152.5 km² are 19.06 times their part of the area', () => {
  expect(predictiveAccuracy(75, 500, 12, 1525)).toBeCloseTo(19.06, 2)
  expect(predictiveAccuracy(0, 0, 12, 1525)).toBeNull()
})
