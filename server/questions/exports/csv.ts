import type { Field } from './export-table.ts'

/** What a spreadsheet may take for the start of a formula, ASCII and full-width (=, +, −, @) alike. */
const formulaStart = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/**
 * One field of a CSV line (RFC 4180 quoting). Text that a spreadsheet would run as a formula gets a `'` in
 * front; numbers, negative ones too, stay numbers. Null becomes an empty field.
 */
export function csvField(field: Field): string {
  if (field === null) return ''
  if (typeof field === 'number') return Number.isFinite(field) ? String(field) : ''
  const text = formulaStart.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A CSV file. For scripts: no BOM, lines end with LF. For a spreadsheet (`excel`): BOM, so that it reads
 * UTF-8, and CRLF.
 */
export function csvText(
  columns: readonly string[],
  rows: Iterable<readonly Field[]>,
  form: { excel: boolean },
): string {
  const end = form.excel ? '\r\n' : '\n'
  let text = form.excel ? '\uFEFF' : ''
  text += columns.map(csvField).join(',') + end
  for (const row of rows) text += row.map(csvField).join(',') + end
  return text
}
