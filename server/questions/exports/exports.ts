import type { Filter } from '../../contract/filter.ts'
import type { WardVintage } from '../../contract/ids.ts'
import { releaseAnswer } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { mapRaw, type Raw, zipRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking, View } from '../asking.ts'
import { aboutText } from './about.ts'
import type { ExportFile } from './export-file.ts'
import { exportTableNames } from './export-table.ts'
import { factsOfView } from './facts-of-view.ts'
import { exportFileName } from './file-name.ts'
import { packBytes } from './pack.ts'
import { type ExportKind, exportKinds, tableBytes } from './table-file.ts'
import { tableOfView } from './tables-of-view.ts'
import { factHeaders } from './view-facts.ts'

export interface TableRequest {
  /** cells, wards or areas */
  table: string
  /** csv, geojson or gpkg */
  kind: string
  filter: Filter
  vintage: WardVintage
  /** Cells: every cell of the area, those without a count too. */
  zeros: boolean
  /** CSV: for a spreadsheet instead of a script. */
  excel: boolean
}

/** One table of a view as a file. Refuses `notFound` for another table or form; else errors as `select`. */
export function exportTable(asking: Asking, request: TableRequest): Released<ExportFile> {
  const name = exportTableNames.find((each) => each === request.table)
  const kind = Object.keys(exportKinds).find((each): each is ExportKind => each === request.kind)
  if (name === undefined || kind === undefined) throw new Refused('notFound')
  const table = tableOfView(asking, request, name, request.zeros)
  return released(
    asking,
    zipRaw(table, factsOfView(asking, request), (rows, facts) => ({
      bytes: tableBytes(rows, facts, { kind, excel: request.excel }),
      contentType: exportKinds[kind],
      fileName: exportFileName(asking.area.id, name, request.filter, kind),
      headers: factHeaders(facts),
    })),
  )
}

/** What the files of a view are, in plain words. Errors as `select`. */
export function exportAbout(asking: Asking, view: View): Released<ExportFile> {
  return released(
    asking,
    mapRaw(factsOfView(asking, view), (facts) => ({
      bytes: new TextEncoder().encode(aboutText(facts)),
      contentType: 'text/plain; charset=utf-8',
      fileName: exportFileName(asking.area.id, 'about', view.filter, 'txt'),
      headers: factHeaders(facts),
    })),
  )
}

/** Every table of a view in every form, with what they are and how they were made. Errors as `select`. */
export function exportPack(asking: Asking, view: View): Released<ExportFile> {
  const tables = exportTableNames
    .map((name) => mapRaw(tableOfView(asking, view, name, true), (table) => [table]))
    .reduce((all, table) => zipRaw(all, table, (a, b) => [...a, ...b]))
  return released(
    asking,
    zipRaw(tables, factsOfView(asking, view), (all, facts) => ({
      bytes: packBytes(all, facts),
      contentType: 'application/zip',
      fileName: exportFileName(asking.area.id, 'pack', view.filter, 'zip'),
      headers: factHeaders(facts),
    })),
  )
}

function released(asking: Asking, file: Raw<ExportFile>): Released<ExportFile> {
  return releaseAnswer(asking.viewer, file, asking.readable)
}
