import { describe, expect, it } from 'vitest'
import { isAnonymousPlace } from '../../../server/area/build/anonymous-places.ts'
import { busStopName, stationName, streetName } from '../../../server/area/build/display-names.ts'
import { placeNames } from '../../../server/area/build/place-names.ts'
import { area } from './pack.ts'

/** Names that are no public place: everything but a street or station of the gazetteer, or an anonymous category. */
const wrongNames = (names: readonly string[]): string[] => {
  const streets = new Set(area.streets.map((street) => street.name))
  const stations = new Set(area.stations.map((station) => `${station.name} station`))
  const outlets = new Set(area.foodOutlets.map((outlet) => outlet.name.toLowerCase()))
  return names.filter((name) => {
    const base = name.replace(/ \((north|south|east|west|middle)\)$/, '').replace(/^Open land near /, '')
    const isPublic = streets.has(base) || stations.has(base)
    return !isPublic || isAnonymousPlace(base) || outlets.has(base.toLowerCase())
  })
}

describe('names of cells', () => {
  const names = area.cells.map((_, number) => area.placeName(number))

  it('are streets, stations and open land, never a business or an anonymous category', () => {
    expect(names).toHaveLength(11_128)
    expect(wrongNames(names)).toEqual([])
    const numbered = names.filter((name) => /^[ABM]\d/.test(name))
    expect(numbered.length / names.length).toBeLessThan(0.02)
  })

  it('would be caught if they were', () => {
    const outlet = area.foodOutlets[0].name
    expect(wrongNames(['High Street (north)', outlet, 'Supermarket', 'Supermarket (east)'])).toEqual([
      outlet,
      'Supermarket',
      'Supermarket (east)',
    ])
  })

  it('name the cell of a station after it', () => {
    const station = area.stations.find(({ name }) => name === 'Bromley South')
    if (!station) throw new Error('no such station')
    expect(area.placeName(area.cellNumber(area.nearestCell(station.lon, station.lat)))).toBe(
      'Bromley South station',
    )
  })

  it('leave anonymous categories out of the streets too', () => {
    expect(area.streets.length).toBeGreaterThan(2900)
    expect(area.streets.filter(({ name }) => isAnonymousPlace(name))).toEqual([])
  })
})

describe('placeNames', () => {
  const cell = (lon: number, lat: number) => ({ lon, lat, ward: 'W1' })
  const at = (name: string, lon: number, lat: number) => ({ name, lon, lat })

  it('prefers a station near by, then a street name, then a road number, then open land', () => {
    const streets = [at('A1', 0.001, 51), at('Long Lane', 0.004, 51), at('A2', 0.1, 51)]
    const stations = [at('Newtown', 0.05, 51)]
    const cells = [cell(0.0511, 51), cell(0.001, 51), cell(0.1, 51), cell(0.02, 51)]
    expect(placeNames(cells, streets, stations)).toEqual([
      'Newtown station',
      'Long Lane',
      'A2',
      'Open land near Long Lane',
    ])
  })

  it('adds a compass word along the longer axis when a street has more than three cells in a ward', () => {
    const streets = [at('High Street', 0, 51.0015)]
    const column = [0, 0.001, 0.002, 0.003].map((north) => cell(0, 51 + north))
    expect(placeNames(column, streets, [])).toEqual([
      'High Street (south)',
      'High Street (middle)',
      'High Street (north)',
      'High Street (north)',
    ])
    expect(placeNames(column.slice(1), streets, [])).toEqual(['High Street', 'High Street', 'High Street'])
  })
})

describe('display names', () => {
  it('are Title Case for bus stops', () => {
    expect(busStopName('BROMLEY NORTH STATION')).toBe('Bromley North Station')
    expect(busStopName("ST MARK'S CHURCH")).toBe("St Mark's Church")
    expect(busStopName('BROMLEY HIGH STREET / THE MALL')).toBe('Bromley High Street / The Mall')
    expect(busStopName('BECKENHAM JUNCTION STATION T/ RECTORY RD')).toBe(
      'Beckenham Junction Station / Rectory Road',
    )
    expect(busStopName('BIRD IN HAND LANE')).toBe('Bird in Hand Lane')
  })

  it('mend the publishers’ capitals and suffixes', () => {
    expect(streetName("Prince'S Plain")).toBe("Prince's Plain")
    expect(stationName('Hayes (Kent)')).toBe('Hayes')
  })

  it('know the anonymous categories in any spelling', () => {
    for (const name of [
      'Supermarket',
      'On or near Parking Area',
      'Sports/Recreation Area',
      'SHOPPING AREA',
      'Bus/coach Station',
    ]) {
      expect(isAnonymousPlace(name), name).toBe(true)
    }
    expect(isAnonymousPlace('Hospital Lane')).toBe(false)
  })
})
