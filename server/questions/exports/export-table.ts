import type { MultiPolygon, Polygon } from 'geojson'
import type { ColumnKind } from '../../store/geopackage-write.ts'

/** One field of an exported table; null is "not known" and written as an empty field. */
export type Field = string | number | null

export interface ExportColumn {
  readonly name: string
  readonly kind: ColumnKind
}

export interface ExportRow {
  /** As many as the table's columns. */
  readonly fields: readonly Field[]
  /** As many as the table's note columns. */
  readonly notes: readonly Field[]
  readonly outline: Polygon | MultiPolygon
}

export const exportTableNames = ['cells', 'wards', 'areas'] as const
export type ExportTableName = (typeof exportTableNames)[number]

/** A table before it takes a form (CSV, GeoJSON, GeoPackage). Coordinates are WGS84 degrees, lon before lat. */
export interface ExportTable {
  readonly name: ExportTableName
  readonly title: string
  readonly columns: readonly ExportColumn[]
  /** Words for people reading in a spreadsheet; left out for scripts. */
  readonly noteColumns: readonly ExportColumn[]
  readonly rows: readonly ExportRow[]
}
