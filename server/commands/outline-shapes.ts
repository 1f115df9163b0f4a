import type { Outline } from '../contract/answers.ts'
import { Refused } from '../errors.ts'
import { type GridCode, gridCodes, toDegrees } from '../ingest/grid.ts'

/** An outline as a file gives it: rings of positions in one coordinate system. */
export interface FoundOutline {
  name: string | null
  /** Polygons, each a list of rings, the first the outer one. */
  polygons: (readonly number[])[][][]
  /** EPSG code, or null when the file does not say. */
  grid: number | null
}

const mostOutlines = 500
const mostPositions = 250_000

/**
 * Outlines in degrees, checked and named. Refuses `geometryUnreadable` when there is none, when a ring has fewer than
 * three corners, when a coordinate is no number or lies off the Earth, and for a coordinate system not known here.
 */
export function readableOutlines(found: readonly FoundOutline[]): { name: string; outline: Outline }[] {
  if (found.length === 0) throw new Refused('geometryUnreadable')
  const positions = found.reduce((sum, { polygons }) => sum + polygons.flat(2).length, 0)
  if (found.length > mostOutlines || positions > mostPositions) throw new Refused('tooLarge')
  return found.map((each, at) => ({
    name: (each.name ?? '').trim().slice(0, 80) || `Outline ${at + 1}`,
    outline: outlineOf(each),
  }))
}

function outlineOf({ polygons, grid }: FoundOutline): Outline {
  const convert = toDegrees(gridOf(polygons, grid))
  const converted = polygons.map((rings) => rings.map((ring) => closedRing(ring.map(convert))))
  return converted.length === 1
    ? { type: 'Polygon', coordinates: converted[0] }
    : { type: 'MultiPolygon', coordinates: converted }
}

/** Coordinates beyond 180 in a file that claims degrees, or nothing, are metres of the National Grid. */
function gridOf(polygons: FoundOutline['polygons'], grid: number | null): GridCode {
  const known = grid === null ? 4326 : gridCodes.find((code) => code === grid)
  if (known === undefined) throw new Refused('geometryUnreadable')
  const beyond = polygons.flat(2).some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180)
  return known === 4326 && beyond ? 27700 : known
}

function closedRing(ring: [number, number][]): [number, number][] {
  const [first] = ring
  const last = ring.at(-1)
  if (!first || !last) throw new Refused('geometryUnreadable')
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
  const onEarth = closed.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
  if (closed.length < 4 || !onEarth) throw new Refused('geometryUnreadable')
  return closed
}
