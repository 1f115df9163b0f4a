import type { Agreement, PublishLevel } from '../contract/agreement.ts'
import { monthsOf } from '../contract/retention.ts'
import type { Connection } from './open.ts'

/** An agreement with what its keeper writes down beside its dates and parties. */
export interface NewAgreement extends Agreement {
  class: 'shared' | 'protected'
  purpose: string
  lawfulBasis?: string
  contact?: string
  /** Default: the rule for partners' records. */
  retentionMonths?: number
  /** The widest audience a release may be made for. */
  publish: PublishLevel
  demo: boolean
}

/** What a change may set; what is left out stays. */
export interface AgreementPatch {
  purpose?: string
  lawfulBasis?: string
  contact?: string
  retentionMonths?: number
  parties?: readonly string[]
  ends?: string
  /** UTC. */
  endedAt?: string
  publish?: PublishLevel
  publishAgreedBy?: string | null
  publishAgreedOn?: string | null
}

/** The agreement to change as somebody saw it. */
export interface AgreementVersion {
  reference: string
  /** Edited from. */
  version: string
  /** Written in its place. */
  next: string
}

export interface AgreementWriter {
  /** Adds an agreement with its parties. Throws when its reference is taken. */
  add(agreement: NewAgreement, version?: string): void
  /** False when it is no longer of the version edited from. */
  change(at: AgreementVersion, patch: AgreementPatch): boolean
}

const columnOf = {
  purpose: 'purpose',
  lawfulBasis: 'lawful_basis',
  contact: 'contact',
  retentionMonths: 'retention_months',
  ends: 'ends',
  endedAt: 'ended_at',
  publish: 'publish',
  publishAgreedBy: 'publish_agreed_by',
  publishAgreedOn: 'publish_agreed_on',
} as const satisfies Record<Exclude<keyof AgreementPatch, 'parties'>, string>

/** Writes the agreements of vault.sqlite; each call is one transaction. */
export function agreementWriter(vault: Connection): AgreementWriter {
  const insert = vault.prepare(
    `INSERT INTO agreement (reference, source, class, purpose, starts, ends, publish, demo,
       lawful_basis, contact, retention_months, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const idOf = vault
    .prepare<[string, string], number>('SELECT id FROM agreement WHERE reference = ? AND version = ?')
    .pluck()
  const insertParty = vault.prepare('INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)')
  return {
    add: vault.transaction((one: NewAgreement, version = 'first') => {
      const values = [one.reference, one.source, one.class, one.purpose, one.starts, one.ends, one.publish]
      const more = [
        one.lawfulBasis ?? '',
        one.contact ?? '',
        one.retentionMonths ?? monthsOf('vault'),
        version,
      ]
      const { lastInsertRowid } = insert.run(...values, Number(one.demo), ...more)
      for (const agency of one.parties) insertParty.run(lastInsertRowid, agency)
    }),
    change: vault.transaction(({ reference, version, next }: AgreementVersion, patch: AgreementPatch) => {
      const id = idOf.get(reference, version)
      if (id === undefined) return false
      const { parties, ...fields } = patch
      const set = Object.entries(columnOf).flatMap(([name, column]) => {
        const value = fields[name as keyof typeof columnOf]
        return value === undefined ? [] : [{ column, value }]
      })
      vault
        .prepare(
          `UPDATE agreement SET ${['version', ...set.map(({ column }) => column)].join(' = ?, ')} = ? WHERE id = ?`,
        )
        .run(next, ...set.map(({ value }) => value), id)
      if (parties) {
        vault.prepare('DELETE FROM agreement_party WHERE agreement = ?').run(id)
        for (const agency of parties) insertParty.run(id, agency)
      }
      return true
    }).immediate,
  }
}
