import type { Agreement } from '../contract/agreement.ts'
import type { Connection } from './open.ts'

export interface AgreementReader {
  /** Agreements in force on a London day `YYYY-MM-DD` (both ends included), by reference. */
  inForce(today: string): Agreement[]
}

interface Row extends Omit<Agreement, 'parties'> {
  /** A JSON list. */
  parties: string
}

/** Reads the agreements of vault.sqlite. */
export function agreementReader(vault: Connection): AgreementReader {
  const inForce = vault.prepare<[string, string], Row>(
    `SELECT reference, source, starts, ends,
       (SELECT json_group_array(agency) FROM agreement_party WHERE agreement = agreement.id) AS parties
     FROM agreement WHERE starts <= ? AND ends >= ? ORDER BY reference`,
  )
  return {
    inForce: (today) =>
      inForce.all(today, today).map((row) => {
        const parties: string[] = JSON.parse(row.parties)
        return { ...row, parties }
      }),
  }
}
