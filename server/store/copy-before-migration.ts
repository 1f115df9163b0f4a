import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { stampOf } from './backup-names.ts'
import { makeFolder, sync } from './durable-files.ts'

/**
 * Keeps a database as it is before its schema changes: `backups/<name>.before-<version>.<time>.sqlite` beside it, gone
 * with the other copies after 35 days. `VACUUM INTO` reads one moment of it while others write. The time in the name is
 * the machine's: it only says when the copy may go. Throws when the disk is full: then the schema stays as it is too.
 */
export function copyBeforeMigration(
  connection: Database.Database,
  name: string,
  from: number,
  to: number,
): void {
  const folder = join(dirname(connection.name), 'backups')
  makeFolder(folder, true)
  const file = join(folder, `${name}.before-${to}.${stampOf(new Date())}.sqlite`)
  const partial = `${file}.${process.pid}.partial`
  rmSync(partial, { force: true })
  try {
    connection.prepare('VACUUM INTO ?').run(partial)
    chmodSync(partial, 0o600)
    // Another process may have migrated meanwhile; its own copy is the one of before.
    if (versionOf(partial) !== from || existsSync(file)) return
    sync(partial)
    renameSync(partial, file)
    sync(folder)
  } finally {
    rmSync(partial, { force: true })
  }
}

function versionOf(path: string): number {
  const copy = new Database(path, { readonly: true })
  try {
    return Number(copy.pragma('user_version', { simple: true }))
  } finally {
    copy.close()
  }
}
