import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BackupManifest } from '../contract/backup.ts'
import { completeBackups } from './backup-names.ts'
import { BackupRefused } from './backup-refusal.ts'
import { schemaIfWhole } from './check-copy.ts'
import { isDatabaseFile, isDataFile } from './data-files.ts'
import { digestOf } from './durable-files.ts'
import { newestSchema, type StoreName } from './migrate.ts'

/** The newest complete backup of a folder, or the one of that name. Throws `BackupRefused`. */
export function chooseBackup(backupFolder: string, name?: string): string {
  const isThere = existsSync(backupFolder) && statSync(backupFolder).isDirectory()
  const names = isThere ? completeBackups(readdirSync(backupFolder)) : []
  const chosen = name ?? names.at(-1)
  if (chosen === undefined) throw new BackupRefused('noBackup')
  if (!names.includes(chosen)) throw new BackupRefused('unknownBackup')
  return chosen
}

/**
 * The manifest of a backup after every file was held against it: there, same bytes, a whole database of the schema it
 * says. Throws `BackupRefused('damagedBackup' | 'newerBackup')`; writes nothing.
 */
export function readBackup(folder: string): BackupManifest {
  const manifest = manifestOf(folder)
  for (const { file, sha256, bytes, schema } of manifest.files) {
    const path = join(folder, file)
    if (!isDataFile(file) || !existsSync(path)) throw new BackupRefused('damagedBackup')
    const found = digestOf(path)
    if (found.sha256 !== sha256 || found.bytes !== bytes) throw new BackupRefused('damagedBackup')
    if (isDatabaseFile(file) && (schema === null || schemaIfWhole(path) !== schema))
      throw new BackupRefused('damagedBackup')
    const newest = newestSchemaOf(file)
    if (newest !== undefined && schema !== null && schema > newest) throw new BackupRefused('newerBackup')
  }
  return manifest
}

function manifestOf(folder: string): BackupManifest {
  try {
    return BackupManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch {
    // Missing, no JSON or of another shape: all the same to who would restore it.
    throw new BackupRefused('damagedBackup')
  }
}

/** Other databases check their own version when they are opened. */
function newestSchemaOf(file: string): number | undefined {
  const name = file.replace(/\.sqlite$/, '')
  return Object.hasOwn(newestSchema, name) ? newestSchema[name as StoreName] : undefined
}
