import { mapRaw, type Raw } from '../../sealed/raw.ts'
import { histogramsOf } from '../answer-cache.ts'
import type { Asking, View } from '../asking.ts'
import { hotspotTable } from '../hotspot-table.ts'
import { areasTable } from './areas-table.ts'
import { cellsTable } from './cells-table.ts'
import type { ExportTable, ExportTableName } from './export-table.ts'
import { wardsTable } from './wards-table.ts'

/** One table of a view, not yet written in any form. Errors as `select`. */
export function tableOfView(
  asking: Asking,
  view: View,
  name: ExportTableName,
  zeros: boolean,
): Raw<ExportTable> {
  const { area, areas } = asking
  const { filter, vintage } = view
  switch (name) {
    case 'cells':
      return mapRaw(hotspotTable(asking, filter), (found) => cellsTable(area, vintage, found, zeros))
    case 'wards':
      return mapRaw(histogramsOf(asking, filter), (found) => wardsTable(area, view, found.wards[vintage]))
    case 'areas':
      return mapRaw(histogramsOf(asking, filter), (found) =>
        areasTable(area, areas.list(), filter.area, found.cells),
      )
  }
}
