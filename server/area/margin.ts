import { distanceToSegmentMetres, metreScale } from './metres.ts'
import type { Outline } from './outlines.ts'

/** Distance in metres from a point (degrees) to the nearest edge of one outline. */
export function edgeDistanceMetres(outline: Outline<unknown>, lon: number, lat: number): number {
  const scale = metreScale(lat)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of outline.rings) {
    for (let at = 1; at < ring.length; at++) {
      nearest = Math.min(nearest, distanceToSegmentMetres(scale, lon, lat, ring[at - 1], ring[at]))
    }
  }
  return nearest
}

/** The number of the outline whose edge is nearest to a point in none of them (lowest number on a tie). */
export function nearestOutline(outlines: readonly Outline<unknown>[], lon: number, lat: number): number {
  const distances = outlines.map((outline) => edgeDistanceMetres(outline, lon, lat))
  return distances.indexOf(Math.min(...distances))
}
