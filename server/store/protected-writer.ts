import { randomBytes } from 'node:crypto'
import type { AdmittedProtected } from '../contract/admitted.ts'
import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'

const idBytes = 16

/** The format of batches of report forms: a file does not take their place. */
export const reportFormat = 'report-form'
const fromFiles = `batch NOT IN (SELECT id FROM batch WHERE format = '${reportFormat}')`

export interface ProtectedWriter {
  /** Live records of a source in these quarters, of other batches. */
  countOlder(source: string, quarters: readonly number[]): { quarter: number; records: number }[]
  /** They give way to this batch, and so does what is carried of those that retention deleted; undo brings both back. */
  replaceOlder(source: string, quarters: readonly number[]): void
  /** Writes records under random ids: nothing of a row but its zone, quarter and category, in no order. */
  insert(records: Iterable<AdmittedProtected>): void
}

/** Writes the protected records of one batch; inside the transaction of the caller. */
export function openProtectedWriter(vault: Connection, batch: number): ProtectedWriter {
  const dictionary = openDictionary(vault)
  const count = vault.prepare<[number, string], { quarter: number; records: number }>(
    `SELECT quarter, count(*) AS records FROM protected_record JOIN source ON source.id = source
     WHERE batch <> ? AND source.code = ? AND replaced_by IS NULL AND ${fromFiles} GROUP BY quarter ORDER BY quarter`,
  )
  return {
    countOlder(source, quarters) {
      const wanted = new Set(quarters)
      return count.all(batch, source).filter(({ quarter }) => wanted.has(quarter))
    },
    replaceOlder(source, quarters) {
      const replace = vault.prepare(
        `UPDATE protected_record SET replaced_by = ? WHERE batch <> ? AND quarter = ? AND replaced_by IS NULL AND ${fromFiles}
         AND source = (SELECT id FROM source WHERE code = ?)`,
      )
      const replaceCarried = vault.prepare(
        `UPDATE carried_leaf SET replaced_by = ? WHERE batch <> ? AND part = ? AND replaced_by IS NULL AND ${fromFiles}
         AND source = ? AND family = 'protected'`,
      )
      for (const quarter of quarters) {
        replace.run(batch, batch, quarter, source)
        replaceCarried.run(batch, batch, quarter, source)
      }
    },
    insert(records) {
      const insert = vault.prepare(
        'INSERT INTO protected_record (id, batch, source, zone, quarter, category) VALUES (?, ?, ?, ?, ?, ?)',
      )
      for (const { source, zone, quarter, category } of records)
        insert.run(randomBytes(idBytes), batch, dictionary.source(source), zone, quarter, category)
    },
  }
}
