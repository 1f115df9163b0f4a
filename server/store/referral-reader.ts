import type { KeptReferral } from '../contract/place-referrals.ts'
import type { Connection } from './open.ts'

const columns = 'id, zone, quarter, harm, band, panel, agency, owner, answer'

/** All of them, by id. */
export function readReferrals(vault: Connection): KeptReferral[] {
  return vault.prepare<[], KeptReferral>(`SELECT ${columns} FROM place_referral ORDER BY id`).all()
}

export function findReferral(vault: Connection, id: string): KeptReferral | undefined {
  return vault.prepare<[string], KeptReferral>(`SELECT ${columns} FROM place_referral WHERE id = ?`).get(id)
}
