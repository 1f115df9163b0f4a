import { useReleased } from '../../state/released.ts'
import { type ReleasedLayer, useReleasedView } from '../../state/released-view.ts'
import { PanelSection } from '../map/PanelSection.tsx'

/** Which of the two blocks is on the map. One at a time: they may describe the same events and are never added. */
export function BlocksSection() {
  const layer = useReleasedView((state) => state.layer)
  const setLayer = useReleasedView((state) => state.setLayer)
  const partner = useReleased((state) => state.feed.tier === 'partner')
  const blocks: readonly [ReleasedLayer, string, string][] = [
    [
      'released',
      'Partners’ records, as released',
      partner
        ? 'By small zone or ward and by quarter. Fewer than 5 is never shown as a number.'
        : 'By zone or ward and by year, to the nearest 5. Fewer than 10 is never shown as a number.',
    ],
    ['published', 'Published data, exact', 'What police publish for everybody, by place and month.'],
  ]
  return (
    <PanelSection title="Figures">
      <fieldset className="period-list">
        <legend className="visually-hidden">Figures on the map</legend>
        {blocks.map(([id, label, words]) => (
          <div key={id} className="block-choice">
            <label className="tick">
              <input
                type="radio"
                name="released-block"
                checked={layer === id}
                onChange={() => setLayer(id)}
                aria-describedby={`block-${id}`}
              />
              <span className="tick-label">{label}</span>
            </label>
            <p className="hint" id={`block-${id}`}>
              {words}
            </p>
          </div>
        ))}
      </fieldset>
      <p className="hint">These cannot be added: some events are in both.</p>
    </PanelSection>
  )
}
