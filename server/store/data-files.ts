import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** The databases of a data folder, whoever writes them. */
const databases = ['open.sqlite', 'vault.sqlite', 'work.sqlite', 'accounts.sqlite', 'audit.sqlite']
const releasePattern = /^release-\d+\.sqlite$/

/** Who approved which release: without it no restored release would be shown. */
const releaseDecisions = 'releases.json'

/** What SQLite keeps beside a database while it is open. */
export const companions = ['-wal', '-shm', '-journal']

export interface DataFile {
  /** Path inside the data folder, with `/`. */
  file: string
  isDatabase: boolean
}

/** Whether a path is one of those that a backup holds: nothing else is ever written by a restore. */
export function isDataFile(file: string): boolean {
  return isDatabaseFile(file) || isPackFile(file) || file === releaseDecisions
}

function isPackFile(file: string): boolean {
  const [folder, ...names] = file.split('/')
  const isPlain = names.every((name) => name !== '' && name !== '.' && name !== '..' && !name.includes('\\'))
  return folder === 'packs' && names.length > 0 && isPlain
}

export function isDatabaseFile(file: string): boolean {
  return databases.includes(file) || releasePattern.test(file)
}

/** Whether a file is a numbered release: made of the vault, refused by the server when it is damaged. */
export function isRelease(file: string): boolean {
  return releasePattern.test(file)
}

/** The files of a data folder that make up its content, in a fixed order. Locks, copies and leftovers are not. */
export function dataFiles(dataFolder: string): DataFile[] {
  if (!existsSync(dataFolder)) return []
  const names = readdirSync(dataFolder).filter(isDatabaseFile)
  const known = databases.filter((name) => names.includes(name))
  const releases = names.filter((name) => releasePattern.test(name)).sort()
  const packs = join(dataFolder, 'packs')
  const packed = existsSync(packs)
    ? readdirSync(packs, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(dataFolder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
    : []
  return [
    ...[...known, ...releases].map((file) => ({ file, isDatabase: true })),
    ...(existsSync(join(dataFolder, releaseDecisions))
      ? [{ file: releaseDecisions, isDatabase: false }]
      : []),
    ...packed.map((file) => ({ file, isDatabase: false })),
  ]
}

/** Whether a folder holds anything that a backup would hold. */
export function hasDatabase(dataFolder: string): boolean {
  return dataFiles(dataFolder).some(({ isDatabase }) => isDatabase)
}

/**
 * Whether a database is finished and never written again: a release outside WAL mode. Its copy must have the same
 * bytes, because its hash was told; SQLite's own backup changes a counter in the header.
 */
export function isFrozen(path: string, file: string): boolean {
  return releasePattern.test(file) && journalVersion(path) === 1
}

/** Byte 18 of the header: 1 rollback journal, 2 write-ahead log (SQLite file format, 1.3.3). */
function journalVersion(path: string): number {
  const handle = openSync(path, 'r')
  try {
    const header = Buffer.alloc(20)
    readSync(handle, header, 0, 20, 0)
    return header[18]
  } finally {
    closeSync(handle)
  }
}
