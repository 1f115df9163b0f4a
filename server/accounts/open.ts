import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type Connection = Database.Database

const busyMilliseconds = 5000
const scripts = ['accounts-001.sql', 'accounts-002.sql'] as const

/**
 * Opens accounts.sqlite, makes it when missing (readable by its owner alone) and brings its schema up to date, each
 * step in one transaction. Throws with instructions when the file is damaged or of a newer version.
 */
export function openAccounts(dataFolder: string): Connection {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'accounts.sqlite')
  const isNew = !existsSync(file)
  const connection = new Database(file, { timeout: busyMilliseconds })
  if (isNew) chmodSync(file, 0o600)
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('secure_delete = ON')
    connection.pragma('foreign_keys = ON')
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged()
    migrate(connection)
    return connection
  } catch (error) {
    connection.close()
    throw isDamage(error) ? damaged() : error
  }
}

function migrate(connection: Connection): void {
  const version = () => Number(connection.pragma('user_version', { simple: true }))
  if (version() > scripts.length)
    throw new Error('accounts.sqlite was written by a newer version of this program.')
  for (let step = version(); step < scripts.length; step++)
    connection
      .transaction(() => {
        if (version() > step) return
        connection.exec(readFileSync(join(import.meta.dirname, scripts[step]), 'utf8'))
        connection.pragma(`user_version = ${step + 1}`)
      })
      .immediate()
}

function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
}

function damaged(): Error {
  return new Error(
    'accounts.sqlite is damaged. Stop here, keep a copy of the folder, restore the last backup.',
  )
}
