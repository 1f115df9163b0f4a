import type { Connection } from './open.ts'

/**
 * Deletes who took part in workshops held on or before a London day, and with them whose a card or a vote is; answers with how
 * many people. One that nobody closed loses them too.
 */
export function deleteParticipants(work: Connection, heldBy: string): number {
  const over = 'SELECT id FROM workshop WHERE held_on <= ?'
  const cards = `SELECT id FROM workshop_card WHERE workshop IN (${over})`
  return work
    .transaction(() => {
      const { changes } = work
        .prepare(`DELETE FROM workshop_participant WHERE workshop IN (${over})`)
        .run(heldBy)
      if (changes === 0) return 0
      work
        .prepare(`UPDATE workshop_card SET participant = NULL, seat = NULL WHERE workshop IN (${over})`)
        .run(heldBy)
      work.prepare(`DELETE FROM workshop_priority WHERE card IN (${cards})`).run(heldBy)
      work
        .prepare(
          `DELETE FROM workshop_agree WHERE card IN (${cards})
             AND card NOT IN (SELECT id FROM workshop_card WHERE workshop IN
               (SELECT id FROM workshop WHERE state = 'closed'))`,
        )
        .run(heldBy)
      return changes
    })
    .immediate()
}

/** Deletes what was written on cards of workshops held before a London day; answers with of how many cards. */
export function deleteCardTexts(work: Connection, heldBefore: string): number {
  const over = 'SELECT id FROM workshop WHERE held_on < ?'
  return work
    .transaction(() => {
      const cards = `SELECT id FROM workshop_card WHERE workshop IN (${over})`
      work.prepare(`DELETE FROM workshop_agree WHERE card IN (${cards})`).run(heldBefore)
      return work
        .prepare(`UPDATE workshop_card SET text = NULL WHERE text IS NOT NULL AND workshop IN (${over})`)
        .run(heldBefore).changes
    })
    .immediate()
}
