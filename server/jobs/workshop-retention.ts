import { dayNumber, dayText, monthText } from '../contract/calendar.ts'
import { daysOf, monthsOf, oldestKeptMonth } from '../contract/retention.ts'
import { type Connection, openWriter } from '../store/open.ts'
import { noteDeletion } from '../store/retention-writer.ts'
import { deleteCardTexts, deleteParticipants } from '../store/workshop-retention-writer.ts'

/**
 * Deletes who took part in a workshop after 30 days and what cards say after 12 months, and writes down in the vault how many,
 * never what. Answers with how many records went. `today` is a London day.
 */
export function deleteOldWorkshops(
  dataFolder: string,
  vault: Connection,
  { today, at }: { today: string; at: string },
): number {
  const work = openWriter(dataFolder, 'work')
  try {
    const days = daysOf('participant-token')
    const people = deleteParticipants(work, dayText(dayNumber(today) - days - 1))
    const months = monthsOf('card-text')
    const texts = deleteCardTexts(work, `${monthText(oldestKeptMonth(months, today))}-01`)
    const note = (kind: string, rule: string, records: number): void => {
      if (records > 0) noteDeletion(vault, { at, kind, rule, source: null, records })
    }
    note('participant-token', `${days} days`, people)
    note('card-text', `${months} months`, texts)
    // Deleted pages are overwritten; what is left of them in the log goes now.
    if (people + texts > 0) work.pragma('wal_checkpoint(TRUNCATE)')
    return people + texts
  } finally {
    work.close()
  }
}
