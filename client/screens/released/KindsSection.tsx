import { CountText } from '../../parts/CountText.tsx'
import { useReference } from '../../state/reference.ts'
import { useReleased } from '../../state/released.ts'
import type { ReleasedPlace } from '../../state/released-answer.ts'
import { activityGroup } from '../../state/types-chosen.ts'
import { PanelSection } from '../map/PanelSection.tsx'
import { toggleGroup } from './toggle-group.ts'

/** Groups of kinds with their counts; police activity apart, because the two are never added. */
export function KindsSection() {
  const labels = useReference((state) => state.reference?.groups) ?? []
  const groups = useReleased((state) => state.answer?.groups) ?? []
  const chosen = useReleased((state) => state.question.group)
  const change = useReleased((state) => state.change)
  const label = (id: string): string => labels.find((group) => group.id === id)?.label ?? id
  const row = ({ id, count }: ReleasedPlace) => (
    <li key={id}>
      <label className="tick">
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={() => change({ group: toggleGroup(chosen, id) })}
        />
        <span className="tick-label">{label(id)}</span>
        <span className="tick-count">
          <CountText count={count} />
        </span>
      </label>
    </li>
  )
  return (
    <PanelSection
      title="What"
      side={
        chosen.length > 0 && (
          <button type="button" className="link-button" onClick={() => change({ group: [] })}>
            All kinds
          </button>
        )
      }
    >
      <ul className="groups">{groups.filter(({ id }) => id !== activityGroup).map(row)}</ul>
      {groups.some(({ id }) => id === activityGroup) && (
        <>
          <h3 className="sub-title">Police activity, counted on its own</h3>
          <ul className="groups">{groups.filter(({ id }) => id === activityGroup).map(row)}</ul>
        </>
      )}
    </PanelSection>
  )
}
