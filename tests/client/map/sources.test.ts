import type { FeatureCollection } from 'geojson'
import { expect, it } from 'vitest'
import { densityPixels } from '../../../client/map/density-canvas.ts'
import { cellsOutline, outerEdge, streetPoints } from '../../../client/map/sources.ts'
import { wardValues } from '../../../client/map/ward-values.ts'

const square = (x: number): FeatureCollection['features'][number] => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  },
})

it('the outer edge leaves out what two outlines share', () => {
  const edge = outerEdge({ type: 'FeatureCollection', features: [square(0), square(1)] })
  expect(edge.geometry.coordinates.length).toBe(6)
  expect(JSON.stringify(edge.geometry.coordinates)).not.toContain('[[1,0],[1,1]]')
})

it('cells that touch have one outline', () => {
  const { geometry } = cellsOutline(['8a194ad08007fff', '8a194ad0800ffff'])
  expect(geometry.type === 'MultiPolygon' && geometry.coordinates.length).toBe(1)
})

it('road numbers are no street names', () => {
  const points = streetPoints({
    streets: ['A208', 'Arden Grove', 'B265', 'M25'].map((name) => ({ name, lon: 0, lat: 51 })),
    stations: [],
    stops: [],
  })
  expect(points.features.map(({ properties }) => properties?.name)).toEqual(['Arden Grove'])
})

it('rates need residents', () => {
  const ward = (code: string, residents: number | null) => ({
    code,
    name: code,
    residents,
    households: 1,
    cells: 1,
  })
  const reference = { wards: [ward('a', 2000), ward('b', null), ward('c', 12)], wards2002: [] }
  const counts = {
    vintage: 2022 as const,
    wards: ['a', 'b', 'c'].map((code) => ({ code, name: code, count: 33 })),
  }
  expect([...wardValues(counts, reference, 'rate')]).toEqual([['a', 16.5]])
  expect(wardValues(counts, reference, 'count').get('b')).toBe(33)
})

it('density is drawn from the north, and empty squares stay clear', () => {
  const density = {
    bounds: [0, 0, 1, 1] as [number, number, number, number],
    bandwidthMetres: 200,
    dataVersion: '',
  }
  const pixels = densityPixels({ ...density, columns: 1, rows: 2, values: [1, 0] })
  expect([...pixels.slice(0, 4)]).toEqual([0, 0, 0, 0])
  expect([...pixels.slice(4, 7)]).toEqual([125, 20, 51])
})
