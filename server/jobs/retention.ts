import { londonDayText, monthText } from '../contract/calendar.ts'
import { monthsOf, oldestKeptMonth } from '../contract/retention.ts'
import { openWriter } from '../store/open.ts'
import {
  type CarriedNames,
  deleteIncidents,
  deleteProtected,
  deleteSurveys,
  heldIncidents,
  heldProtected,
  heldSurveys,
  noteDeletion,
} from '../store/retention-writer.ts'
import { dueForDeletion } from './due-for-deletion.ts'
import { deleteOldLists } from './protected-list-retention.ts'
import { deleteOldTold } from './told-retention.ts'
import { deleteOldWorkshops } from './workshop-retention.ts'

export interface RetentionParts extends CarriedNames {
  dataFolder: string
  clock: () => Date
  /** Cuts the audit off before a moment (UTC); answers with how many entries went. */
  deleteAuditBefore: (cut: string) => number
  /** Forgets what is over of accounts: sessions, links, proposals, wrong attempts; answers with how many. */
  forgetOverSignIns: () => number
}

/**
 * Deletes what is older than it may be kept and writes down how much, never what. Each kind is one transaction; run
 * again after a kill it goes on where it was. Answers with how many records went.
 */
export function runRetention(parts: RetentionParts): number {
  const { dataFolder, clock, deleteAuditBefore, forgetOverSignIns, ...names } = parts
  const now = clock()
  const today = londonDayText(now)
  const at = now.toISOString()
  const vault = openWriter(dataFolder, 'vault')
  try {
    const incidents = dueForDeletion(heldIncidents(vault), today)
    const protectedOnes = dueForDeletion(heldProtected(vault), today)
    const answers = dueForDeletion(heldSurveys(vault), today)
    const deleted =
      deleteIncidents(vault, incidents, names, at) +
      deleteProtected(vault, protectedOnes, at) +
      deleteSurveys(vault, answers, at) +
      deleteOldLists(vault, { today, at })
    const months = monthsOf('audit')
    const entries = deleteAuditBefore(`${monthText(oldestKeptMonth(months, today))}-01T00:00:00.000Z`)
    if (entries > 0)
      noteDeletion(vault, { at, kind: 'audit', rule: `${months} months`, source: null, records: entries })
    const signIns = forgetOverSignIns()
    if (signIns > 0)
      noteDeletion(vault, { at, kind: 'sign-in', rule: '1 day', source: null, records: signIns })
    // Deleted pages are overwritten; what is left of them in the log goes now.
    if (deleted > 0) vault.pragma('wal_checkpoint(TRUNCATE)')
    const written = deleteOldTold(dataFolder, vault, { today, at })
    return deleted + written + deleteOldWorkshops(dataFolder, vault, { today, at }) + entries + signIns
  } finally {
    vault.close()
  }
}
