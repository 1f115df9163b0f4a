import { CountText } from '../../parts/CountText.tsx'
import { type Overlay, useLayers } from '../../state/layers.ts'

/** One layer to switch on and off, with its sign as the map shows it. */
export function LayerRow({
  overlay,
  label,
  sign,
  count,
  unit,
  isWide,
}: {
  overlay: Overlay
  label: string
  sign: string
  count?: number
  /** What `count` counts, where the label does not say it: `zones`. */
  unit?: string
  isWide?: boolean
}) {
  const on = useLayers((state) => state.on[overlay])
  const toggle = useLayers((state) => state.toggle)
  return (
    <li className={isWide ? 'layer-wide' : undefined}>
      <label className="tick">
        <input type="checkbox" checked={on} onChange={() => toggle(overlay)} />
        <span className={`sign sign-${sign}`} aria-hidden="true" />
        <span className="tick-label">{label}</span>
        {count !== undefined && (
          <span className="tick-count">
            <CountText count={count} /> {unit}
          </span>
        )}
      </label>
    </li>
  )
}
