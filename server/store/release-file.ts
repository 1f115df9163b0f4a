import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import {
  contentHash,
  type ReleasedLeaf,
  type ReleasedSource,
  type ReleaseRecord,
  sealOf,
} from './release-content.ts'

/** A release file that is not what was built: refused whole, nothing of it is shown. */
export class ReleaseUnreadable extends Error {
  constructor() {
    super('a release file is not what was built')
    this.name = 'ReleaseUnreadable'
  }
}

export const releaseFileName = (number: number): string => `release-${number}.sqlite`

/** Numbers of the release files of a data folder, ascending; files half built are not among them. */
export function releaseNumbers(dataFolder: string): number[] {
  return readdirSync(dataFolder)
    .map((name) => /^release-([1-9]\d{0,8})\.sqlite$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
}

/** Hex SHA-256 of every byte of a release file: what was approved is what is shown. Throws when it is missing. */
export function releaseFileDigest(dataFolder: string, number: number): string {
  return createHash('sha256')
    .update(readFileSync(join(dataFolder, releaseFileName(number))))
    .digest('hex')
}

/** Reads one release and checks it against its hash. Throws `ReleaseUnreadable` when anything is wrong with it. */
export function readReleaseFile(path: string, number: number): ReleaseRecord {
  let record: ReleaseRecord & { seal: string }
  try {
    record = readRecord(path)
  } catch {
    throw new ReleaseUnreadable()
  }
  if (record.number !== number || record.hash !== contentHash(record) || record.seal !== sealOf(record))
    throw new ReleaseUnreadable()
  const { seal: _, ...released } = record
  return released
}

function readRecord(path: string): ReleaseRecord & { seal: string } {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  try {
    file.pragma('trusted_schema = OFF')
    if (file.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new ReleaseUnreadable()
    const meta = new Map(
      file.prepare<[], [string, string]>('SELECT key, value FROM meta').raw().all() as [string, string][],
    )
    const text = (key: string): string => {
      const value = meta.get(key)
      if (value === undefined) throw new ReleaseUnreadable()
      return value
    }
    return {
      number: Number(text('number')),
      builtAt: text('builtAt'),
      hash: text('hash'),
      seal: text('seal'),
      zonesVersion: text('zonesVersion'),
      lastQuarter: Number(text('lastQuarter')),
      base: Number(text('base')),
      demonstration: text('demonstration') === '1',
      sources: file.prepare<[], ReleasedSource>('SELECT source, audience FROM source ORDER BY source').all(),
      leaves: file
        .prepare<[], ReleasedLeaf>(
          'SELECT class, source, zone, period, leaf_group AS "group", count FROM leaf ORDER BY id',
        )
        .all(),
    }
  } finally {
    file.close()
  }
}
