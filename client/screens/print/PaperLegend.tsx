import { lightPalette as colours, ramp } from '../../map/colours.ts'
import { useAnswers } from '../../state/answers.ts'
import { useAreas } from '../../state/areas.ts'
import { useLayers } from '../../state/layers.ts'
import { useReference } from '../../state/reference.ts'
import { classWords } from './paper-facts.ts'
import { paperView } from './paper-view.ts'

/** What the colours and lines of the printed map mean. */
export function PaperLegend() {
  const counts = useAnswers((state) => state.counts)
  const bandwidth = useAnswers((state) => state.density?.bandwidthMetres)
  const reference = useReference((state) => state.reference)
  const areas = useAreas((state) => state.areas.length)
  const { view, wardMeasure, on } = useLayers()
  if (!counts || !reference) return null
  const { kind, breaks, whole } = paperView(view, wardMeasure, counts, reference)
  const title = {
    cells: 'Incidents per place cell (about 130 m)',
    wards: wardMeasure === 'rate' ? 'Incidents per 1,000 residents' : 'Incidents per ward',
    density: `Density of incidents (within ${Math.round(bandwidth ?? 0)} m), lowest to highest`,
  }[kind]
  const words = kind === 'density' ? ramp.map(() => '') : classWords(breaks, whole)
  return (
    <div className="paper-legend">
      <p className="paper-legend-title">{title}</p>
      <ul>
        {words.map((word, i) => (
          <li key={ramp[i]}>
            <svg width="22" height="11" aria-hidden="true">
              <rect width="22" height="11" fill={ramp[i]} />
            </svg>
            {word}
          </li>
        ))}
        {kind === 'cells' && on.standsOut && (
          <li>
            <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
              <path
                d="M6.5 1 11.5 3.7V9.3L6.5 12 1.5 9.3V3.7Z"
                fill="none"
                stroke="#1c2a30"
                strokeWidth="1.5"
              />
            </svg>
            stands out from its surroundings
          </li>
        )}
        {kind !== 'wards' && (
          <li className="paper-rank">
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <circle cx="7" cy="7" r="6" />
              <text x="7" y="7" dominantBaseline="central" textAnchor="middle">
                1
              </text>
            </svg>
            rank
          </li>
        )}
        {on.areas && areas > 0 && (
          <li>
            <svg width="16" height="11" aria-hidden="true">
              <rect x="1" y="1" width="14" height="9" fill="none" stroke={colours.area} strokeWidth="1.6" />
            </svg>
            saved area
          </li>
        )}
      </ul>
    </div>
  )
}
