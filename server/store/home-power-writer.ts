import type { AdmittedHomePower } from '../contract/admitted.ts'
import type { FollowUp } from '../contract/home-powers.ts'
import type { Connection } from './open.ts'

/** Inside the caller's transaction. */
export function writeHomePower(
  vault: Connection,
  { id, record, owner }: { id: string; record: AdmittedHomePower; owner: string },
): void {
  vault
    .prepare(
      'INSERT INTO home_power (id, power, zone, month_first, month_last, owner) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, record.power, record.zone, record.monthFirst, record.monthLast, owner)
}

/** What its owner says follows its end. */
export function markFollowedUp(vault: Connection, id: string, word: FollowUp): void {
  vault.prepare('UPDATE home_power SET followed_up = ? WHERE id = ?').run(word, id)
}
