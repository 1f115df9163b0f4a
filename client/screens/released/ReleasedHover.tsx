import { CountText } from '../../parts/CountText.tsx'
import { useReleasedView } from '../../state/released-view.ts'
import { useReleasedRows } from './use-released-rows.ts'

/** What lies under the pointer. The table says the same to those without one. */
export function ReleasedHover() {
  const hovered = useReleasedView((state) => state.hovered)
  const rows = useReleasedRows()
  if (!hovered) return null
  const row = rows.find(({ kind, id }) => kind === hovered.kind && id === hovered.id)
  if (!row) return null
  return (
    <div
      className="hover-card"
      aria-hidden="true"
      style={{ transform: `translate(${hovered.x}px, ${hovered.y}px)` }}
    >
      <div>
        <strong>{row.name}</strong>
        {row.ward && <span>{row.ward}</span>}
        <span>
          <CountText count={row.count} />
        </span>
      </div>
    </div>
  )
}
