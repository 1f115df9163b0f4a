export interface TableColumn {
  label: string
  number?: boolean
}

/** A plain number or word, or a word with something else to sort by. */
export type TableCell = number | string | { sort: number | string; text: string }

export interface TableRow {
  id: string
  cells: readonly TableCell[]
}

const sortOf = (cell: TableCell): number | string => (typeof cell === 'object' ? cell.sort : cell)

/** Rows by one column; equal ones keep their order. Pure. */
export function sortRows(rows: readonly TableRow[], column: number, descending: boolean): TableRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [sortOf(a.cells[column]), sortOf(b.cells[column])]
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y)
    return sign * String(x).localeCompare(String(y), 'en-GB')
  })
}
