import { csvText } from './csv.ts'
import type { ExportTable } from './export-table.ts'

/** The table as CSV; `excel` adds the byte-order mark and the note columns. */
export function tableCsv(table: ExportTable, form: { excel: boolean }): string {
  const columns = form.excel ? [...table.columns, ...table.noteColumns] : table.columns
  const rows = table.rows.map((row) => (form.excel ? [...row.fields, ...row.notes] : row.fields))
  return csvText(
    columns.map((column) => column.name),
    rows,
    form,
  )
}
