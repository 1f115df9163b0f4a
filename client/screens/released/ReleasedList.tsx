import { useState } from 'react'
import { CountText } from '../../parts/CountText.tsx'
import { useReleasedView } from '../../state/released-view.ts'
import type { PlaceRow } from './released-rows.ts'
import { useReleasedRows, useUnit } from './use-released-rows.ts'

const firstRows = 10
const moreRows = 60

/** Places whose count is shown, most first. Those withheld are in the table: a rank would say too much of them. */
export function ReleasedList() {
  const rows = useReleasedRows()
  const unit = useUnit()
  const [all, setAll] = useState(false)
  const shown = rows.filter(({ count }) => typeof count === 'number')
  if (shown.length === 0) return null
  return (
    <>
      <div className="ranked-head ranked-released" aria-hidden="true">
        <span>{unit.one}</span>
        <span>Count</span>
      </div>
      <ol className="ranked" aria-label={`${unit.one}s with the most`}>
        {shown.slice(0, all ? moreRows : firstRows).map((row, number) => (
          <Row key={row.id} row={row} rank={number + 1} />
        ))}
      </ol>
      {!all && shown.length > firstRows && (
        <button type="button" className="link-button ranked-more" onClick={() => setAll(true)}>
          Show the first {Math.min(moreRows, shown.length)}
        </button>
      )}
    </>
  )
}

function Row({ row, rank }: { row: PlaceRow; rank: number }) {
  const selected = useReleasedView(
    (state) => state.selected?.kind === row.kind && state.selected.id === row.id,
  )
  const select = useReleasedView((state) => state.select)
  return (
    <li>
      <button
        type="button"
        className="ranked-row ranked-released"
        aria-pressed={selected}
        onClick={() => select({ kind: row.kind, id: row.id })}
      >
        <span className="rank">{rank}</span>
        <span className="ranked-place">
          <strong>{row.name}</strong>
          {row.ward && <span>{row.ward}</span>}
        </span>
        <span className="ranked-count">
          <CountText count={row.count} />
        </span>
      </button>
    </li>
  )
}
