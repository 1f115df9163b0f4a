import type { MultiPolygon, Polygon } from 'geojson'
import { cellsToMultiPolygon, cellToBoundary } from 'h3-js'
import type { CellId } from '../contract/ids.ts'

/** Degrees are written with 6 decimals: about 0.1 m, far finer than a cell. */
const decimals = 1e6

/** The hexagon of a place cell in degrees (WGS84), one closed ring, anticlockwise. */
export function cellOutline(cell: CellId): Polygon {
  return { type: 'Polygon', coordinates: [cellToBoundary(cell, true).map(rounded)] }
}

/** The joined outline of whole cells in degrees (WGS84): neighbours are merged, gaps are holes. */
export function cellsOutline(cells: readonly CellId[]): MultiPolygon {
  const polygons = cellsToMultiPolygon([...cells], true)
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(rounded))),
  }
}

function rounded([lon, lat]: readonly number[]): [number, number] {
  return [Math.round(lon * decimals) / decimals, Math.round(lat * decimals) / decimals]
}
