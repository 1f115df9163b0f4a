import { rangeWords } from '../../parts/words.ts'
import { useFilter } from '../../state/filter.ts'
import { monthPresets, presetOf, presetRange, rangeOf } from '../../state/months.ts'
import { useReference } from '../../state/reference.ts'
import { useDataMonths } from './data-months.ts'
import { MonthsChart } from './MonthsChart.tsx'
import { PanelSection } from './PanelSection.tsx'

/** The months: what each holds, which are asked for. */
export function WhenSection() {
  const data = useDataMonths()
  const loaded = useReference((state) => state.reference !== null)
  const from = useFilter((state) => state.filter.from)
  const to = useFilter((state) => state.filter.to)
  const change = useFilter((state) => state.change)
  if (!loaded) return null
  if (!data)
    return (
      <PanelSection title="When">
        <p className="hint">A bar a month appears here once a file is in.</p>
      </PanelSection>
    )
  const range = rangeOf(from, to, data)
  const preset = presetOf(range, data)
  return (
    <PanelSection
      title="When"
      side={
        <select
          className="quiet-select"
          aria-label="Months"
          value={preset ?? 'own'}
          onChange={(event) => {
            const chosen = monthPresets.find(({ id }) => id === event.target.value)
            if (chosen) change(presetRange(data, chosen.id))
          }}
        >
          {preset === null && <option value="own">{rangeWords(range.from, range.to)}</option>}
          {monthPresets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      }
    >
      <MonthsChart data={data} range={range} onChange={change} />
    </PanelSection>
  )
}
