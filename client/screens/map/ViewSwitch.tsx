import { useLayers, type View } from '../../state/layers.ts'

const labels: Record<View, string> = { cells: 'Cells', wards: 'Wards', density: 'Density', table: 'Table' }

/** How the answer is shown, and for wards by which measure. */
export function ViewSwitch() {
  const { view, wardMeasure } = useLayers()
  const { setView, setWardMeasure } = useLayers.getState()
  return (
    <div className="view-bar">
      <fieldset className="switch">
        <legend className="visually-hidden">Show as</legend>
        {Object.entries(labels).map(([id, label]) => (
          <label key={id}>
            <input
              type="radio"
              name="view"
              className="visually-hidden"
              checked={view === id}
              onChange={() => setView(id as View)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {view === 'wards' && (
        <fieldset className="switch">
          <legend className="visually-hidden">Wards by</legend>
          {(['count', 'rate'] as const).map((measure) => (
            <label key={measure}>
              <input
                type="radio"
                name="measure"
                className="visually-hidden"
                checked={wardMeasure === measure}
                onChange={() => setWardMeasure(measure)}
              />
              <span>{measure === 'count' ? 'Count' : 'Per 1,000 residents'}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
