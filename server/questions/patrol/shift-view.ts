import type { PatrolBriefing } from '../../contract/patrol.ts'
import { originOf } from '../../contract/sources.ts'
import { oneOfEach } from '../../contract/visit-time.ts'
import type { ShiftView } from '../../contract/visits.ts'
import { releaseTogether, releaseTold } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Ticket } from '../../store/ticket-store.ts'
import type { Asking } from '../asking.ts'
import { keptPlan } from './kept-plan.ts'
import { patrolBriefing } from './patrol-briefing.ts'
import { filterOf } from './patrol-plan.ts'

/**
 * What a phone gets by its ticket: the briefing by the same rule as for the ticket's agency when it asks, and what its own
 * team has done. Refuses `notFound` when the plan is not this agency's any more.
 */
export function shiftView(asking: Asking, { plan, team, until }: Ticket): Released<ShiftView> {
  const { told, question } = keptPlan(asking, plan)
  const own = asking.visits.of(plan).filter((visit) => visit.team === team)
  const isInvented = filterOf(question).source.some((id) => originOf(id)?.source.invented === true)
  const takesVisits = asking.visits.notice() !== undefined
  const rest = releaseTold(asking.viewer, [told], () => ({
    ...{ team, until, takesVisits, isInvented },
    ...{ now: asking.now, done: oneOfEach(own) },
  }))
  return releaseTogether(
    [patrolBriefing(asking, { id: plan }), rest] as const,
    (briefing: PatrolBriefing, of: Omit<ShiftView, 'briefing'>): ShiftView => ({ briefing, ...of }),
  )
}
