import type { PatrolPlan, PatrolQuestion } from '../../../server/contract/patrol.ts'
import { counted, shareWords } from '../../parts/words.ts'
import { type Moved, usePatrol } from '../../state/patrol.ts'
import { isMovable, leaveOut, nudge, pin, takeBack } from '../../state/patrol-edits.ts'
import { useReference } from '../../state/reference.ts'
import { placesBeside } from './places-beside.ts'

interface PlanPlacesProps {
  hotspots: PatrolPlan['hotspots']
  question: PatrolQuestion
}

/** Why each place is in the plan, and what can be done about it by hand. */
export function PlanPlaces({ hotspots, question }: PlanPlacesProps) {
  const edit = (next: PatrolQuestion, moved?: Moved) => void usePatrol.getState().edit(next, moved)
  return (
    <ol className="patrol-places">
      {hotspots.map((hotspot) => {
        const { centre, name, ward, why, share, count, planned } = hotspot
        const isPinned = question.pins.includes(centre)
        return (
          <li key={centre}>
            <p>
              <strong>{name}</strong> {ward}
            </p>
            <p className="quiet">
              {why ? `${why.text}. ` : ''}
              {counted(count, 'incident')}, {shareWords(share)} of what was recorded at such hours;{' '}
              {counted(planned, 'visit')}.
            </p>
            <div className="patrol-place-buttons">
              <button
                type="button"
                className="button"
                onClick={() => edit(isPinned ? takeBack(question, centre) : pin(question, centre))}
              >
                {isPinned ? 'Let the plan decide' : 'Always visit'}
                <span className="visually-hidden">
                  {isPinned ? ' about ' : ' '}
                  {name}
                </span>
              </button>
              <button type="button" className="button" onClick={() => edit(leaveOut(question, centre))}>
                Leave out<span className="visually-hidden"> {name}</span>
              </button>
              {isMovable(question, hotspot) && (
                <MoveTo
                  centre={centre}
                  name={name}
                  move={(to) => edit(nudge(question, centre, to), { from: centre, to })}
                />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** The places beside it, by direction: what dragging on the map does. */
function MoveTo({ centre, name, move }: { centre: string; name: string; move: (to: string) => void }) {
  const cells = useReference((state) => state.cells)
  if (!cells) return null
  return (
    <select
      className="field"
      aria-label={`Move ${name} to a place beside it`}
      value=""
      onChange={({ target }) => target.value && move(target.value)}
    >
      <option value="">Move it …</option>
      {placesBeside(cells, centre).map((beside) => (
        <option key={beside.cell} value={beside.cell}>
          {beside.direction}: {beside.name}
        </option>
      ))}
    </select>
  )
}
