import { Switch } from '../../parts/Switch.tsx'
import { useLayers, type View } from '../../state/layers.ts'

const views: Record<View, string> = { cells: 'Cells', wards: 'Wards', density: 'Density', table: 'Table' }
const measures = { count: 'Count', rate: 'Per 1,000 residents' } as const

/** How the answer is shown, and for wards by which measure. */
export function ViewSwitch() {
  const { view, wardMeasure } = useLayers()
  const { setView, setWardMeasure } = useLayers.getState()
  return (
    <div className="view-bar">
      <Switch legend="Show as" name="view" labels={views} chosen={view} onChoose={setView} />
      {view === 'wards' && (
        <Switch
          legend="Wards by"
          name="measure"
          labels={measures}
          chosen={wardMeasure}
          onChoose={setWardMeasure}
        />
      )}
    </div>
  )
}
