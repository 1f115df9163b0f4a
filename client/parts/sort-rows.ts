export interface TableColumn {
  label: string
  number?: boolean
}

/** A plain number or word, a withheld count, or a word with something else to sort by. */
export type TableCell = number | string | { below: number } | { sort: number | string; text: string }

export interface TableRow {
  id: string
  cells: readonly TableCell[]
}

/** Withheld counts stand together under everything that is shown, zero included: they are not known to be small. */
function sortOf(cell: TableCell): number | string {
  if (typeof cell !== 'object') return cell
  return 'below' in cell ? -1 : cell.sort
}

/** Rows by one column; equal ones keep their order. Pure. */
export function sortRows(rows: readonly TableRow[], column: number, descending: boolean): TableRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [sortOf(a.cells[column]), sortOf(b.cells[column])]
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
    return sign * String(x).localeCompare(String(y), 'en-GB')
  })
}
