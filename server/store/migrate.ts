import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type Database from 'better-sqlite3'
import { copyBeforeMigration } from './copy-before-migration.ts'

export type StoreName = 'open' | 'vault' | 'work' | 'audit'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

/** Scripts of each database in order; its `user_version` is how many have run. */
const scripts: Record<StoreName, readonly (readonly string[])[]> = {
  open: [['open-001.sql'], ['open-002.sql']],
  vault: [
    ['open-001.sql', 'vault-001.sql'],
    ['vault-002.sql'],
    ['vault-003.sql'],
    ['vault-004.sql'],
    ['vault-005.sql'],
    ['vault-006.sql'],
  ],
  // In the order in which they came: folders that stand hold 005 before 004, 008 before 007.
  work: [
    ['work-001.sql'],
    ['work-002.sql'],
    ['work-003.sql'],
    ['work-005.sql'],
    ['work-004.sql'],
    ['work-006.sql'],
    ['work-008.sql'],
    ['work-007.sql'],
    ['work-011.sql'],
  ],
  audit: [['audit-001.sql']],
}

/** The schema version each database has when this program has opened it. */
export const newestSchema: Readonly<Record<StoreName, number>> = {
  open: scripts.open.length,
  vault: scripts.vault.length,
  work: scripts.work.length,
  audit: scripts.audit.length,
}

/**
 * Brings a database to the present schema, each step in one transaction: killed half-way, old or new. One that holds
 * an older schema is copied to `backups/` beside it first. `newest` is for tests that need an older one.
 */
export function migrate(
  connection: Database.Database,
  name: StoreName,
  newest: number = newestSchema[name],
): void {
  const steps = scripts[name].slice(0, newest)
  const from = Number(connection.pragma('user_version', { simple: true }))
  if (from > steps.length) throw new Error(`${name}.sqlite was written by a newer version of this program.`)
  if (from > 0 && from < steps.length) copyBeforeMigration(connection, name, from, steps.length)
  for (let step = from; step < steps.length; step++)
    connection
      .transaction(() => {
        if (Number(connection.pragma('user_version', { simple: true })) > step) return
        for (const file of steps[step]) connection.exec(readFileSync(join(folder, file), 'utf8'))
        connection.pragma(`user_version = ${step + 1}`)
      })
      .immediate()
}
