import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isDamage } from './check-copy.ts'
import { assertNoRestore } from './folder-lock.ts'
import { migrate, type StoreName } from './migrate.ts'

/** The three files of records. Reader connections cannot write; writers are opened by workers and commands. */
export type Connection = Database.Database

const fileNames: Record<StoreName, string> = {
  open: 'open.sqlite',
  vault: 'vault.sqlite',
  work: 'work.sqlite',
  audit: 'audit.sqlite',
}

/** How long a statement waits for another writer before it is refused as `busy`. */
export const busyMilliseconds = 5000

/**
 * Opens one database for writing, makes it when missing and brings its schema up to date.
 * Throws with instructions when SQLite cannot read the file: nothing is repaired silently.
 */
export function openWriter(
  dataFolder: string,
  name: StoreName,
  waitMilliseconds = busyMilliseconds,
): Connection {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  assertNoRestore(dataFolder)
  const file = join(dataFolder, fileNames[name])
  const isNew = !existsSync(file)
  const connection = new Database(file, { timeout: waitMilliseconds })
  if (isNew) chmodSync(file, 0o600)
  try {
    connection.pragma('journal_mode = WAL')
    // Published records can be imported again; what people wrote and partners sent cannot.
    connection.pragma(`synchronous = ${name === 'open' ? 'NORMAL' : 'FULL'}`)
    connection.pragma('temp_store = MEMORY')
    connection.pragma('secure_delete = ON')
    connection.pragma('foreign_keys = ON')
    migrate(connection, name)
    return connection
  } catch (error) {
    connection.close()
    throw isDamage(error) ? damaged(name) : error
  }
}

/** Opens one database for reading only; the file must exist with the present schema. */
export function openReader(dataFolder: string, name: StoreName): Connection {
  const connection = new Database(join(dataFolder, fileNames[name]), {
    readonly: true,
    fileMustExist: true,
    timeout: busyMilliseconds,
  })
  connection.pragma('temp_store = MEMORY')
  connection.pragma('trusted_schema = OFF')
  return connection
}

/** Throws when SQLite finds the file damaged. Run at start. */
export function checkWhole(connection: Connection, name: StoreName): void {
  let result: unknown
  try {
    result = connection.pragma('quick_check(1)', { simple: true })
  } catch (error) {
    throw isDamage(error) ? damaged(name) : error
  }
  if (result !== 'ok') throw damaged(name)
}

function damaged(name: StoreName): Error {
  return new Error(
    `${fileNames[name]} is damaged. Stop here, keep a copy of the folder, restore the last backup.`,
  )
}
