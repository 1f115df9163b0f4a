import { CountText } from '../../parts/CountText.tsx'
import { useReleasedView } from '../../state/released-view.ts'
import { useReleasedRows } from './use-released-rows.ts'

/** The place that was pressed: its name, its ward, its count or that it is withheld, and why. */
export function HeldPlace() {
  const selected = useReleasedView((state) => state.selected)
  const select = useReleasedView((state) => state.select)
  const rows = useReleasedRows()
  if (!selected) return null
  const row = rows.find(({ kind, id }) => kind === selected.kind && id === selected.id)
  return (
    <section className="held-place" aria-label="The place you pressed" aria-live="polite">
      <div>
        <h2>{row?.name ?? 'Outside this question'}</h2>
        {row?.ward && <p>{row.ward}</p>}
        {row && (
          <p className="held-count">
            <CountText count={row.count} />
          </p>
        )}
        {row && typeof row.count !== 'number' && (
          <p className="hint">
            Small numbers could point to a person, so they are not shown. Nothing at all looks the same.
          </p>
        )}
      </div>
      <button type="button" className="link-button" onClick={() => select(null)}>
        Let go
      </button>
    </section>
  )
}
