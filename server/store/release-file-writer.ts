import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type ReleaseRecord, sealOf } from './release-content.ts'
import { releaseFileName } from './release-file.ts'

const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (source TEXT PRIMARY KEY, audience TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE leaf (
  id INTEGER PRIMARY KEY, class TEXT NOT NULL, source TEXT NOT NULL, zone TEXT NOT NULL,
  period INTEGER NOT NULL, leaf_group TEXT NOT NULL, count INTEGER NOT NULL
) STRICT;`

/**
 * Writes a release beside its final name and gives that path; nobody reads it there. What a killed build has left
 * is cleared away first. Throws as SQLite does (a full disk).
 */
export function writePartialRelease(dataFolder: string, record: ReleaseRecord): string {
  clearPartials(dataFolder)
  const path = join(dataFolder, `release-${record.number}.sqlite.${process.pid}.partial`)
  const file = new Database(path)
  try {
    chmodSync(path, 0o600)
    file.pragma('journal_mode = OFF')
    file.exec(schema)
    file.transaction(() => writeContent(file, record))()
  } catch (error) {
    file.close()
    rmSync(path, { force: true })
    throw error
  }
  file.close()
  return path
}

/** Makes a verified partial the release of its number: on the disk, read-only, then under its name. */
export function publishPartialRelease(dataFolder: string, partial: string, number: number): 'done' | 'taken' {
  chmodSync(partial, 0o400)
  syncToDisk(partial)
  const final = join(dataFolder, releaseFileName(number))
  if (existsSync(final)) return 'taken'
  renameSync(partial, final)
  syncToDisk(dataFolder)
  return 'done'
}

/** Takes the files of these releases away (demonstration ones, when the demonstration goes). */
export function removeReleaseFiles(dataFolder: string, numbers: readonly number[]): void {
  for (const number of numbers) rmSync(join(dataFolder, releaseFileName(number)), { force: true })
}

/** Partials of this process, and of processes that are no more. */
function clearPartials(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    const owner = /^release-\d+\.sqlite\.(\d+)\.partial(-journal)?$/.exec(name)?.[1]
    if (owner !== undefined && (Number(owner) === process.pid || !isAlive(Number(owner))))
      rmSync(join(dataFolder, name), { force: true })
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function writeContent(file: Database.Database, record: ReleaseRecord): void {
  const meta = file.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  const { number, builtAt, hash, zonesVersion, lastQuarter, base, demonstration } = record
  const values = { number, builtAt, hash, seal: sealOf(record), zonesVersion, lastQuarter, base }
  for (const [key, value] of Object.entries(values)) meta.run(key, String(value))
  meta.run('demonstration', demonstration ? '1' : '0')
  const source = file.prepare('INSERT INTO source (source, audience) VALUES (?, ?)')
  for (const each of record.sources) source.run(each.source, each.audience)
  const leaf = file.prepare(
    'INSERT INTO leaf (class, source, zone, period, leaf_group, count) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const each of record.leaves)
    leaf.run(each.class, each.source, each.zone, each.period, each.group, each.count)
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
