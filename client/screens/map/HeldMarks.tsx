import { useMarksHeld } from '../../state/marks-held.ts'
import { usePresent } from '../../state/present.ts'
import { placesSearch } from '../places/places-link.ts'
import { TabLink } from '../TabLink.tsx'
import { useMarkFacts } from './use-mark-facts.ts'

/** What a press on the map or in a list holds of the layers: dates, countdown, agency, the page of its place. */
export function HeldMarks() {
  const held = useMarksHeld((state) => state.held)
  const hold = useMarksHeld((state) => state.hold)
  const facts = useMarkFacts().filter(({ id }) => held.includes(id))
  // Before a room there is nowhere else to go.
  const isRoom = usePresent((state) => state.room !== null)
  if (facts.length === 0) return null
  return (
    <section className="held-marks" aria-label="Chosen on the map">
      <button type="button" className="link-button" onClick={() => hold([])}>
        Close
      </button>
      {facts.map(({ id, look, title, where, dates, state, lines, page }) => (
        <article key={id} aria-label={title}>
          <h2>
            <span className={`sign mark-${look}`} aria-hidden="true" /> {title}
          </h2>
          <p className="held-marks-state" role="status">
            {state}
          </p>
          {dates && <p>{dates}</p>}
          <p>{where}</p>
          {lines.map((line) => (
            <p key={line} className="quiet">
              {line}
            </p>
          ))}
          {page && !isRoom && (
            <TabLink to="/places" search={placesSearch({ place: page })} className="link-button">
              Open the page of the place
            </TabLink>
          )}
        </article>
      ))}
    </section>
  )
}
