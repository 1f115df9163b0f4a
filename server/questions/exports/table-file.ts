import { type GeoPackageLayer, writeGeoPackage } from '../../store/geopackage-write.ts'
import type { ExportTable } from './export-table.ts'
import { tableGeoJson } from './geojson.ts'
import { tableCsv } from './table-csv.ts'
import { factLines, type ViewFacts } from './view-facts.ts'

export const exportKinds = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
} as const
export type ExportKind = keyof typeof exportKinds

/** The bytes of one table in one form, with what must be known of it inside where the form has room. */
export function tableBytes(
  table: ExportTable,
  facts: ViewFacts,
  form: { kind: ExportKind; excel: boolean },
): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text)
  switch (form.kind) {
    case 'csv':
      return encode(tableCsv(table, facts, form))
    case 'geojson':
      return encode(tableGeoJson(table, factLines(facts)))
    case 'gpkg':
      return tablesGeoPackage([table], facts)
  }
}

/** Several tables as the layers of one GeoPackage. */
export function tablesGeoPackage(tables: readonly ExportTable[], facts: ViewFacts): Uint8Array {
  const lines = factLines(facts)
  const layers = tables.map(
    (table): GeoPackageLayer => ({
      name: table.name,
      title: table.title,
      description: lines.join(' · '),
      columns: [...table.columns, ...table.noteColumns],
      features: table.rows.map(({ fields, notes, outline }) => ({ fields: [...fields, ...notes], outline })),
    }),
  )
  return writeGeoPackage(layers, lines, new Date(`${facts.day}T00:00:00.000Z`))
}
