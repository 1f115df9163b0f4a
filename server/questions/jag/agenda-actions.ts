import type { AgendaAction } from '../../contract/jag/agenda.ts'
import type { RoomQuestion } from '../../contract/jag/room.ts'
import { isOverState } from '../../contract/told/action.ts'
import { hasNoUpdate, isOverdue, publicAction, timesCarried } from '../../contract/told/action-standing.ts'
import type { NamedPlace } from '../../contract/told/place.ts'
import type { Told } from '../../contract/told/told.ts'

interface Asked {
  readonly room: RoomQuestion
  readonly placeOf: (told: Told) => NamedPlace | null
  readonly today: string
  /** London day of the last meeting. */
  readonly since: string
  readonly meeting: string | null
}

/** The actions a meeting looks at: what is left to do, and what was ended since it last sat. */
export function agendaActions(told: readonly Told[], asked: Asked): AgendaAction[] {
  return told
    .filter((each): each is Told<'action'> => each.kind === 'action')
    .filter(({ fields }) => asked.meeting === null || fields.meeting === asked.meeting)
    .filter(
      ({ fields, steps }) => !isOverState(fields.state) || (steps.updates.at(-1)?.on ?? '') >= asked.since,
    )
    .flatMap((each) => (asked.room.audience === 'public' ? publicRow(each, asked) : [row(each, asked)]))
    .sort((a, b) => urgency(a) - urgency(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
}

const urgency = ({ isOver, isOverdue: isLate, isSilent }: AgendaAction): number =>
  isOver ? 3 : isLate ? 0 : isSilent ? 1 : 2

const dueOf = ({ due }: AgendaAction): string => due ?? '9999'

function row(told: Told<'action'>, { placeOf, today, since }: Asked): AgendaAction {
  const { id, version, fields, steps } = told
  const { wording, owners, due, state, part, minute, title } = fields
  const last = steps.updates.at(-1)
  const place = placeOf(told)
  return {
    ...{ id, version, wording, owners, due, state, part, minute, title },
    where: place && [place.name, place.ward].filter(Boolean).join(', '),
    carried: timesCarried(told),
    update: last ? { on: last.on, agency: last.agency, text: last.text } : null,
    isOver: isOverState(state),
    isOverdue: isOverdue(told, today),
    isSilent: hasNoUpdate(told, since),
  }
}

/** As a public paper may hold it: agencies without initials, no words of an update, no place that is not marked. */
function publicRow(told: Told<'action'>, asked: Asked): AgendaAction[] {
  const said = publicAction({ fields: told.fields, place: asked.placeOf(told) })
  if (said === null) return []
  const owners = said.owners.map((agency) => ({ agency, initials: '' }))
  return [{ ...row(told, asked), owners, where: said.place || null, update: null }]
}
