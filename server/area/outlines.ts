import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'

/** The outline of one ward or LSOA: its code, its published properties and every ring (holes included). */
export interface Outline<P> {
  readonly code: string
  readonly properties: P
  readonly rings: readonly (readonly Position[])[]
}

/**
 * Outlines of a pack GeoJSON file, ascending by code (a ward's number is its place in this order).
 * Throws when a feature has no code or is not a polygon.
 */
export function readOutlines<P extends { code: string }>(geojson: string): Outline<P>[] {
  const collection: FeatureCollection<Polygon | MultiPolygon, P> = JSON.parse(geojson)
  return collection.features
    .map(({ properties, geometry }) => {
      if (typeof properties?.code !== 'string') throw new Error('an outline of the area pack has no code')
      return { code: properties.code, properties, rings: ringsOf(geometry) }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Even–odd filling makes holes and separate parts alike: a flat list of rings is enough. */
function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  throw new Error('an outline of the area pack is not a polygon')
}
