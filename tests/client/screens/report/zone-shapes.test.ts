import type { FeatureCollection, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { foundPlaces } from '../../../../client/screens/report/found-streets.ts'
import {
  lastQuarters,
  quarterMonths,
  quarterText,
  quarterWords,
} from '../../../../client/screens/report/quarters.ts'
import { boxAround, flat, zoneAt, zoneShapes } from '../../../../client/screens/report/zone-shapes.ts'

const latitude = 51.4
const square = (lon: number, lat: number, size: number): Position[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
/** Two invented zones; the first has a hole. */
const layer: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'Z2-002', name: 'around Sample Lane', ward: 'W1' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(0, 51.4, 0.03), square(0.01, 51.41, 0.01)]] },
    },
    {
      type: 'Feature',
      properties: { id: 'Z2-001', name: 'around Example Road', ward: 'W1' },
      geometry: { type: 'Polygon', coordinates: [square(0.03, 51.4, 0.03)] },
    },
  ],
}

describe('zones of the form', () => {
  const shapes = zoneShapes(layer, latitude)
  const at = (lon: number, lat: number) => zoneAt(shapes, flat(latitude)([lon, lat]))?.id

  it('come in the order of their names', () => {
    expect(shapes.map(({ id }) => id)).toEqual(['Z2-001', 'Z2-002'])
  })

  it('are found by a point, and a hole is no part of one', () => {
    expect(at(0.04, 51.41)).toBe('Z2-001')
    expect(at(0.005, 51.405)).toBe('Z2-002')
    expect(at(0.015, 51.415)).toBeUndefined()
    expect(at(0.2, 51.4)).toBeUndefined()
  })

  it('carry their number inside', () => {
    for (const { middle, id } of shapes) expect(zoneAt(shapes, middle)?.id).toBe(id)
  })

  it('are as long and wide as on the ground', () => {
    const [left, top, right, bottom] = boxAround(shapes, 0)
    expect(bottom - top).toBeCloseTo(0.03 * 111.32, 5)
    expect((right - left) / (bottom - top)).toBeCloseTo(2 * Math.cos((51.4 * Math.PI) / 180), 5)
  })
})

it('counts quarters back from today in London', () => {
  // Half past eleven in UTC is the next day, month and quarter in British summer time.
  const quarters = lastQuarters(new Date('2026-06-30T23:30:00Z'), 3)
  expect(quarters.map(quarterWords)).toEqual(['Q3 2026', 'Q2 2026', 'Q1 2026'])
  expect(lastQuarters(new Date('2026-02-01T12:00:00Z'), 2).map(quarterText)).toEqual(['2026 Q1', '2025 Q4'])
  expect(quarterMonths(quarters[0])).toBe('Jul – Sep')
})

it('finds streets by part of their name, those that begin with it first', () => {
  const named = (name: string) => ({ name, lon: 0, lat: 51 })
  const gazetteer = {
    streets: [named('Upper Sample Road'), named('Sample Road')],
    stations: [named('Sample Halt')],
    stops: [named('St Example’s Church')],
  }
  const names = (text: string) => foundPlaces(gazetteer, text).map(({ name }) => name)
  expect(names('sample')).toEqual(['Sample Halt', 'Sample Road', 'Upper Sample Road'])
  expect(names('st example s')).toEqual(['St Example’s Church'])
  expect(names('sa')).toEqual([])
})
