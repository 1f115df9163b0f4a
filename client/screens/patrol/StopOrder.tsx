import type { PatrolPlan } from '../../../server/contract/patrol.ts'
import { teamLook } from '../../map/plan-shapes.ts'
import { type AnsweredPlan, usePatrol } from '../../state/patrol.ts'
import { moveStop, takeOutStop } from '../../state/patrol-edits.ts'
import { StopWords } from './StopList.tsx'
import { useDragOrder } from './use-drag-order.ts'

interface StopOrderProps {
  plan: AnsweredPlan
  team: number
  hotspots: PatrolPlan['hotspots']
}

/** A team's stops, whose order can be changed: dragged by the handle, or moved by the buttons. */
export function StopOrder({ plan, team, hotspots }: StopOrderProps) {
  const { stops } = plan.answer.teams[team]
  const edit = usePatrol.getState().edit
  const move = (from: number, to: number) => void edit(moveStop(plan, { team, from, to }))
  const { list, drag, handle } = useDragOrder(move)
  const { letter } = teamLook(team)
  return (
    <ol className="patrol-stops patrol-order" ref={list}>
      {stops.map((stop, at) => {
        const name = `${letter}${at + 1}`
        const place = hotspots[stop.hotspot]?.name ?? ''
        const mark = drag?.to === at && drag.from !== at ? (drag.from < at ? 'below' : 'above') : undefined
        return (
          <li
            key={`${stop.from} ${stop.hotspot}`}
            data-drop={mark}
            data-dragged={drag?.from === at || undefined}
          >
            <span className="patrol-handle" title="Drag to another place in the order" {...handle(at)}>
              {name}
            </span>
            <StopWords stop={stop} places={hotspots} />
            <span className="patrol-stop-buttons">
              <button
                type="button"
                className="button"
                disabled={at === 0}
                aria-label={`${name}, ${place}: earlier`}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="button"
                disabled={at === stops.length - 1}
                aria-label={`${name}, ${place}: later`}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </button>
              <button
                type="button"
                className="button"
                aria-label={`${name}, ${place}: take out`}
                onClick={() => void edit(takeOutStop(plan, team, at))}
              >
                ×
              </button>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
