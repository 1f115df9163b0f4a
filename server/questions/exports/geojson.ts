import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { ExportTable, Field } from './export-table.ts'

type Properties = Record<string, Field>

/**
 * The table as GeoJSON (RFC 7946, WGS84). `about` lines travel as a foreign member, which readers that do not
 * know it pass over.
 */
export function tableGeoJson(table: ExportTable, about: readonly string[]): string {
  const collection: FeatureCollection<Polygon | MultiPolygon, Properties> & {
    name: string
    about: readonly string[]
  } = {
    type: 'FeatureCollection',
    name: table.name,
    about,
    features: table.rows.map((row) => ({
      type: 'Feature',
      properties: Object.fromEntries(table.columns.map((column, at) => [column.name, row.fields[at]])),
      geometry: row.outline,
    })),
  }
  return `${JSON.stringify(collection)}\n`
}
