import { lazy, Suspense, useState } from 'react'
import { type AnsweredPlan, usePatrol } from '../../state/patrol.ts'
import { leaveOut, nudge, pin } from '../../state/patrol-edits.ts'
import { useReference } from '../../state/reference.ts'
import { ZoomButtons } from '../map/ZoomButtons.tsx'
import { cellName } from '../places/place-names.ts'
import type { StartPoint } from './plan-form.ts'
import { useDrawnPlan } from './use-drawn-plan.ts'
import './plan-map.css'

// The map engine is a large part of the page: a briefing on a phone does without it.
const PatrolMap = lazy(async () => ({ default: (await import('../../map/PatrolMap.tsx')).PatrolMap }))

interface PlanMapProps {
  plan: AnsweredPlan | null
  begin: StartPoint | null
  startAt: (begin: StartPoint) => void
}

/** The map beside the plan: what the lists say, and the same changes by pointer. */
export function PlanMap({ plan, begin, startAt }: PlanMapProps) {
  const cells = useReference((state) => state.cells)
  const [pressed, setPressed] = useState<string | null>(null)
  const drawn = useDrawnPlan(plan)
  const edit = usePatrol.getState().edit
  const hotspot = plan?.answer.hotspots.find((each) => pressed !== null && each.cells.includes(pressed))
  const name = pressed !== null && cells ? (hotspot?.name ?? cellName(cells, pressed)) : ''
  const done = (act: () => void) => () => {
    act()
    setPressed(null)
  }
  return (
    <section aria-label="Map of the plan" className="patrol-map-part">
      <div className="patrol-map">
        <Suspense fallback={<p className="data-loading">Opening the map …</p>}>
          <PatrolMap
            plan={drawn}
            begin={begin?.cell ?? null}
            press={setPressed}
            nudge={(from, to) => plan && void edit(nudge(plan.question, from, to), { from, to })}
          />
        </Suspense>
        <ZoomButtons />
      </div>
      <div role="status" className="patrol-pressed">
        {pressed !== null && (
          <>
            <p>
              <strong>{name}</strong>
            </p>
            <div className="form-buttons">
              <button type="button" className="button" onClick={done(() => startAt({ cell: pressed, name }))}>
                Start here
              </button>
              {plan && !hotspot && (
                <button
                  type="button"
                  className="button"
                  onClick={done(() => void edit(pin(plan.question, pressed)))}
                >
                  Visit this place
                </button>
              )}
              {plan && hotspot && (
                <button
                  type="button"
                  className="button"
                  onClick={done(() => void edit(leaveOut(plan.question, hotspot.centre)))}
                >
                  Leave out
                </button>
              )}
              <button type="button" className="link-button" onClick={() => setPressed(null)}>
                Close
              </button>
            </div>
          </>
        )}
        {pressed === null && (
          <p className="quiet">
            Press a place to start from it or to visit it; drag a number to move its place. Lines show the
            order of the stops, not the streets.
          </p>
        )}
      </div>
    </section>
  )
}
