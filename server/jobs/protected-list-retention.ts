import { monthsOf } from '../contract/retention.ts'
import type { SourceId } from '../contract/sources.ts'
import type { Connection } from '../store/open.ts'
import {
  deleteListRows,
  type HeldListRow,
  heldHomePowers,
  heldReferrals,
} from '../store/protected-list-retention-writer.ts'
import { noteDeletion } from '../store/retention-writer.ts'
import { dueForDeletion } from './due-for-deletion.ts'

interface List {
  table: 'home_power' | 'place_referral'
  kind: 'power' | 'vault'
  source: SourceId
  held: HeldListRow[]
}

/**
 * Deletes expired powers over homes and persons, and referrals whose agreement keeps them no longer; each list is one
 * transaction with a record of how many, which is what stays of them. Answers with how many went.
 */
export function deleteOldLists(vault: Connection, { today, at }: { today: string; at: string }): number {
  const lists: readonly List[] = [
    {
      ...{ table: 'home_power', kind: 'power', source: 'home-powers' },
      held: heldHomePowers(vault, monthsOf('power')),
    },
    {
      ...{ table: 'place_referral', kind: 'vault', source: 'place-referrals' },
      held: heldReferrals(vault),
    },
  ]
  return lists.reduce((sum, list) => sum + deleteOf(vault, list, { today, at }), 0)
}

function deleteOf(
  vault: Connection,
  { table, kind, source, held }: List,
  { today, at }: { today: string; at: string },
): number {
  const due = dueForDeletion(held, today)
  return vault
    .transaction(() => {
      for (const months of new Set(due.map(({ keepMonths }) => keepMonths))) {
        const rows = due.filter(({ keepMonths }) => keepMonths === months)
        const speakOf = rows.map(({ lastMonth }) => lastMonth)
        noteDeletion(vault, {
          ...{ at, kind, source, rule: `${months} months`, records: deleteListRows(vault, table, rows) },
          ...{ monthFirst: Math.min(...speakOf), monthLast: Math.max(...speakOf) },
        })
      }
      return due.length
    })
    .immediate()
}
