import type { Area } from '../../area/area.ts'
import { cellsOutline } from '../../area/cell-outline.ts'
import type { SavedArea } from '../../contract/answers.ts'
import type { ExportColumn, ExportTable } from './export-table.ts'

const columns: ExportColumn[] = [
  { name: 'id', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'kind', kind: 'text' },
  { name: 'cells', kind: 'integer' },
  { name: 'count', kind: 'integer' },
  { name: 'area_km2', kind: 'real' },
]

/**
 * One row a saved area: the whole cells it is made of and the incidents in them. Areas may overlap, so their
 * counts must not be added up.
 * @param counts by cell number
 */
export function areasTable(
  area: Area,
  areas: readonly SavedArea[],
  asked: readonly string[],
  counts: ArrayLike<number>,
): ExportTable {
  const rows = areas
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .flatMap((saved) => {
      const cells = saved.cells.flatMap((text) => area.knownCell(text) ?? [])
      if (cells.length === 0) return []
      const count = cells.reduce((sum, cell) => sum + counts[area.cellNumber(cell)], 0)
      const squareKilometres = Math.round(saved.squareKilometres * 1e4) / 1e4
      return [
        {
          fields: [saved.id, saved.name, saved.kind, cells.length, count, squareKilometres],
          notes: [],
          outline: cellsOutline(cells),
        },
      ]
    })
  return { name: 'areas', title: 'Saved areas, as whole place cells', columns, noteColumns: [], rows }
}
