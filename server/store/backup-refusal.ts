import { storeFault } from './faults.ts'

/** Why a backup or a restore did not happen, with what to do about it. Words never repeat a path or a value. */
const words = {
  noData: 'The data folder holds no database.',
  insideDataFolder: 'The backup folder lies inside the data folder: one lost disk would take both.',
  notWritable: 'The folder cannot be written to.',
  anotherBackupRuns: 'Another backup or restore uses this backup folder.',
  diskFull: 'The disk is full. Earlier backups and the data folder are as they were.',
  diskError:
    'The disk could not be read or written (a fault, a limit on file sizes). Earlier backups and the data folder are as they were.',
  busy: 'A database is held by another writer. Nothing was changed.',
  damagedData:
    'A database of the data folder is damaged: no backup of it was kept. Restore the last good one.',
  restoreUnfinished: 'A restore of this data folder was cut off. Run the restore command again to finish it.',
  restoreRuns: 'A restore of this data folder is running. Try again when it has ended.',
  noBackup: 'The folder holds no complete backup.',
  unknownBackup: 'The folder holds no backup of that name.',
  damagedBackup:
    'The backup is not as it was made: a file is missing, changed or damaged. Nothing was touched.',
  newerBackup: 'The backup was made by a newer version of this program. Nothing was touched.',
  inUse: 'A server or command uses the data folder. Stop it first. Nothing was touched.',
} as const

export type BackupRefusal = keyof typeof words

export class BackupRefused extends Error {
  readonly reason: BackupRefusal

  constructor(reason: BackupRefusal) {
    super(words[reason])
    this.name = 'BackupRefused'
    this.reason = reason
  }
}

const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'SQLITE_CANTOPEN']

/** Names an error of the file system or of SQLite; a bug comes back as it was. */
export function asBackupRefusal(error: unknown): unknown {
  if (error instanceof BackupRefused) return error
  const fault = storeFault(error)
  if (fault) return new BackupRefused(fault)
  if (!(error instanceof Error && 'code' in error)) return error
  if (String(error.code).startsWith('SQLITE_IOERR') || error.code === 'EIO')
    return new BackupRefused('diskError')
  return unwritable.includes(String(error.code)) ? new BackupRefused('notWritable') : error
}
