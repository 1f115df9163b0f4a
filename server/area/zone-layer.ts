import type { FeatureCollection, MultiPolygon } from 'geojson'
import type { CellId } from '../contract/ids.ts'
import { cellsOutline } from './cell-outline.ts'
import type { Zone } from './zone-table.ts'

/** What a zone's outline says of it. No counts: who draws zones needs none. */
export interface ZoneProperties {
  readonly id: string
  readonly name: string
  /** Code of the 2022 ward. */
  readonly ward: string
}

/** GeoJSON text of zones: the joined outline of each one's cells, in degrees (WGS84). */
export function zoneLayer(zones: readonly Zone[], cells: readonly CellId[]): string {
  const collection: FeatureCollection<MultiPolygon, ZoneProperties> = {
    type: 'FeatureCollection',
    features: zones.map(({ id, name, ward, cells: members }) => ({
      type: 'Feature',
      properties: { id, name, ward },
      geometry: cellsOutline(members.map((cell) => cells[cell])),
    })),
  }
  return JSON.stringify(collection)
}
