import Database from 'better-sqlite3'

/**
 * Reads a whole database file: `integrity_check` and `foreign_key_check`. Answers its schema version, or null when
 * it is damaged or no database. A copy is not in WAL mode, so that nothing is written beside it.
 */
export function schemaIfWhole(path: string): number | null {
  let connection: Database.Database | undefined
  try {
    connection = new Database(path, { readonly: true, fileMustExist: true })
    const isWhole =
      connection.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      connection.prepare('PRAGMA foreign_key_check').all().length === 0
    return isWhole ? Number(connection.pragma('user_version', { simple: true })) : null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  } finally {
    connection?.close()
  }
}

/** Whether SQLite says that a file is not what it wrote. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
}
