import { describe, expect, it } from 'vitest'
import { searchPlaces } from '../../../server/area/search.ts'
import { area } from './pack.ts'

const names = (text: string, limit = 10) =>
  searchPlaces(area, text, limit).map(({ kind, name }) => `${kind} ${name}`)

describe('searchPlaces', () => {
  it('takes "&" and "and" for the same, and ignores case and apostrophes', () => {
    expect(names('kelsey AND eden park')).toEqual(['ward Kelsey & Eden Park'])
    expect(names('Kelsey & Eden Park')).toEqual(['ward Kelsey & Eden Park'])
    expect(names('st pauls cray')[0]).toBe("ward St Paul's Cray")
    expect(names('ST PAUL’S CRAY')[0]).toBe("ward St Paul's Cray")
  })

  it('puts names that begin with the text before those that only hold it', () => {
    const found = names('penge', 50)
    const lastPrefix = found.findLastIndex((name) => / penge/i.test(name) && /^\S+ Penge/.test(name))
    const firstInside = found.findIndex((name) => !/^\S+ Penge/.test(name))
    expect(firstInside).toBeGreaterThan(lastPrefix)
    expect(found[0]).toBe('ward Penge & Cator')
  })

  it('finds streets, stations and stops with their ward and cell', () => {
    const [station, stop] = searchPlaces(area, 'bromley south', 2)
    expect(station).toMatchObject({ kind: 'station', name: 'Bromley South station', detail: 'Bromley Town' })
    expect(stop).toMatchObject({ kind: 'bus-stop', name: 'Bromley South Station', detail: 'Bromley Town' })
    expect(area.knownCell(station.cell ?? '')).toBe(station.cell)
    expect(area.knownWard(station.ward ?? '')?.name).toBe('Bromley Town')
    const highStreets = searchPlaces(area, 'High Street', 20).filter(({ name }) => name === 'High Street')
    expect(new Set(highStreets.map(({ detail }) => detail)).size).toBe(highStreets.length)
    expect(highStreets.length).toBeGreaterThan(4)
  })

  it('gives a ward its code and a point inside it', () => {
    const [ward] = searchPlaces(area, 'mottingham', 1)
    expect(ward).toMatchObject({ kind: 'ward', name: 'Mottingham', cell: null, ward: 'E05014000' })
    expect(area.wards(2022)[area.wardAt(ward.lon, ward.lat, 2022)].code).toBe(ward.ward)
  })

  it('leaves a place outside the area without ward or cell', () => {
    const [outside] = searchPlaces(area, 'Norwood Junction station', 1)
    expect(outside).toMatchObject({ detail: '', cell: null, ward: null })
  })

  it('finds nothing for too little, for nonsense and for patterns', () => {
    for (const text of ['', 'a', '  ', "'", '.*', '(', 'zzzz', '\u0000'])
      expect(names(text), text).toEqual([])
    expect(names('road', 3)).toHaveLength(3)
    expect(names('road', 0)).toHaveLength(0)
  })
})
