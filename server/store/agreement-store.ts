import type { Agreement, PublishLevel } from '../contract/agreement.ts'
import type { Connection } from './open.ts'

/** An agreement as it stands in the vault. */
export interface StoredAgreement extends Agreement {
  class: 'shared' | 'protected'
  purpose: string
  lawfulBasis: string
  contact: string
  retentionMonths: number
  publish: PublishLevel
  publishAgreedBy: string | null
  /** London day. */
  publishAgreedOn: string | null
  /** UTC; null unless it was ended before its last day. */
  endedAt: string | null
  version: string
  demo: boolean
}

export interface AgreementReader {
  /** Agreements in force on a London day `YYYY-MM-DD` (both ends included), by reference. */
  inForce(today: string): Agreement[]
  /** Every agreement there ever was, by reference. */
  list(): StoredAgreement[]
  find(reference: string): StoredAgreement | undefined
}

interface InForceRow extends Omit<Agreement, 'parties'> {
  /** A JSON list. */
  parties: string
}

interface Row extends Omit<StoredAgreement, 'parties' | 'demo'> {
  parties: string
  demo: number
}

const parties = `(SELECT json_group_array(agency) FROM
  (SELECT agency FROM agreement_party WHERE agreement = agreement.id ORDER BY agency)) AS parties`

const columns = `reference, source, class, purpose, starts, ends, publish, demo, contact, version,
  lawful_basis AS lawfulBasis, retention_months AS retentionMonths, ended_at AS endedAt,
  publish_agreed_by AS publishAgreedBy, publish_agreed_on AS publishAgreedOn, ${parties}`

/** Reads the agreements of vault.sqlite. */
export function agreementReader(vault: Connection): AgreementReader {
  const inForce = vault.prepare<[string, string], InForceRow>(
    `SELECT reference, source, starts, ends, publish, ${parties}
     FROM agreement WHERE starts <= ? AND ends >= ? AND ended_at IS NULL ORDER BY reference`,
  )
  const all = vault.prepare<[], Row>(`SELECT ${columns} FROM agreement ORDER BY reference`)
  const one = vault.prepare<[string], Row>(`SELECT ${columns} FROM agreement WHERE reference = ?`)
  return {
    inForce: (today) => inForce.all(today, today).map((row) => ({ ...row, parties: partiesOf(row) })),
    list: () => all.all().map(stored),
    find(reference) {
      const row = one.get(reference)
      return row && stored(row)
    },
  }
}

function stored(row: Row): StoredAgreement {
  return { ...row, parties: partiesOf(row), demo: row.demo === 1 }
}

function partiesOf({ parties }: { parties: string }): string[] {
  return JSON.parse(parties)
}
