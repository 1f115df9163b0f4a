import Database from 'better-sqlite3'

/** What a database could not do, by name: another writer held it too long, or the disk is full. */
export type StoreFault = 'busy' | 'diskFull'

/** Names the fault of an error of the database or of the file system; undefined for anything else. */
export function storeFault(error: unknown): StoreFault | undefined {
  const code = codeOf(error)
  if (code === undefined) return undefined
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
  const isFull = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'EFBIG']
  return isFull.includes(code) ? 'diskFull' : undefined
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return undefined
}
