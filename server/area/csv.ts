/** One row of a reference table: column name → text. */
export type CsvRow = Readonly<Record<string, string>>

/**
 * Reads a small reference table (RFC 4180: quotes, doubled quotes, CRLF, BOM). Made for the pack's own files,
 * not for imports. Throws when a row has another number of fields than the header or a wanted column is missing.
 */
export function parseCsv(text: string, columns: readonly string[]): CsvRow[] {
  const [header, ...lines] = splitRows(text.replace(/^\uFEFF/, ''))
  for (const column of columns) {
    if (!header?.includes(column)) throw new Error(`reference table lacks the column ${column}`)
  }
  return lines.map((fields, index) => {
    if (fields.length !== header.length)
      throw new Error(`reference table: row ${index + 2} has a wrong field count`)
    return Object.fromEntries(header.map((name, at) => [name, fields[at]]))
  })
}

/** Writes a table with `\n` line ends, quoting only where needed; the counterpart of `parseCsv`. */
export function formatCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [columns, ...rows].map((row) => row.map(formatField).join(','))
  return `${lines.join('\n')}\n`
}

function formatField(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function splitRows(text: string): string[][] {
  if (!text.includes('"')) {
    return text
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => line.split(','))
  }
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (!found) throw new Error(`reference table: broken quotes in row ${rows.length + 1}`)
    row.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'))
    if (found[3] === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
