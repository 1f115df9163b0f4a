import type { PatrolPlan } from '../../../server/contract/patrol.ts'
import type { ToldDraft } from '../../../server/contract/told/told.ts'

/** What is kept of a plan: its question, the places as cells, who is where when; no figure. Read by its teams' agencies. */
export function keptPlan({ hotspots, teams, question }: PatrolPlan, own: string): ToldDraft {
  return {
    kind: 'patrol',
    place: null,
    agencies: [...new Set(teams.map(({ agency }) => agency))].filter((agency) => agency !== own).sort(),
    fields: {
      asked: question,
      hotspots: hotspots.map(({ centre, cells, reason }) => ({ centre, cells, reason })),
      stops: teams.map(({ stops }) => stops.map(({ hotspot, from, to }) => ({ hotspot, from, to }))),
    },
  }
}
