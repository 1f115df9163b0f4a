import type { Area } from '../area/area.ts'
import { buildWardFinder } from '../area/ward-finder.ts'
import type { Outline } from '../contract/answers.ts'
import type { CellId } from '../contract/ids.ts'
import { Refused } from '../errors.ts'
import { crossesItself } from './crosses-itself.ts'

/** Detailed outlines of a borough have some thousands. */
const mostCorners = 5000

/**
 * The whole place cells whose centre lies inside an outline in degrees: even-odd in each polygon, so that holes stay
 * out; a centre in any part of a multipolygon is inside. Ascending.
 * Refuses `geometryUnreadable` for a ring without a surface, `tooLarge` for more corners than any drawn outline has,
 * `outlineCrosses`.
 */
export function cellsInside(area: Area, outline: Outline): CellId[] {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  if (
    polygons.length === 0 ||
    polygons.some((rings) => rings.length === 0 || rings.some((ring) => ring.length < 3))
  )
    throw new Refused('geometryUnreadable')
  const rings = polygons.flat()
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > mostCorners)
    throw new Refused('tooLarge', { param: 'outline' })
  if (rings.some(crossesItself)) throw new Refused('outlineCrosses')
  const finder = buildWardFinder(
    polygons.map((rings, at) => ({ code: String(at), properties: null, rings: rings.map(closed) })),
  )
  return area.cells.filter(
    (_, cell) => finder(area.cellCentres[cell * 2], area.cellCentres[cell * 2 + 1]) >= 0,
  )
}

function closed(ring: readonly [number, number][]): [number, number][] {
  return [...ring, ring[0]]
}
