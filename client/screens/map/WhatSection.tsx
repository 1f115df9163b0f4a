import { useState } from 'react'
import { CountText } from '../../parts/CountText.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { useAnswers } from '../../state/answers.ts'
import { useFilter } from '../../state/filter.ts'
import { useReference } from '../../state/reference.ts'
import {
  activityGroup,
  asksActivity,
  chosenTypes,
  groupState,
  toggleTypes,
} from '../../state/types-chosen.ts'
import { PanelSection } from './PanelSection.tsx'
import { type TypeRow, typeRows } from './type-rows.ts'

/** Kinds of incident in groups; police activity apart, because the two are never added. */
export function WhatSection() {
  const reference = useReference((state) => state.reference)
  const counts = useAnswers((state) => state.counts?.types)
  const filter = useFilter((state) => state.filter)
  const change = useFilter((state) => state.change)
  if (!reference) return null
  const { groups, types } = reference
  const chosen = chosenTypes(filter, types)
  const rows = typeRows(groups, types, counts ?? [], chosen)
  const incidents = rows.filter(({ id }) => id !== activityGroup)
  const activity = rows.filter(({ id }) => id === activityGroup)
  const highest = Math.max(1, ...incidents.map(({ count }) => count))
  const toggle = (ids: readonly string[]): void => {
    const next = toggleTypes(filter, ids, types)
    const switched = asksActivity(next, types) !== asksActivity(filter, types)
    change(switched ? { ...next, source: [] } : next)
  }
  return (
    <PanelSection
      title="What"
      side={
        chosen.size > 0 && (
          <button type="button" className="link-button" onClick={() => change({ type: [], group: [] })}>
            All kinds
          </button>
        )
      }
    >
      {rows.length === 0 && <p className="hint">Kinds of incident appear here once a file is in.</p>}
      <ul className="groups">
        {incidents.map((row) => (
          <GroupRow
            key={row.id}
            row={row}
            highest={highest}
            chosen={chosen}
            state={groupState(chosen, row.id, types)}
            onToggle={toggle}
          />
        ))}
      </ul>
      {activity.length > 0 && (
        <>
          <h3 className="sub-title">Police activity, counted on its own</h3>
          <ul className="groups">
            {activity.map((row) => (
              <GroupRow
                key={row.id}
                row={row}
                highest={Math.max(1, row.count)}
                chosen={chosen}
                state={groupState(chosen, row.id, types)}
                onToggle={toggle}
              />
            ))}
          </ul>
        </>
      )}
    </PanelSection>
  )
}

function GroupRow({
  row,
  highest,
  chosen,
  state,
  onToggle,
}: {
  row: TypeRow
  highest: number
  chosen: ReadonlySet<string>
  state: 'all' | 'some' | 'none'
  onToggle: (ids: readonly string[]) => void
}) {
  const [open, setOpen] = useState(state === 'some')
  const everything = chosen.size === 0
  return (
    <li>
      <div className="group-row">
        <label className="tick">
          <input
            type="checkbox"
            checked={state === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = state === 'some'
            }}
            onChange={() => onToggle(row.allTypes)}
          />
          <span className="tick-label">
            {row.label}
            <Bar share={row.count / highest} on={everything || state !== 'none'} />
          </span>
          <span className="tick-count">
            <CountText count={row.count} />
          </span>
        </label>
        {row.types.length > 1 && (
          <button
            type="button"
            className="expand"
            aria-expanded={open}
            aria-label={`Kinds of ${row.label.toLowerCase()}`}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} size={14} />
          </button>
        )}
      </div>
      {open && row.types.length > 1 && (
        <ul className="types">
          {row.types.map(({ id, label, count }) => (
            <li key={id}>
              <label className="tick">
                <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle([id])} />
                <span className="tick-label">
                  {label}
                  <Bar share={count / highest} on={everything || chosen.has(id)} />
                </span>
                <span className="tick-count">
                  <CountText count={count} />
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const Bar = ({ share, on }: { share: number; on: boolean }) => (
  <span className={on ? 'tick-bar tick-bar-on' : 'tick-bar'} aria-hidden="true">
    <span style={{ width: `${Math.min(1, share) * 100}%` }} />
  </span>
)
