import type { Outline } from './outlines.ts'

const SLABS = 256
/** A tenth of a millimetre in degrees: a point so close to an edge counts as on it. */
const ON_EDGE = 1e-9

/** Finds the number of the outline holding a point in degrees, −1 if none does. */
export type WardFinder = (lon: number, lat: number) => number

/** Edges of one outline inside one slab: x0,y0,x1,y1 with y0 ≤ y1, so that both neighbours compute the same crossing. */
interface SlabPart {
  readonly number: number
  readonly west: number
  readonly east: number
  readonly edges: Float64Array
}

/**
 * Builds an exact point-in-polygon index over outlines: even–odd rule, bounding box + 256 y-slabs.
 * A point on an edge belongs to the lowest-numbered outline that touches it, always the same.
 * Outlines must be given in the order of their numbers.
 */
export function buildWardFinder(outlines: readonly Outline<unknown>[]): WardFinder {
  const edges = outlines.map((outline) => edgesOf(outline))
  const all = edges.flat()
  const south = Math.min(...all.map((edge) => edge[1])) - ON_EDGE
  const north = Math.max(...all.map((edge) => edge[3])) + ON_EDGE
  const slabsPerDegree = SLABS / (north - south)
  const slabs = Array.from({ length: SLABS }, (_, slab) => {
    const low = south + slab / slabsPerDegree - ON_EDGE
    const high = south + (slab + 1) / slabsPerDegree + ON_EDGE
    return edges.flatMap((own, number) =>
      slabPart(
        number,
        own.filter((edge) => edge[1] <= high && edge[3] >= low),
      ),
    )
  })
  return (lon, lat) => {
    if (!(lat >= south && lat <= north)) return -1
    for (const part of slabs[Math.min(SLABS - 1, Math.floor((lat - south) * slabsPerDegree))]) {
      if (lon >= part.west && lon <= part.east && holds(part.edges, lon, lat)) return part.number
    }
    return -1
  }
}

function edgesOf(outline: Outline<unknown>): number[][] {
  return outline.rings.flatMap((ring) =>
    ring.slice(1).map(([x1, y1], before) => {
      const [x0, y0] = ring[before]
      return y0 < y1 || (y0 === y1 && x0 <= x1) ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
    }),
  )
}

function slabPart(number: number, edges: readonly number[][]): SlabPart[] {
  if (edges.length === 0) return []
  const xs = edges.flatMap((edge) => [edge[0], edge[2]])
  const west = Math.min(...xs) - ON_EDGE
  const east = Math.max(...xs) + ON_EDGE
  return [{ number, west, east, edges: Float64Array.from(edges.flat()) }]
}

/** Even–odd over the edges of one slab; true at once when the point lies on an edge. */
function holds(edges: Float64Array, lon: number, lat: number): boolean {
  let inside = false
  for (let at = 0; at < edges.length; at += 4) {
    const y0 = edges[at + 1]
    const y1 = edges[at + 3]
    if (lat < y0 - ON_EDGE || lat > y1 + ON_EDGE) continue
    const x0 = edges[at]
    const x1 = edges[at + 2]
    if (y1 - y0 <= ON_EDGE) {
      if (lon >= Math.min(x0, x1) - ON_EDGE && lon <= Math.max(x0, x1) + ON_EDGE) return true
      if (y0 === y1) continue
    }
    const crossing = x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)
    if (Math.abs(lon - crossing) <= ON_EDGE) return true
    if (lat >= y0 && lat < y1 && lon < crossing) inside = !inside
  }
  return inside
}
