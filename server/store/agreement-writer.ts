import type { Agreement } from '../contract/agreement.ts'
import type { DataClass } from '../contract/filter.ts'
import type { Connection } from './open.ts'

/** An agreement with what its keeper writes down beside its dates and parties. */
export interface NewAgreement extends Agreement {
  class: Extract<DataClass, 'shared' | 'protected'>
  purpose: string
  /** The widest audience a release may be made for. */
  publish: 'none' | 'partner' | 'public'
  demo: boolean
}

export interface AgreementWriter {
  /** Adds an agreement with its parties. Throws when its reference is taken. */
  add(agreement: NewAgreement): void
}

/** Writes the agreements of vault.sqlite; each call is one transaction. */
export function agreementWriter(vault: Connection): AgreementWriter {
  const insert = vault.prepare(
    `INSERT INTO agreement (reference, source, class, purpose, starts, ends, publish, demo)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertParty = vault.prepare('INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)')
  return {
    add: vault.transaction((one: NewAgreement) => {
      const values = [one.reference, one.source, one.class, one.purpose, one.starts, one.ends, one.publish]
      const { lastInsertRowid } = insert.run(...values, Number(one.demo))
      for (const agency of one.parties) insertParty.run(lastInsertRowid, agency)
    }),
  }
}
