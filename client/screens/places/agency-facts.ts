import type { ToldEntry } from '../../../server/contract/told/told.ts'
import { counted } from '../../parts/words.ts'
import { rowsOf } from './list-rows.ts'

/** What one agency wrote, owes and has to do, as far as whoever looks may read it; what waits longest first. */
export interface AgencyFacts {
  readonly owed: readonly ToldEntry[]
  readonly reports: readonly ToldEntry[]
  readonly actions: readonly ToldEntry[]
  readonly contacts: readonly ToldEntry[]
}

const all = { ward: '', agency: '', whose: 'all' } as const

export function agencyFacts(entries: readonly ToldEntry[], agency: string): AgencyFacts {
  const sorted = rowsOf(entries, all, agency)
  const of = (isOf: (entry: ToldEntry) => boolean) => sorted.filter(isOf)
  return {
    owed: of(({ kind, steps, standing }) => kind === 'report' && steps.owner === agency && !standing.isOver),
    reports: of(({ kind, agency: by }) => kind === 'report' && by === agency),
    actions: of(
      (entry) =>
        entry.kind === 'action' &&
        !entry.standing.isOver &&
        entry.fields.owners.some((owner) => owner.agency === agency),
    ),
    contacts: of((entry) => entry.kind === 'contact' && entry.fields.of === agency),
  }
}

/** `Owes 2 answers, the oldest open 12 days. Wrote 5 reports, 3 still open.` */
export function agencySentence({ owed, reports, actions }: AgencyFacts): string {
  const open = reports.filter(({ standing }) => !standing.isOver).length
  const oldest = Math.max(0, ...owed.map(({ standing }) => standing.daysOpen ?? 0))
  const owes =
    owed.length === 0
      ? 'Owes no answer.'
      : `Owes ${counted(owed.length, 'answer')}, the oldest open ${counted(oldest, 'day')}.`
  const wrote = `Wrote ${counted(reports.length, 'report')}, ${open} still open.`
  return [owes, wrote, actions.length > 0 ? `${counted(actions.length, 'action')} to do.` : '']
    .filter(Boolean)
    .join(' ')
}
