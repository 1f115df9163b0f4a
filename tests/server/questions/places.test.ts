import { describe, expect, it } from 'vitest'
import { monthOfDay } from '../../../server/contract/calendar.ts'
import { CellDictionary, Gazetteer, Reference } from '../../../server/contract/reference.ts'
import { areas } from '../../../server/questions/areas.ts'
import { compare } from '../../../server/questions/compare.ts'
import { nearVenues } from '../../../server/questions/place-surroundings.ts'
import { profile } from '../../../server/questions/profile.ts'
import { cellDictionary, gazetteer, layer, reference } from '../../../server/questions/reference.ts'
import { search } from '../../../server/questions/search.ts'
import { venues } from '../../../server/questions/venues.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { listVenues } from '../../../server/store/venue-list.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, askingOf, categories, filterOf, savedArea } from './asking-fixture.ts'
import { hotspotCells, seededRecords } from './seeded-records.ts'

const records = seededRecords(800)
const saved = savedArea('one', hotspotCells)
const asking = askingOf(temporaryFolder(), records, [], {
  areas: { list: () => [saved], find: (id) => (id === 'one' ? saved : undefined) },
})
const view = (query: string) => ({ filter: filterOf(query), vintage: 2022 as const })

describe('a profile', () => {
  it.each(['cell', 'ward', 'area'] as const)('of an unknown %s is not found', (kind) => {
    for (const id of ['8a194ad08007ffe', 'constructor', ''])
      expect(() => profile(asking, { kind, id, filter: filterOf('') })).toThrow(
        expect.objectContaining({ code: 'notFound' }),
      )
  })

  it('leaves the filter’s own places out', () => {
    const id = area.cells[hotspotCells[0]]
    const plain = readReleased(profile(asking, { kind: 'cell', id, filter: filterOf('') }))
    const narrowed = readReleased(
      profile(asking, { kind: 'cell', id, filter: filterOf(`ward=${area.wards(2022)[0].code}&area=one`) }),
    )
    expect(narrowed.total).toBe(plain.total)
    expect(plain.total).toBe(records.filter(({ cell }) => cell === id).length)
  })

  it('counts a cell’s surroundings by rings', () => {
    const [cell] = hotspotCells
    const ring = [cell, ...area.neighbours.subarray(cell * 6, cell * 6 + 6)].map(
      (number) => area.cells[number],
    )
    const found = readReleased(profile(asking, { kind: 'cell', id: area.cells[cell], filter: filterOf('') }))
    expect(found.around).toBe(records.filter((record) => ring.some((near) => near === record.cell)).length)
    expect(found.near).toBeGreaterThanOrEqual(found.around ?? 0)
    expect(found.streets.every(({ steps }) => steps <= 2)).toBe(true)
  })

  it('of a ward adds up with the other wards', () => {
    const totals = area
      .wards(2022)
      .map(({ code }) => readReleased(profile(asking, { kind: 'ward', id: code, filter: filterOf('') })))
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(records.length)
    expect(totals.reduce((sum, { shareOfAll }) => sum + shareOfAll, 0)).toBeCloseTo(1, 9)
    expect(totals.every(({ per1000Residents }) => per1000Residents !== null)).toBe(true)
  })
})

describe('a comparison', () => {
  it('is against the same months a year before unless told otherwise', () => {
    const found = readReleased(compare(asking, { ...view('from=2026-01&to=2026-03'), against: null }))
    expect([found.earlier.from, found.earlier.to]).toEqual(['2025-01', '2025-03'])
    expect(found.unequalMonths).toBe(false)
    const inMonths = (first: number) =>
      records.filter(({ month }) => month >= first && month <= first + 2).length
    expect(found.now.total).toBe(inMonths(26 * 12))
    expect(found.earlier.total).toBe(inMonths(25 * 12))
    expect(found.wards.reduce((sum, { change }) => sum + change.before, 0)).toBe(found.earlier.total)
  })

  it('says when the periods differ in length', () => {
    const uneven = { ...view('from=2026-01&to=2026-03'), against: { from: '2025-01', to: '2025-02' } }
    expect(readReleased(compare(asking, uneven)).unequalMonths).toBe(true)
  })

  it('is refused when nothing is known of the earlier period', () => {
    expect(() => compare(asking, { ...view('from=2024-11&to=2024-12'), against: null })).toThrow(
      expect.objectContaining({ code: 'tooFewYears' }),
    )
    expect(monthOfDay(records[0].day ?? 0)).toBeGreaterThanOrEqual(24 * 12 + 9)
  })
})

describe('search', () => {
  it('finds saved areas and venues beside public places', () => {
    const found = readReleased(search(asking, 'area one'))
    expect(found[0]).toMatchObject({ kind: 'area', area: 'one' })
    const [venue] = readReleased(venues(asking))
    const byName = readReleased(search(asking, venue.name.slice(0, 12)))
    expect(byName.some(({ kind, name }) => kind === 'venue' && name === venue.name)).toBe(true)
  })

  it('finds nothing for one letter, and nothing breaks on odd text', () => {
    for (const text of ['', 'a', '%_\\', '('.repeat(5000)])
      expect(readReleased(search(asking, text))).toEqual([])
  })
})

describe('venues near a place', () => {
  const [outlet] = readReleased(venues(asking))
  const number = area.cells.findIndex((cell) => cell === outlet.cell)
  const invented = { ...outlet, id: 'x', name: 'Example Chicken', fictional: true }
  const steps = new Map([[number, 0]])
  const both = { ...asking, venues: { list: () => [outlet, invented] } }
  const names = (besideInvented: boolean) => nearVenues(both, steps, besideInvented).map(({ name }) => name)

  it('are named beside published figures', () => expect(names(false)).toContain(outlet.name))
  it('are never real ones beside invented figures', () => expect(names(true)).toEqual([invented.name]))
  it('a profile of invented records holds no real one', () => {
    const demo = askingOf(
      temporaryFolder(),
      seededRecords(200).map((record) => ({ ...record, source: 'demonstration' })),
    )
    const seen = readReleased(
      profile(demo, { kind: 'ward', id: outlet.ward, filter: filterOf('source=demonstration') }),
    )
    expect(seen.venues).toEqual([])
  })
})

describe('venues', () => {
  const kept = {
    ...{ id: 1, registerId: 'one', name: 'Example', kind: 'Takeaway', cell: area.cells[7] },
    ward2022: area.wards(2022)[0].code,
  }

  it('are the pack’s until a register is there; the demonstration’s own stay', () => {
    const fictional = { ...kept, fictional: true }
    const registered = { ...kept, id: 2, registerId: 'two', fictional: false }
    const list = (all: (typeof fictional)[]) => listVenues(area, all, { list: () => [] })
    expect(list([]).length).toBeGreaterThan(100)
    expect(new Set(list([]).map(({ id }) => id)).size).toBe(list([]).length)
    expect(list([fictional]).length).toBe(list([]).length + 1)
    const both = list([fictional, registered])
    expect(both.map(({ id }) => id)).toEqual(['venue-one', 'venue-two'])
    expect([both[1].lon, both[1].lat]).toEqual([area.cellCentres[14], area.cellCentres[15]])
    expect(readReleased(venues({ ...asking, venues: { list: () => both } }))).toEqual(both)
  })
})

describe('reference', () => {
  it('tells what exists to those who may know', () => {
    const found = Reference.parse(readReleased(reference(asking)))
    expect(found.types).toHaveLength(categories.types.length)
    expect(found.sources.find(({ id }) => id === 'demonstration')).toMatchObject({
      incidents: records.length,
      months: ['2024-10', '2026-11'],
    })
    const few = { ...asking, readable: new Set(['police-uk-street']) }
    expect(Reference.parse(readReleased(reference(few))).sources.map(({ id }) => id)).toEqual([
      'police-uk-street',
    ])
  })

  it('hands over the pack', () => {
    expect(CellDictionary.parse(readReleased(cellDictionary(asking))).cells).toHaveLength(area.cells.length)
    expect(Gazetteer.parse(readReleased(gazetteer(asking))).stops).toHaveLength(area.busStops.length)
    expect(JSON.parse(readReleased(layer(asking, 'wards-2022'))).features).toHaveLength(
      area.wards(2022).length,
    )
    expect(JSON.parse(readReleased(layer(asking, 'z1'))).features).toHaveLength(area.zones('Z1').length)
    expect(JSON.parse(readReleased(layer(asking, 'z2'))).features).toHaveLength(area.zones('Z2').length)
    expect(() => layer(asking, '../area')).toThrow(expect.objectContaining({ code: 'notFound' }))
    expect(readReleased(areas(asking))).toEqual([saved])
  })
})
