import { useState } from 'react'
import { CountText } from './CountText.tsx'
import { sortRows, type TableCell, type TableColumn, type TableRow } from './sort-rows.ts'
import { countWords } from './words.ts'

interface Props {
  caption: string
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** Longer tables are cut here, and say so. */
  shown?: number
  onOpen?: (id: string) => void
}

/** A table that sorts by any column; rows may be opened. */
export function SortableTable({ caption, columns, rows, shown = 500, onOpen }: Props) {
  const [order, setOrder] = useState<{ column: number; descending: boolean } | null>(null)
  const sorted = order ? sortRows(rows, order.column, order.descending) : rows
  const turn = (column: number): void =>
    setOrder({
      column,
      descending:
        order?.column === column ? !order.descending : Boolean(columns[column].number) && column > 0,
    })
  return (
    <>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, number }, column) => (
              <th
                key={label}
                scope="col"
                className={number ? 'number' : undefined}
                aria-sort={order?.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}
              >
                <button type="button" onClick={() => turn(column)}>
                  {label}
                  <span aria-hidden="true" className="sort-sign">
                    {order?.column === column ? (order.descending ? ' ↓' : ' ↑') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ id, cells }) => (
            <tr key={id}>
              {cells.map((cell, column) => (
                <td key={columns[column].label} className={columns[column].number ? 'number' : undefined}>
                  {onOpen && column === firstWords(columns) ? (
                    <button type="button" className="link-button" onClick={() => onOpen(id)}>
                      <Cell cell={cell} />
                    </button>
                  ) : (
                    <Cell cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className="hint">
          The first {countWords(shown)} of {countWords(rows.length)} rows. Export gives all of them.
        </p>
      )}
      {rows.length === 0 && <p className="hint">Nothing to list.</p>}
    </>
  )
}

const firstWords = (columns: readonly TableColumn[]): number => columns.findIndex(({ number }) => !number)

function Cell({ cell }: { cell: TableCell }) {
  if (typeof cell === 'number' || (typeof cell === 'object' && 'below' in cell))
    return <CountText count={cell} />
  return typeof cell === 'string' ? cell : cell.text
}
