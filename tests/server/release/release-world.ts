/** A vault of a test's own under agreements of its own, and its releases. */
import { join } from 'node:path'
import { loadCategories } from '../../../server/area/categories.ts'
import { openReleaseIndex } from '../../../server/columns/release-index.ts'
import type { Audience } from '../../../server/contract/released.ts'
import type { SourceId } from '../../../server/contract/sources.ts'
import { leafGroupsOf } from '../../../server/questions/released/released-filter.ts'
import { buildRelease } from '../../../server/release/build-release.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import type { ReleaseRecord } from '../../../server/store/release-content.ts'
import { readReleaseFile, releaseFileName } from '../../../server/store/release-file.ts'
import { area, referenceFolder } from '../area/pack.ts'
import { type StoredRecord, storeRecords } from '../columns/stored-records.ts'

export const categories = loadCategories(join(referenceFolder, 'categories.csv'))
/** The last closed quarter is 2026-Q3, the last whole year 2025. */
export const now = new Date('2026-11-22T12:00:00Z')

/** `count` records of a source in the cell, in the month `YYYY-MM`. */
export interface Batch {
  cell: number
  month: number
  count: number
  source?: SourceId
  type?: string
}

export const recordsOf = ({
  cell,
  month,
  count,
  source = 'ae-assaults',
  type = 'violence',
}: Batch): StoredRecord[] =>
  Array.from({ length: count }, () => ({
    ...{ source, type, month, day: null, hour: null },
    cell: area.cells[cell],
    ward2022: area.wards(2022)[area.wardOfCell(cell, 2022)].code,
    ward2002: area.wards(2002)[area.wardOfCell(cell, 2002)].code,
  }))

/** An agreement over a source, in force in 2026. */
export const agree = (
  vault: Connection,
  source: SourceId,
  publish: 'none' | Audience,
  reference = `${source}-${publish}`,
): void =>
  agreementWriter(vault).add({
    ...{ reference, source, class: 'shared', publish, demo: false, purpose: 'A test.' },
    ...{ starts: '2026-01-01', ends: '2026-12-31', parties: ['local'] },
  })

export interface ProtectedBatch {
  /** Number of the Z2 zone. */
  zone: number
  quarter: number
  count: number
  source?: SourceId
  category?: string
}

let nextId = 0

export const storeProtected = (vault: Connection, batches: readonly ProtectedBatch[]): void => {
  const insert = vault.prepare(
    'INSERT INTO protected_record (id, batch, source, zone, quarter, category) VALUES (?, 1, ?, ?, ?, ?)',
  )
  for (const { zone, quarter, count, source = 'cuckooing', category = 'other' } of batches) {
    vault.prepare('INSERT INTO source (code) VALUES (?) ON CONFLICT DO NOTHING').run(source)
    const id = vault.prepare('SELECT id FROM source WHERE code = ?').pluck().get(source)
    for (let at = 0; at < count; at++)
      insert.run(Buffer.from(String(nextId++)), id, area.zones('Z2')[zone].id, quarter, category)
  }
}

/** Opens the vault of a folder, lets `fill` write, and closes it. */
export const fillVault = (folder: string, fill: (vault: Connection) => void): void => {
  const vault = openWriter(folder, 'vault')
  try {
    fill(vault)
  } finally {
    vault.close()
  }
}

export const storeBatches = (vault: Connection, batches: readonly Batch[]): void =>
  storeRecords(vault, batches.flatMap(recordsOf))

/** Builds the next release of a folder; fails the test when nothing is built. */
export const build = (folder: string, at: Date = now): ReleaseRecord => {
  const built = buildRelease({ dataFolder: folder, area, categories, now: at })
  if (built.outcome !== 'built') throw new Error(built.outcome)
  return readReleaseFile(join(folder, releaseFileName(built.record.number)), built.record.number)
}

export const indexOf = (record: ReleaseRecord) => openReleaseIndex(record, area, leafGroupsOf(categories))
