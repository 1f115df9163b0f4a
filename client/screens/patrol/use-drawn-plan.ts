import { useMemo } from 'react'
import type { DrawnPlan } from '../../map/plan-shapes.ts'
import type { AnsweredPlan } from '../../state/patrol.ts'
import { isMovable } from '../../state/patrol-edits.ts'

/** What the map draws of a plan: made anew only when the plan is, so that no pin is lost under the pointer. */
export function useDrawnPlan(plan: AnsweredPlan | null): DrawnPlan | null {
  return useMemo(() => {
    if (plan === null || plan.answer.refused.length > 0) return null
    const { question, answer } = plan
    return {
      hotspots: answer.hotspots.map((hotspot) => ({
        ...{ centre: hotspot.centre, cells: hotspot.cells, name: hotspot.name },
        isMovable: isMovable(question, hotspot),
      })),
      teams: answer.teams,
    }
  }, [plan])
}
