import type { AgendaAction } from '../../contract/jag/agenda.ts'
import { isOverState } from '../../contract/told/action.ts'
import type { Told } from '../../contract/told/told.ts'
import type { whereNamer } from './where.ts'

interface Asked {
  readonly where: ReturnType<typeof whereNamer>
  readonly today: string
  /** London day of the last meeting. */
  readonly since: string
  readonly meeting: string | null
}

/** The actions a meeting looks at: what is left to do, and what was ended since it last sat. */
export function agendaActions(told: readonly Told[], asked: Asked): AgendaAction[] {
  return told
    .flatMap((each) => actionOf(each, asked))
    .filter(({ isOver, update }) => !isOver || (update !== null && update.on >= asked.since))
    .sort((a, b) => urgency(a) - urgency(b) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
}

const urgency = ({ isOver, isOverdue, isSilent }: AgendaAction): number =>
  isOver ? 3 : isOverdue ? 0 : isSilent ? 1 : 2

const dueOf = ({ due }: AgendaAction): string => due ?? '9999'

function actionOf(
  { id, version, place, fields, steps, madeOn }: Told,
  { where, today, since, meeting }: Asked,
): AgendaAction[] {
  if (!('owners' in fields) || (meeting !== null && fields.meeting !== meeting)) return []
  const { wording, owners, due, state, part, minute, title, publicPlace } = fields
  const isOver = isOverState(state)
  const last = steps.updates.at(-1)
  return [
    {
      ...{ id, version, wording, owners, due, state, part, minute, title },
      where: where(place, publicPlace),
      carried: steps.carried.length,
      update: last ? { on: last.on, agency: last.agency, text: last.text } : null,
      isOver,
      isOverdue: !isOver && due !== null && due < today,
      // What was agreed at the last meeting and not spoken of since is silent too.
      isSilent: !isOver && (last?.on ?? madeOn) <= since,
    },
  ]
}
