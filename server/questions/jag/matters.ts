import type { JagAgenda } from '../../contract/jag/agenda.ts'
import type { RoomQuestion } from '../../contract/jag/room.ts'
import { actionStates } from '../../contract/told/action.ts'
import { outstandingRows } from '../../contract/told/outstanding.ts'
import type { Told } from '../../contract/told/told.ts'

/**
 * Matters outstanding as a room may hear them: of the meeting that is asked, else of every meeting one after another.
 * Before the public no initials and no words of an update: how far it is, and nothing else. `since`: the last meeting.
 */
export function mattersOutstanding(
  told: readonly Told[],
  { room, meeting, since }: { room: RoomQuestion; meeting: string | null; since: string },
): JagAgenda['matters'] {
  const actions = told.filter((each): each is Told<'action'> => each.kind === 'action')
  const of = meeting === null ? [...new Set(actions.map(({ fields }) => fields.meeting))] : [meeting]
  const rows = of.flatMap((each) => outstandingRows(actions, { meeting: each, last: since }))
  if (room.audience !== 'public')
    return rows.map(({ minute, matter, update }) => ({ minute, matter, update }))
  const byId = new Map(actions.map((action) => [action.id, action.fields]))
  return rows.flatMap(({ id, minute }) => {
    const fields = byId.get(id)
    const state = actionStates.find((each) => each.id === fields?.state)?.label ?? ''
    return fields ? [{ minute, matter: fields.wording, update: `${state}.` }] : []
  })
}
