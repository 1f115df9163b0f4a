import type { AdmittedProtected } from '../contract/admitted.ts'
import type { ReferralAnswerWord, ReferralDraft } from '../contract/place-referrals.ts'
import type { Connection } from './open.ts'

export interface NewReferral extends Pick<ReferralDraft, 'harm' | 'band' | 'panel' | 'owner'> {
  readonly id: string
  readonly record: AdmittedProtected
  readonly agency: string
  /** Reference of the agreement it comes in under. */
  readonly agreement: string
}

/** Keeps what the referral's answer is owed to; it is counted by `writeReport`. Inside the caller's transaction. */
export function writeReferral(vault: Connection, referral: NewReferral): void {
  const { id, record, harm, band, panel, agency, owner, agreement } = referral
  vault
    .prepare(
      `INSERT INTO place_referral (id, agreement, zone, quarter, harm, band, panel, agency, owner)
       VALUES (?, (SELECT id FROM agreement WHERE reference = ?), ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, agreement, record.zone, record.quarter, harm, band, panel, agency, owner)
}

/** What its owner answers. */
export function markAnswered(vault: Connection, id: string, word: ReferralAnswerWord): void {
  vault.prepare('UPDATE place_referral SET answer = ? WHERE id = ?').run(word, id)
}
