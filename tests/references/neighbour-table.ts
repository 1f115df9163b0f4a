/** The -1 padded table that `getisOrd` takes, from a list of neighbours a cell. */
export function neighbourTable(lists: readonly (readonly number[])[]): { table: Int32Array; perCell: number } {
  const perCell = Math.max(...lists.map((list) => list.length))
  const table = new Int32Array(lists.length * perCell).fill(-1)
  lists.forEach((list, cell) => {
    table.set(list, cell * perCell)
  })
  return { table, perCell }
}

/** Queen neighbours (eight around) of a row-major grid. */
export function queenNeighbours(rows: number, columns: number): number[][] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const row = Math.floor(cell / columns)
    const column = cell % columns
    const found: number[] = []
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
      for (let k = Math.max(0, column - 1); k <= Math.min(columns - 1, column + 1); k++) {
        if (r !== row || k !== column) found.push(r * columns + k)
      }
    }
    return found
  })
}
