import type { Feature, FeatureCollection, MultiLineString, Point, Position } from 'geojson'
import { cellsToMultiPolygon, cellToLatLng } from 'h3-js'
import type { SavedArea, Venue } from '../../server/contract/answers.ts'
import type { CellDictionary, Gazetteer, Reference } from '../../server/contract/reference.ts'

/** Answers and facts → GeoJSON. Pure. */

export const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] }

interface Named {
  name: string
  lon: number
  lat: number
}

export const namedPoints = (named: readonly Named[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: named.map(({ name, lon, lat }) => pointFeature([lon, lat], { name })),
})

const pointFeature = (coordinates: Position, properties: Feature['properties']): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
})

/** Road numbers are no street names: the map leaves them out. */
export const streetPoints = ({ streets }: Gazetteer): FeatureCollection<Point> =>
  namedPoints(streets.filter(({ name }) => !/^[ABM]\d+/.test(name)))

export const venuePoints = (venues: readonly Venue[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: venues.map(({ name, kind, lon, lat, fictional }) =>
    pointFeature([lon, lat], { name, kind, fictional }),
  ),
})

/** A label at the middle of each ward's cells. */
export function wardLabels(
  reference: Reference,
  cells: CellDictionary,
  vintage: 2022 | 2002,
): FeatureCollection<Point> {
  const wards = vintage === 2022 ? reference.wards : reference.wards2002
  const sums = wards.map(() => [0, 0, 0])
  const wardOfCell = vintage === 2022 ? cells.ward2022 : cells.ward2002
  cells.cells.forEach((cell, number) => {
    const sum = sums[wardOfCell[number]]
    if (!sum) return
    const [lat, lon] = cellToLatLng(cell)
    sum[0] += lon
    sum[1] += lat
    sum[2]++
  })
  const features = wards.flatMap(({ name }, ward) => {
    const [lon, lat, count] = sums[ward]
    return count > 0 ? [pointFeature([lon / count, lat / count], { name })] : []
  })
  return { type: 'FeatureCollection', features }
}

/** Outline of whole cells as lines and surface. */
export const cellsOutline = (cells: readonly string[], properties: Feature['properties'] = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiPolygon', coordinates: cellsToMultiPolygon([...cells], true) },
})

export const areaOutlines = (areas: readonly SavedArea[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.map(({ id, name, cells }) => cellsOutline(cells, { id, name })),
})

/** The outer edge of a set of outlines that share their borders: every stretch that only one of them has. */
export function outerEdge(outlines: FeatureCollection): Feature<MultiLineString> {
  const seen = new Map<string, Position[] | null>()
  for (const ring of ringsOf(outlines))
    for (let i = 1; i < ring.length; i++) {
      const stretch = [ring[i - 1], ring[i]]
      const key = stretch
        .map((position) => position.join())
        .sort()
        .join(' ')
      seen.set(key, seen.has(key) ? null : stretch)
    }
  const coordinates = [...seen.values()].filter((stretch) => stretch !== null)
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
}

const ringsOf = (outlines: FeatureCollection): Position[][] =>
  outlines.features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
  })
