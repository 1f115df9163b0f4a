import Database from 'better-sqlite3'
import type { MultiPolygon, Polygon } from 'geojson'
import { boundsOf, geoPackageBinary } from './geopackage-binary.ts'
import { geoPackageSchema, wgs84 } from './geopackage-schema.ts'

export type ColumnKind = 'text' | 'integer' | 'real'

/** One feature table. Names of layers and columns are ours, never a user's: letters, digits and underscores. */
export interface GeoPackageLayer {
  name: string
  title: string
  description: string
  columns: readonly { name: string; kind: ColumnKind }[]
  features: readonly {
    /** As many as columns. */
    fields: readonly (string | number | null)[]
    /** WGS84 degrees, lon before lat. */
    outline: Polygon | MultiPolygon
  }[]
}

const sqlTypes: Record<ColumnKind, string> = { text: 'TEXT', integer: 'INTEGER', real: 'REAL' }

/**
 * A GeoPackage 1.3 file (OGC 12-128r18) made in memory: one feature table a layer and a table `about` with the
 * lines that must travel with it.
 * @param at written as the time of the last change
 * @throws RangeError for a name that is not plain: a bug of the caller
 */
export function writeGeoPackage(
  layers: readonly GeoPackageLayer[],
  about: readonly string[],
  at: Date,
): Uint8Array {
  const file = new Database(':memory:')
  try {
    file.exec(geoPackageSchema)
    file.transaction(() => {
      for (const layer of layers) putLayer(file, layer, at)
      putAbout(file, about, at)
    })()
    return file.serialize()
  } finally {
    file.close()
  }
}

function putLayer(file: Database.Database, layer: GeoPackageLayer, at: Date): void {
  const names = layer.columns.map((column) => quoted(column.name))
  const definitions = layer.columns.map((column) => `${quoted(column.name)} ${sqlTypes[column.kind]}`)
  file.exec(
    `CREATE TABLE ${quoted(layer.name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON${definitions
      .map((definition) => `, ${definition}`)
      .join('')})`,
  )
  const boxes = layer.features.map((feature) => boundsOf(feature.outline))
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => {
    const values = boxes.map((box) => box[side])
    if (values.length === 0) return null
    return values.reduce((a, b) => (side < 2 ? Math.min(a, b) : Math.max(a, b)))
  })
  file
    .prepare(`INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(layer.name, layer.title, layer.description, at.toISOString(), west, south, east, north, wgs84)
  file
    .prepare(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)`)
    .run(layer.name, wgs84)
  const insert = file.prepare(
    `INSERT INTO ${quoted(layer.name)} (${['geom', ...names].join(', ')}) VALUES (${['?', ...names.map(() => '?')].join(', ')})`,
  )
  for (const { fields, outline } of layer.features) insert.run(geoPackageBinary(outline, wgs84), ...fields)
}

/** A table without shapes: readers list it beside the layers. */
function putAbout(file: Database.Database, lines: readonly string[], at: Date): void {
  file.exec('CREATE TABLE about (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, line TEXT NOT NULL)')
  file
    .prepare(
      `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
       VALUES ('about', 'attributes', 'about', 'What this file is, and its marking', ?)`,
    )
    .run(at.toISOString())
  const insert = file.prepare('INSERT INTO about (line) VALUES (?)')
  for (const line of lines) insert.run(line)
}

function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError('a name that is not plain')
  return `"${name}"`
}
