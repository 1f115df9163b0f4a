import Database from 'better-sqlite3'
import { type Polygons, polygonsOfGeometry } from './wkb-polygons.ts'

/** One feature with polygons: its columns that are text, and the EPSG number of its layer (null unknown). */
export interface GeoPackageFeature {
  properties: Record<string, string>
  polygons: Polygons
  grid: number | null
}

interface Layer {
  tableName: string
  columnName: string
  organization: string | null
  code: number | null
}

/**
 * Reads the polygon features of a GeoPackage from memory (nothing is written anywhere), at most `mostFeatures`.
 * Throws when the bytes are no database, no GeoPackage, or a geometry cannot be read.
 */
export function readGeoPackage(bytes: Uint8Array, mostFeatures: number): GeoPackageFeature[] {
  const file = new Database(Buffer.from(bytes), { readonly: true })
  try {
    // The file is a stranger's: none of its own functions, triggers or views may run.
    file.pragma('trusted_schema = OFF')
    file.pragma('cell_size_check = ON')
    return layersOf(file)
      .flatMap((layer) => featuresOf(file, layer, mostFeatures))
      .slice(0, mostFeatures)
  } finally {
    file.close()
  }
}

function layersOf(file: Database.Database): Layer[] {
  return file
    .prepare<[], Layer>(
      `SELECT g.table_name AS tableName, g.column_name AS columnName, s.organization, s.organization_coordsys_id AS code
       FROM gpkg_geometry_columns g JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table'
       LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name`,
    )
    .all()
}

function featuresOf(
  file: Database.Database,
  { tableName, columnName, organization, code }: Layer,
  mostFeatures: number,
): GeoPackageFeature[] {
  const rows = file
    .prepare<[number], Record<string, unknown>>(`SELECT * FROM ${quoted(tableName)} LIMIT ?`)
    .all(mostFeatures)
  const grid = organization?.toUpperCase() === 'EPSG' ? code : null
  return rows.flatMap((row) => {
    const geometry = row[columnName]
    const polygons = geometry instanceof Uint8Array ? polygonsOfGeometry(geometry) : null
    if (polygons === null) return []
    const properties = Object.fromEntries(
      Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    return [{ properties, polygons, grid }]
  })
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
