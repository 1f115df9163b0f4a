import { cellToLatLng } from 'h3-js'

/** A point in degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const metresPerDegree = 111_320

/** How far a place cell's middle is in a straight line, in metres, and in which direction: 0 is north, 90 east. */
export function wayTo(from: Point, cell: string): { metres: number; bearing: number } {
  const [lat, lon] = cellToLatLng(cell)
  const north = (lat - from.lat) * metresPerDegree
  const east = (lon - from.lon) * metresPerDegree * Math.cos((from.lat * Math.PI) / 180)
  return {
    metres: Math.hypot(north, east),
    bearing: (Math.atan2(east, north) * (180 / Math.PI) + 360) % 360,
  }
}

/** The nearest of some cells; undefined for none. */
export function nearestCell(from: Point, cells: readonly string[]): string | undefined {
  return [...cells].sort((a, b) => wayTo(from, a).metres - wayTo(from, b).metres)[0]
}
