import type { FeatureCollection, Geometry, Position } from 'geojson'
import { cellToBoundary, cellToLatLng } from 'h3-js'
import type { Density } from '../../server/contract/answers.ts'
import { classOf } from './class-breaks.ts'
import { near, type PaperFrame } from './paper-frame.ts'

/** Answers and facts → path data of an SVG on paper. Pure. */

const point = (frame: PaperFrame, [lon, lat]: Position): string => {
  const [x, y] = frame.project(lon, lat)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

const ringPath = (frame: PaperFrame, ring: readonly Position[], close: boolean): string =>
  `M${ring.map((position) => point(frame, position)).join('L')}${close ? 'Z' : ''}`

/** Path data of lines and outlines; what is neither draws nothing. */
export function geometryPath(frame: PaperFrame, geometry: Geometry): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => ringPath(frame, ring, true)).join('')
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => ringPath(frame, ring, true))
        .join('')
    case 'LineString':
      return ringPath(frame, geometry.coordinates, false)
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ringPath(frame, line, false)).join('')
    default:
      return ''
  }
}

export const collectionPath = (frame: PaperFrame, collection: FeatureCollection | undefined): string =>
  (collection?.features ?? []).map(({ geometry }) => geometryPath(frame, geometry)).join('')

/** Hexagons of the cells within the frame. */
export function cellsPath(frame: PaperFrame, cells: readonly string[]): string {
  return cells
    .filter((cell) => {
      const [lat, lon] = cellToLatLng(cell)
      return near(frame, frame.project(lon, lat), 0.0003 * 2 ** frame.zoom)
    })
    .map((cell) => ringPath(frame, cellToBoundary(cell, true), true))
    .join('')
}

/** One path a class of counts, lowest class first: `counts[i]` belongs to `cells[i]`. */
export function cellClassPaths(
  frame: PaperFrame,
  cells: readonly string[],
  counts: readonly number[],
  breaks: readonly number[],
): string[] {
  const members: string[][] = breaks.map(() => [])
  cells.forEach((cell, i) => {
    const number = classOf(counts[i], breaks)
    if (number > 0) members[number - 1].push(cell)
  })
  return members.map((each) => cellsPath(frame, each))
}

/** Squares of a density grid, one path a sixth of the highest value; the lowest sixth starts at 3 %. */
export function densityPaths(frame: PaperFrame, density: Density, classes: number): string[] {
  const [west, south, east, north] = density.bounds
  const [stepX, stepY] = [(east - west) / density.columns, (north - south) / density.rows]
  const paths: string[] = Array.from({ length: classes }, () => '')
  density.values.forEach((value, i) => {
    if (value < 0.03) return
    const number = Math.min(classes - 1, Math.floor(value * classes))
    const [left, bottom] = [
      west + (i % density.columns) * stepX,
      south + Math.floor(i / density.columns) * stepY,
    ]
    const [x, y] = frame.project(left, bottom + stepY)
    if (!near(frame, [x, y], 40)) return
    const [x2, y2] = frame.project(left + stepX, bottom)
    paths[number] += `M${x.toFixed(1)} ${y.toFixed(1)}H${x2.toFixed(1)}V${y2.toFixed(1)}H${x.toFixed(1)}Z`
  })
  return paths
}
