import { patrolOfText } from '../../contract/patrol.ts'
import type { ToldDraft } from '../../contract/told/told.ts'

/**
 * A plan lies at the cells of its hotspots and is read by the agencies of its teams, whatever else was sent: so no plan
 * stands at another place than it says, and no planned team is without its briefing. Other kinds pass as they are.
 */
export function completePlan(draft: ToldDraft): ToldDraft {
  if (draft.kind !== 'patrol') return draft
  const { asked, hotspots } = draft.fields
  const cells = [...new Set(hotspots.flatMap((hotspot) => hotspot.cells))].sort()
  const teams = patrolOfText(asked)?.teams.map(({ agency }) => agency) ?? []
  return {
    ...draft,
    place: { kind: 'cells', cells },
    agencies: [...new Set([...draft.agencies, ...teams])].sort(),
  }
}
