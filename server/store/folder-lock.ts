import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { BackupRefused } from './backup-refusal.ts'
import { makeFolder } from './durable-files.ts'

/**
 * Who uses a folder, told by a lock of the operating system on an empty file: it goes with its process however that
 * ends, so that no killed server can keep a restore out, and no process id can be mistaken for another's.
 */
export interface FolderLock {
  release(): void
}

/** There while a restore moves files about; until it has finished, no database of the folder may be opened. */
export const restorePlanFile = 'restore-plan.json'

/** Joins those who use a folder. Throws `BackupRefused('restoreRuns')` while a restore has it alone. */
export function useFolder(folder: string): FolderLock {
  return lock(folder, 'BEGIN', 'restoreRuns')
}

/** Takes a folder alone, or throws `BackupRefused` with the reason when anybody uses it. */
export function takeFolder(folder: string, otherwise: 'inUse' | 'anotherBackupRuns'): FolderLock {
  return lock(folder, 'BEGIN EXCLUSIVE', otherwise)
}

/** Throws with instructions when a restore of this data folder was cut off. */
export function assertNoRestore(dataFolder: string): void {
  if (existsSync(join(dataFolder, restorePlanFile))) throw new BackupRefused('restoreUnfinished')
}

function lock(
  folder: string,
  begin: string,
  otherwise: 'inUse' | 'anotherBackupRuns' | 'restoreRuns',
): FolderLock {
  makeFolder(folder, true)
  const file = join(folder, 'folder.lock')
  const isNew = !existsSync(file)
  const connection = new Database(file, { timeout: 200 })
  try {
    if (isNew) chmodSync(file, 0o600)
    connection.exec(begin)
    // A shared lock is taken by the first read.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    connection.close()
    const isHeld = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw isHeld ? new BackupRefused(otherwise) : error
  }
  return { release: () => connection.close() }
}
