import type { FeatureCollection, Point } from 'geojson'
import { cellToLatLng, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { paperFrame } from '../../../client/map/paper-frame.ts'
import { paperLabels, rankMarks } from '../../../client/map/paper-labels.ts'
import { cellClassPaths, cellsPath, densityPaths, geometryPath } from '../../../client/map/paper-paths.ts'

const bounds = [-0.08, 51.29, 0.16, 51.44] as const
const frame = paperFrame(700, 600, bounds, null)

describe('paperFrame', () => {
  it('holds the whole area, in its middle', () => {
    const [left, bottom] = frame.project(bounds[0], bounds[1])
    const [right, top] = frame.project(bounds[2], bounds[3])
    expect(left).toBeGreaterThanOrEqual(9.99)
    expect(top).toBeGreaterThanOrEqual(9.99)
    expect(right).toBeLessThanOrEqual(690.01)
    expect(bottom).toBeLessThanOrEqual(590.01)
    expect(left + right).toBeCloseTo(700, 6)
    expect(top + bottom).toBeCloseTo(600, 6)
  })

  it('follows a camera that was zoomed in, at the screen’s scale', () => {
    const zoomed = paperFrame(700, 600, bounds, [0.01, 51.4, 14])
    expect(zoomed.project(0.01, 51.4)).toEqual([350, 300])
    expect(zoomed.zoom).toBeCloseTo(14, 9)
    // 512 · 2^14 pixels around the world.
    expect(zoomed.project(0.02, 51.4)[0] - 350).toBeCloseTo((0.01 / 360) * 512 * 2 ** 14, 3)
  })

  it('shows the whole area when the camera stands further off', () => {
    expect(paperFrame(700, 600, bounds, [0, 51, 6]).zoom).toBe(frame.zoom)
  })
})

describe('paths', () => {
  const cell = latLngToCell(51.4, 0.01, 10)
  const far = latLngToCell(52.4, 0.01, 10)

  it('draw a hexagon for each cell within the frame, and none outside', () => {
    expect(cellsPath(frame, [cell]).match(/[ML]/g)).toHaveLength(7)
    expect(cellsPath(frame, [far])).toBe('')
  })

  it('put each count into its class', () => {
    const [low, high] = cellClassPaths(frame, [cell, cell, far], [1, 9, 9], [1, 5])
    expect([low, high].map((path) => path.match(/M/g)?.length)).toEqual([1, 1])
    expect(cellClassPaths(frame, [cell], [0], [1, 5])).toEqual(['', ''])
  })

  it('close surfaces and leave lines open', () => {
    const ring = [
      [0, 51.3],
      [0.1, 51.3],
      [0.1, 51.4],
      [0, 51.3],
    ]
    expect(geometryPath(frame, { type: 'Polygon', coordinates: [ring] })).toMatch(/^M.*Z$/)
    expect(geometryPath(frame, { type: 'LineString', coordinates: ring })).not.toContain('Z')
    expect(geometryPath(frame, { type: 'Point', coordinates: [0, 51.3] })).toBe('')
  })

  it('draw density squares from the south-west, by sixths', () => {
    const paths = densityPaths(
      frame,
      {
        bounds: [0, 51.3, 0.02, 51.32],
        columns: 2,
        rows: 1,
        values: [1, 0.01],
        bandwidthMetres: 300,
        dataVersion: '',
      },
      6,
    )
    expect(paths.slice(0, 5)).toEqual(['', '', '', '', ''])
    const [x, y] = frame.project(0, 51.32)
    expect(paths[5].startsWith(`M${x.toFixed(1)} ${y.toFixed(1)}`)).toBe(true)
  })
})

describe('rankMarks', () => {
  it('stand apart, and names keep off them', () => {
    const places = [
      { rank: 1, lon: 0.01, lat: 51.4 },
      { rank: 2, lon: 0.0101, lat: 51.4 },
      { rank: 3, lon: 0.05, lat: 51.35 },
      { rank: 4, lon: 3, lat: 51.35 },
    ]
    expect(rankMarks(frame, places).map(({ rank }) => rank)).toEqual([1, 3])
    const point = {
      type: 'Feature' as const,
      properties: { name: 'A ward' },
      geometry: { type: 'Point' as const, coordinates: [0.01, 51.4] },
    }
    const wish = {
      kind: 'ward' as const,
      points: { type: 'FeatureCollection' as const, features: [point] },
      fromZoom: 0,
    }
    expect(paperLabels(frame, [wish])).toHaveLength(1)
    const [alone] = paperLabels(frame, [wish])
    const [moved] = paperLabels(frame, [wish], rankMarks(frame, places))
    expect(Math.abs(moved.y - alone.y)).toBeGreaterThan(10)
  })
})

describe('paperLabels', () => {
  const points = (...named: [string, number, number][]): FeatureCollection<Point> => ({
    type: 'FeatureCollection',
    features: named.map(([name, lon, lat]) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  })
  const [lat, lon] = cellToLatLng(latLngToCell(51.4, 0.01, 10))

  it('keep names apart, and the more important one', () => {
    const labels = paperLabels(frame, [
      { kind: 'ward', points: points(['A ward', lon, lat]), fromZoom: 0 },
      { kind: 'station', points: points(['A station', lon, lat], ['Another', lon, lat - 0.05]), fromZoom: 0 },
    ])
    expect(labels.map(({ text }) => text)).toEqual(['A ward', 'Another'])
  })

  it('leave out what the scale or the frame cannot hold', () => {
    expect(
      paperLabels(frame, [{ kind: 'street', points: points(['High Street', lon, lat]), fromZoom: 14 }]),
    ).toEqual([])
    expect(
      paperLabels(frame, [{ kind: 'ward', points: points(['At the very edge', -0.095, 51.4]), fromZoom: 0 }]),
    ).toEqual([])
  })
})
