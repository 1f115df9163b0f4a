import { dayNumber, dayText, monthNumber } from '../contract/calendar.ts'
import { daysOf, monthsOf } from '../contract/retention.ts'
import { type Connection, openWriter } from '../store/open.ts'
import { noteDeletion } from '../store/retention-writer.ts'
import { closeOldMappings, deleteTold, type HeldTold, heldTold } from '../store/told-retention-writer.ts'
import { dueForDeletion } from './due-for-deletion.ts'

const rules = [
  'concern',
  'unconfirmed-concern',
  'action',
  'power',
  'assessment',
] as const satisfies readonly HeldTold['rule'][]

/**
 * Deletes what people wrote about places when its time is over and writes down in the vault how much, never what. Answers
 * with how many records went. `today` is a London day.
 */
export function deleteOldTold(
  dataFolder: string,
  vault: Connection,
  { today, at }: { today: string; at: string },
): number {
  const work = openWriter(dataFolder, 'work')
  try {
    const held = heldTold(work)
    const gone = rules.map((rule) => {
      const months = monthsOf(rule)
      const due = dueForDeletion(
        held
          .filter((each) => each.rule === rule)
          .map(({ id, since }) => ({ id, keepMonths: months, lastMonth: monthNumber(since) })),
        today,
      )
      if (due.length === 0) return 0
      const records = deleteTold(
        work,
        due.map(({ id }) => id),
      )
      const speakOf = due.map(({ lastMonth }) => lastMonth)
      const period = { monthFirst: Math.min(...speakOf), monthLast: Math.max(...speakOf) }
      noteDeletion(vault, { at, kind: rule, rule: `${months} months`, source: null, records, ...period })
      return records
    })
    const openedBy = dayText(dayNumber(today) - daysOf('safety-map'))
    const closed = closeOldMappings(work, { openedBy, today })
    if (closed > 0)
      noteDeletion(vault, {
        at,
        kind: 'safety-map',
        rule: `${daysOf('safety-map')} days`,
        source: null,
        records: closed,
      })
    const deleted = gone.reduce((sum, records) => sum + records, 0)
    // Deleted pages are overwritten; what is left of them in the log goes now.
    if (deleted + closed > 0) work.pragma('wal_checkpoint(TRUNCATE)')
    return deleted
  } finally {
    work.close()
  }
}
