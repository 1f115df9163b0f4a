import { CountText } from '../../parts/CountText.tsx'
import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import { PanelSection } from '../map/PanelSection.tsx'

/** Wards to look at alone, by name, each with what it would give. */
export function WardsSection() {
  const wards = useReference((state) => state.reference?.wards) ?? []
  const counts = useReleased((state) => state.answer?.wards) ?? []
  const chosen = useReleased((state) => state.question.ward)
  const change = useReleased((state) => state.change)
  const toggle = (code: string): void =>
    change({
      ward: chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code].sort(),
    })
  return (
    <PanelSection
      title="Wards"
      side={
        chosen.length > 0 && (
          <button type="button" className="link-button" onClick={() => change({ ward: [] })}>
            All wards
          </button>
        )
      }
    >
      <ul className="groups">
        {wards
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
          .map(({ code, name }) => {
            const count = counts.find(({ id }) => id === code)?.count
            return (
              <li key={code}>
                <label className="tick">
                  <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
                  <span className="tick-label">{name}</span>
                  <span className="tick-count">{count !== undefined && <CountText count={count} />}</span>
                </label>
              </li>
            )
          })}
      </ul>
    </PanelSection>
  )
}
