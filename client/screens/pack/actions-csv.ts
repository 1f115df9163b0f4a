import type { AgendaAction } from '../../../server/contract/jag/agenda.ts'
import { csvText } from '../../parts/csv-text.ts'

const columns = [
  ...['minute', 'title', 'action', 'owners', 'due', 'state', 'part', 'where', 'carried_forward'],
  ...['last_update_on', 'last_update', 'overdue', 'no_update_since_last_meeting', 'marking'],
]

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

/** The actions of a pack as a table: exactly those that stand in it. */
export const actionsCsv = (actions: readonly AgendaAction[], marking: string): string =>
  csvText(
    columns,
    actions.map((action) => [
      ...[action.minute, action.title, action.wording],
      action.owners.map(({ agency, initials }) => [agency, initials].filter(Boolean).join(' ')).join('; '),
      ...[action.due ?? '', action.state, action.part, action.where ?? '', action.carried],
      ...[action.update?.on ?? '', action.update?.text ?? ''],
      ...[yesNo(action.isOverdue), yesNo(action.isSilent), marking],
    ]),
  )
