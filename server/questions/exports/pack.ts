import { type Zippable, zipSync } from 'fflate'
import { aboutText } from './about.ts'
import type { ExportTable } from './export-table.ts'
import { methodText } from './method.ts'
import { tableBytes, tablesGeoPackage } from './table-file.ts'
import type { ViewFacts } from './view-facts.ts'

/**
 * The ZIP of a view: each table as CSV and GeoJSON, all of them as layers of one GeoPackage, `about.txt` and
 * `method.md`. The same view on the same day gives the same bytes: entries carry the day, not the moment.
 */
export function packBytes(tables: readonly ExportTable[], facts: ViewFacts): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text)
  const files: Zippable = {
    'about.txt': encode(aboutText(facts)),
    'method.md': encode(methodText),
    'tables.gpkg': tablesGeoPackage(tables, facts),
  }
  for (const table of tables) {
    files[`${table.name}.csv`] = tableBytes(table, facts, { kind: 'csv', excel: false })
    files[`${table.name}.geojson`] = tableBytes(table, facts, { kind: 'geojson', excel: false })
  }
  return zipSync(files, { level: 1, mtime: `${facts.day}T12:00:00` })
}
