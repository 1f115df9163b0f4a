import { describe, expect, it } from 'vitest'
import { getisOrd } from '../../../server/analysis/getis-ord.ts'
import { dayNumber } from '../../../server/contract/calendar.ts'
import { density } from '../../../server/questions/density.ts'
import { hotspots } from '../../../server/questions/hotspots.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, filterOf, inCell, savedArea } from './asking-fixture.ts'
import { hotspotCells, seededRecords } from './seeded-records.ts'

const records = seededRecords()
const asking = askingOf(temporaryFolder(), records, [], {
  areas: { list: () => [], find: (id) => (id === 'one' ? savedArea('one', hotspotCells) : undefined) },
})
const ask = (query: string, detail = 5) =>
  readReleased(hotspots(asking, { filter: filterOf(query), vintage: 2022, detail }))

const countsBy = (matching: typeof records) => {
  const counts = new Float64Array(area.cells.length)
  for (const { cell } of matching) {
    const known = area.knownCell(cell ?? '')
    if (known) counts[area.cellNumber(known)]++
  }
  return counts
}

describe('hotspots', () => {
  it('rank every cell with a count and add up to the whole', () => {
    const { cells, total } = ask('')
    expect(total).toBe(records.length)
    expect(cells.map(({ rank }) => rank)).toEqual(cells.map((_, at) => at + 1))
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(cells[cells.length - 1].cumulativeShare).toBeCloseTo(1, 12)
    expect(cells[0].cell).toBe(
      area.cells[hotspotCells[0]] === cells[0].cell ? cells[0].cell : area.cells[hotspotCells[1]],
    )
  })

  it('test each cell over the whole borough, also when one ward is asked for', () => {
    const z = getisOrd(countsBy(records), area.neighbours, 6)?.z
    const everywhere = ask('')
    for (const { cell, z: found } of everywhere.cells.slice(0, 200)) {
      const known = area.knownCell(cell)
      expect(found).toBe(known && z?.[area.cellNumber(known)])
    }
    const ward = everywhere.cells[0].ward
    const inWard = ask(`ward=${ward}`)
    expect(inWard.testedCells).toBe(area.cells.length)
    expect(inWard.cells[0].z).toBe(everywhere.cells[0].z)
    expect(inWard.total).toBe(records.filter(({ ward2022 }) => ward2022 === ward).length)
    expect(inWard.verdict.text).toContain('the ward')
  })

  it('inside an area are the area’s cells', () => {
    const inArea = ask('area=one')
    expect(inArea.cells.map(({ cell }) => cell).sort()).toEqual(
      hotspotCells.map((cell) => area.cells[cell]).sort(),
    )
    // Half of the two cells holds half.
    expect(inArea.areaShareFor50).toBe(0.5)
  })

  it('break ties by the latest three months', () => {
    const { cells } = ask('')
    const lately = records.filter(({ day }) => (day ?? 0) >= dayNumber('2026-09-01'))
    const recent = countsBy(lately)
    const key = ({ cell, count }: { cell: string; count: number }) => {
      const known = area.knownCell(cell)
      const number = known ? area.cellNumber(known) : -1
      return [count, recent[number], -number]
    }
    for (let at = 1; at < cells.length; at++) {
      const [before, after] = [key(cells[at - 1]), key(cells[at])]
      const first = before.findIndex((value, part) => value !== after[part])
      expect(before[first]).toBeGreaterThan(after[first])
    }
  })

  it('refuse the test on thin data but keep the ranking', () => {
    const { cells, verdict } = ask('type=robbery&from=2026-11-30')
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.every(({ z, p, q, bin }) => [z, p, q, bin].every((value) => value === null))).toBe(true)
    expect(verdict.code).toBe('tooFew')
    expect(ask('type=fraud').verdict.code).toBe('none')
  })

  it('give months and change to the first rows only', () => {
    const { cells } = ask('from=2025-12&to=2026-11', 4)
    expect(cells.slice(0, 4).every(({ months }) => months?.length === 12)).toBe(true)
    expect(cells[4]).not.toHaveProperty('months')
    const [first] = cells
    expect(first.months?.reduce((sum, count) => sum + count, 0)).toBe(first.count)
    const inFirst = records.filter(({ cell, day }) => cell === first.cell && day !== null)
    const before = inFirst.filter(
      ({ day }) => (day ?? 0) >= dayNumber('2024-12-01') && (day ?? 0) < dayNumber('2025-12-01'),
    )
    expect(first.change).toMatchObject({ now: first.count, before: before.length })
  })

  it('say the question in words', () => {
    expect(ask('type=robbery&day=5,6&hour=20-2&from=2025-12&to=2026-11').question).toBe(
      'Robbery · Fri–Sat 20:00–03:00 · Dec 2025 – Nov 2026',
    )
    expect(ask(`ward=${inCell(5).ward2022}&hour=8-10`).question).toMatch(
      /^All incidents · .+ · 08:00–11:00 · Oct 2024 – Nov 2026$/,
    )
    expect(ask('group=stop-search').question).toBe('Stop and search (police activity)')
  })
})

describe('density', () => {
  it('is highest at a hotspot and 1 there', () => {
    const { values, columns, rows, bounds } = readReleased(density(asking, { filter: filterOf('') }))
    expect(values).toHaveLength(columns * rows)
    const top = values.indexOf(1)
    const lon = bounds[0] + (((top % columns) + 0.5) / columns) * (bounds[2] - bounds[0])
    const lat = bounds[1] + ((Math.floor(top / columns) + 0.5) / rows) * (bounds[3] - bounds[1])
    const near = hotspotCells.some(
      (cell) =>
        Math.abs(area.cellCentres[cell * 2] - lon) < 0.003 &&
        Math.abs(area.cellCentres[cell * 2 + 1] - lat) < 0.003,
    )
    expect(near).toBe(true)
  })

  it('of nothing is flat', () => {
    const { values } = readReleased(density(asking, { filter: filterOf('type=fraud') }))
    expect(values.every((value) => value === 0)).toBe(true)
  })
})
