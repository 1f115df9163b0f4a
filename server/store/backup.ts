import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupManifest } from '../contract/backup.ts'
import { backupDays, backupName, expiredBackups, isUnfinished } from './backup-names.ts'
import { asBackupRefusal, BackupRefused } from './backup-refusal.ts'
import { isDamage, schemaIfWhole } from './check-copy.ts'
import { type DataFile, dataFiles, isFrozen, isRelease } from './data-files.ts'
import { copyBytes, digestOf, makeFolder, removeSurely, sync, writeWhole } from './durable-files.ts'
import { assertNoRestore, takeFolder, useFolder } from './folder-lock.ts'
import { isDemonstration } from './meta.ts'
import { busyMilliseconds, openWriter } from './open.ts'
import { noteDeletion } from './retention-writer.ts'

export interface BackupOrder {
  dataFolder: string
  /** Where the dated folders lie; made when missing. */
  backupFolder: string
  now: Date
  /** Version of this program. */
  program: string
}

export interface BackupReport {
  /** Name of the new folder. */
  backup: string
  files: number
  bytes: number
  /** Copies older than 35 days that went, by name. */
  removed: string[]
  /** Damaged releases, by file name: they are not in the backup. All else is. */
  leftOut: string[]
}

/**
 * Copies every database and pack of a data folder, while others write, into a new dated folder: as `*.partial`, each
 * copy checked, everything on the disk, then renamed. Then removes copies older than 35 days. One database is of one
 * moment; two databases may be seconds apart. Throws `BackupRefused`; earlier backups are never touched by a failure.
 */
export async function makeBackup(order: BackupOrder): Promise<BackupReport> {
  try {
    const backupFolder = placeForBackups(order)
    const user = useFolder(order.dataFolder)
    try {
      assertNoRestore(order.dataFolder)
      const alone = takeFolder(backupFolder, 'anotherBackupRuns')
      try {
        return await copyAll({ ...order, backupFolder })
      } finally {
        alone.release()
      }
    } finally {
      user.release()
    }
  } catch (error) {
    throw asBackupRefusal(error)
  }
}

/** The backup folder with every link followed. Throws `BackupRefused('insideDataFolder')`. */
export function placeForBackups(of: { dataFolder: string; backupFolder: string }): string {
  const place = whereItIs(resolve(of.backupFolder))
  const data = whereItIs(resolve(of.dataFolder))
  if (place === data || place.startsWith(data + sep)) throw new BackupRefused('insideDataFolder')
  return place
}

async function copyAll(order: BackupOrder): Promise<BackupReport> {
  const { dataFolder, backupFolder, now, program } = order
  // Nobody else is at work here: what carries these names was left by a run that was killed.
  for (const name of readdirSync(backupFolder).filter(isUnfinished))
    rmSync(join(backupFolder, name), { recursive: true, force: true })
  for (const name of readdirSync(dataFolder).filter((name) => name.startsWith('restoring-')))
    rmSync(join(dataFolder, name), { recursive: true, force: true })
  const files = dataFiles(dataFolder)
  if (!files.some(({ isDatabase }) => isDatabase)) throw new BackupRefused('noData')
  const name = freeName(backupFolder, now)
  const partial = join(backupFolder, `${name}.partial`)
  makeFolder(partial)
  try {
    const kept: BackupManifest['files'] = []
    const leftOut: string[] = []
    for (const file of files) {
      const copy = await copyUnlessRebuilt(dataFolder, partial, file)
      if (copy) kept.push(copy)
      else leftOut.push(file.file)
    }
    const manifest: BackupManifest = {
      ...{ format: 1, at: now.toISOString(), program, kind: kindOf(partial), files: kept },
    }
    writeWhole(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    renameSync(partial, join(backupFolder, name))
    sync(backupFolder)
    const bytes = kept.reduce((sum, file) => sum + file.bytes, 0)
    const removed = removeExpired(order)
    if (removed.length > 0) noteRemoved(order, removed.length)
    return { backup: name, files: kept.length, bytes, removed, leftOut }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

/** Null for a damaged release: it can be built anew, and must not keep what cannot from being kept. */
async function copyUnlessRebuilt(dataFolder: string, partial: string, file: DataFile) {
  try {
    return await copyOne(dataFolder, partial, file)
  } catch (error) {
    if (!isRelease(file.file) || !(error instanceof BackupRefused && error.reason === 'damagedData'))
      throw error
    rmSync(join(partial, file.file), { force: true })
    return null
  }
}

async function copyOne(dataFolder: string, partial: string, { file, isDatabase }: DataFile) {
  const from = join(dataFolder, file)
  const to = join(partial, file)
  makeFolder(dirname(to), true)
  if (isDatabase && !isFrozen(from, file)) await copyDatabase(from, to)
  else copyBytes(from, to)
  const schema = isDatabase ? schemaIfWhole(to) : null
  if (isDatabase && schema === null) throw new BackupRefused('damagedData')
  sync(dirname(to))
  return { file, ...digestOf(to), schema }
}

/** One database as it is at one moment, in one file without a log beside it. */
async function copyDatabase(from: string, to: string): Promise<void> {
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' })
  try {
    const source = new Database(from, { readonly: true, fileMustExist: true, timeout: busyMilliseconds })
    try {
      // All pages in one step: in several, each write of another connection would begin the copy anew.
      await source.backup(to, { progress: () => 0x7fffffff })
    } finally {
      source.close()
    }
    const copy = new Database(to)
    try {
      copy.pragma('journal_mode = DELETE')
    } finally {
      copy.close()
    }
  } catch (error) {
    throw isDamage(error) ? new BackupRefused('damagedData') : error
  }
  sync(to)
}

function kindOf(folder: string): BackupManifest['kind'] {
  const file = join(folder, 'open.sqlite')
  if (!existsSync(file)) return 'own'
  const open = new Database(file, { readonly: true })
  try {
    return isDemonstration(open) ? 'demonstration' : 'own'
  } finally {
    open.close()
  }
}

function freeName(backupFolder: string, now: Date): string {
  for (let again = 1; ; again++) {
    const name = backupName(now, again)
    if (!existsSync(join(backupFolder, name))) return name
  }
}

/** Takes away copies that are too old: backups, what a restore moved aside, copies from before a migration. */
function removeExpired({ dataFolder, backupFolder, now }: BackupOrder): string[] {
  const today = now.toISOString().slice(0, 10)
  const places = [
    { folder: backupFolder, isCopy: (name: string) => name.startsWith('backup-') },
    { folder: dataFolder, isCopy: (name: string) => name.startsWith('before-restore-') },
    { folder: join(dataFolder, 'backups'), isCopy: (name: string) => name.includes('.before-') },
  ]
  return places.flatMap(({ folder, isCopy }) => {
    if (!existsSync(folder)) return []
    const expired = expiredBackups(readdirSync(folder).filter(isCopy), today, backupDays)
    for (const name of expired) removeSurely(folder, name)
    return expired
  })
}

/** How many copies went, beside what else retention has deleted. */
function noteRemoved({ dataFolder, now }: BackupOrder, records: number): void {
  const vault = openWriter(dataFolder, 'vault')
  try {
    const rule = `${backupDays} days`
    noteDeletion(vault, { at: now.toISOString(), kind: 'backup', rule, source: null, records })
  } finally {
    vault.close()
  }
}

/** The path with the links of its existing part followed. */
function whereItIs(path: string): string {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw new BackupRefused('notWritable')
    return realpathSync(path)
  }
  const above = dirname(path)
  return above === path ? path : join(whereItIs(above), path.slice(above.length))
}
