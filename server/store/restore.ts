import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { placeForBackups } from './backup.ts'
import { stampOf } from './backup-names.ts'
import { asBackupRefusal, BackupRefused } from './backup-refusal.ts'
import { isDamage } from './check-copy.ts'
import { dataFiles, isDatabaseFile } from './data-files.ts'
import { copyBytes, digestOf, makeFolder, sync, writeWhole } from './durable-files.ts'
import { restorePlanFile, takeFolder } from './folder-lock.ts'
import { chooseBackup, readBackup } from './read-backup.ts'
import { finishRestore, type RestorePlan, readPlan } from './restore-plan.ts'

export interface RestoreOrder {
  dataFolder: string
  backupFolder: string
  /** Name of one backup; the newest complete one without. */
  from?: string
  /** Check everything, change nothing. */
  dryRun: boolean
  now: Date
}

export interface RestoreReport {
  restored: string
  files: number
  /** Folder inside the data folder that holds what was there before; null on a dry run and in an empty folder. */
  aside: string | null
  dryRun: boolean
  /** This run only finished one that was cut off. */
  finishedEarlier: boolean
}

/**
 * Puts a backup in the place of the present data. Nothing is touched before the backup has been proved whole and its
 * copy lies beside the data; then files change places by rename after a written plan, so that a run cut off at any
 * moment leaves the old data, the new, or a plan that the next run finishes (and no database opens before).
 * Throws `BackupRefused`.
 */
export function restoreBackup(order: RestoreOrder): RestoreReport {
  try {
    const alone = takeFolder(order.dataFolder, 'inUse')
    try {
      return restoreAlone(order)
    } finally {
      alone.release()
    }
  } catch (error) {
    throw asBackupRefusal(error)
  }
}

function restoreAlone(order: RestoreOrder): RestoreReport {
  const { dataFolder, from, dryRun, now } = order
  const cutOff = readPlan(dataFolder)
  if (cutOff) {
    if (dryRun) throw new BackupRefused('restoreUnfinished')
    finishRestore(dataFolder, cutOff)
    if (from === undefined || from === cutOff.backup) return reportOf(cutOff, true)
  }
  const backupFolder = placeForBackups(order)
  const backup = chooseBackup(backupFolder, from)
  const manifest = readBackup(join(backupFolder, backup))
  assertNobodyReads(dataFolder)
  const files = manifest.files.map(({ file }) => file)
  if (dryRun) return { restored: backup, files: files.length, aside: null, dryRun, finishedEarlier: false }

  for (const name of readdirSync(dataFolder).filter((name) => name.startsWith('restoring-')))
    rmSync(join(dataFolder, name), { recursive: true, force: true })
  const stamp = stampOf(now)
  const present = dataFiles(dataFolder).map(({ file }) => file)
  const plan: RestorePlan = {
    ...{ backup, stage: `restoring-${stamp}`, files },
    aside: present.length > 0 ? freeAside(dataFolder, stamp) : null,
    leave: present.filter((file) => !files.includes(file)),
  }
  stageFiles(join(backupFolder, backup), join(dataFolder, plan.stage), manifest.files)
  writeWhole(join(dataFolder, restorePlanFile), JSON.stringify(plan))
  finishRestore(dataFolder, plan)
  return reportOf(plan, false)
}

/** Copies the backup beside the data: same disk, so that renaming is enough later. A full disk ends it here. */
function stageFiles(from: string, stage: string, files: readonly { file: string; sha256: string }[]): void {
  makeFolder(stage)
  try {
    for (const { file, sha256 } of files) {
      makeFolder(dirname(join(stage, file)), true)
      copyBytes(join(from, file), join(stage, file))
      if (digestOf(join(stage, file)).sha256 !== sha256) throw new BackupRefused('damagedBackup')
      sync(dirname(join(stage, file)))
    }
    sync(stage)
  } catch (error) {
    rmSync(stage, { recursive: true, force: true })
    throw error
  }
}

/**
 * Commands that open a database without joining the folder's lock are found by the database: SQLite leaves WAL mode
 * only when nobody else has it open. What is damaged cannot be asked, and is what a restore is for.
 */
function assertNobodyReads(dataFolder: string): void {
  const files = dataFiles(dataFolder).filter(
    ({ file }) => isDatabaseFile(file) && !file.startsWith('release-'),
  )
  for (const { file } of files) {
    let connection: Database.Database | undefined
    try {
      connection = new Database(join(dataFolder, file), { timeout: 200 })
      if (connection.pragma('journal_mode', { simple: true }) !== 'wal') continue
      connection.pragma('journal_mode = DELETE')
      connection.pragma('journal_mode = WAL')
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
        throw new BackupRefused('inUse')
      if (!isDamage(error)) throw error
    } finally {
      connection?.close()
    }
  }
}

function freeAside(dataFolder: string, stamp: string): string {
  for (let again = 1; ; again++) {
    const name = `before-restore-${stamp}${again > 1 ? `-${again}` : ''}`
    if (!existsSync(join(dataFolder, name))) return name
  }
}

const reportOf = ({ backup, files, aside }: RestorePlan, finishedEarlier: boolean): RestoreReport => ({
  ...{ restored: backup, files: files.length, aside, dryRun: false, finishedEarlier },
})
