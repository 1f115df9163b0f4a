import { cuckooingBreaks } from '../../map/cuckooing-layers.ts'
import { countWords } from '../../parts/words.ts'
import { countedWords } from './cuckooing-words.ts'
import { useCuckooingZones } from './use-cuckooing-zones.ts'

/** What the violet hatching means, while it is on the map. */
export function CuckooingLegend() {
  const shown = useCuckooingZones()
  if (!shown || shown.zones.length === 0) return null
  const breaks = cuckooingBreaks(shown.zones)
  const hasOthers = shown.zones.some(({ count }) => count === 0)
  return (
    <figure className="legend">
      <figcaption>Cuckooing reports per zone</figcaption>
      {breaks.length > 0 && (
        <ol className="legend-ramp">
          {breaks.map((from, at) => (
            <li key={from}>
              <span className={`legend-step protected-${at + 1}`} />
              <span>{`${countWords(from)}${at === breaks.length - 1 ? '+' : ''}`}</span>
            </li>
          ))}
        </ol>
      )}
      {breaks.length > 0 && <p className="legend-note">{countedWords(shown.asked, shown.known)}</p>}
      {hasOthers && (
        <p className="legend-line">
          <span className="sign sign-other-quarters" aria-hidden="true" /> in other quarters only
        </p>
      )}
    </figure>
  )
}
