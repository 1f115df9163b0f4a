/** What a spreadsheet may take for the start of a formula, ASCII and full-width alike. */
const formulaStart = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/

/** One field of a line. Text that a spreadsheet would run gets a `'` in front; numbers stay numbers. */
function csvField(field: string | number): string {
  if (typeof field === 'number') return String(field)
  const safe = formulaStart.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file made in the page: CRLF, quoted where needed (RFC 4180), text disarmed. */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}
