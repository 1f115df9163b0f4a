/**
 * Retention deletes a part of an import; then the import is undone, brought in again, or a later one is undone. Releases
 * are built after each: what they hold is what they would hold had the records never been deleted, or never come.
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { leafGroupsByWord } from '../../../server/area/leaf-group.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { runRetention } from '../../../server/jobs/retention.ts'
import { carriedCounts } from '../../../server/store/leaf-count-reader.ts'
import { migrate } from '../../../server/store/migrate.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { logFile, logRow, type PartnerFolder, partnerFolder } from '../ingest/partner-importing.ts'
import { agree, build, categories } from '../release/release-world.ts'

/** 2024-11 to 2025-12, and the night on which 2024 and the first month of 2025 go after 12 months. */
const months = Array.from({ length: 14 }, (_, after) => monthNumber('2024-11') + after)
const night = new Date('2026-02-10T02:00:00Z')
const longest = 180

const keep = (vault: Connection, ofMonths: number): unknown =>
  vault.prepare('UPDATE agreement SET retention_months = ?').run(ofMonths)

/** Kept for 12 months from now on: deletes what is due, and lets longer files in again afterwards. */
const retention = (dataFolder: string, vault: Connection): number => {
  keep(vault, 12)
  const deleted = runRetention({
    ...{ dataFolder, clock: () => night, deleteAuditBefore: () => 0, forgetOverSignIns: () => 0 },
    leafGroupOf: leafGroupsByWord(categories),
    zoneOf(text) {
      const cell = area.knownCell(text)
      return cell && area.zones('Z1')[area.zoneOfCell(area.cellNumber(cell), 'Z1')].id
    },
  })
  keep(vault, longest)
  return deleted
}

const rowsOf = (random: Seeded, among: readonly number[], rows = 90): string[] =>
  Array.from({ length: rows }, () => {
    const month = random.pick(among)
    const date = `${random.integer(1, 28)}/${(month % 12) + 1}/${2000 + Math.floor(month / 12)}`
    return logRow({
      ...{
        date,
        cell: random.pick([3000, 3001, 4000, 5000]),
        kind: random.pick(['Noise', 'Arson', 'Fight']),
      },
      ...(random.next() < 0.4 ? { place: 'Home' } : {}),
    })
  })

const folderOf = (dataFolder: string): PartnerFolder => {
  const folder = partnerFolder(dataFolder, ['council-asb'])
  agree(folder.vault, 'council-asb', 'public')
  folder.vault.exec("UPDATE agreement SET publish = 'public'")
  keep(folder.vault, longest)
  return folder
}

const refOf = async (importing: Promise<{ batch: string | null }>): Promise<string> => {
  const { batch } = await importing
  if (batch === null) throw new Error('not imported')
  return batch
}

const carriedRows = (vault: Connection): unknown =>
  vault.prepare('SELECT count(*) FROM carried_leaf').pluck().get()

it.each([1, 2, 3])(
  'undone after retention, the next release is the one without the import (%i)',
  async (seed) => {
    const random = seeded(seed)
    const [dataFolder, twin] = [temporaryFolderForThisTest(), join(temporaryFolderForThisTest(), 'twin')]
    const folder = folderOf(dataFolder)
    await folder.import(logFile(rowsOf(random, months)))
    // The rounding follows the folder's secret: the twin has the same.
    build(dataFolder)
    folder.vault.pragma('wal_checkpoint(TRUNCATE)')
    cpSync(dataFolder, twin, { recursive: true })

    // Replaces a part of the first file, in deleted and in kept months.
    const second = await refOf(
      folder.import(logFile(rowsOf(random, [months[1], months[2], months[8], months[12]]))),
    )
    expect(retention(dataFolder, folder.vault)).toBeGreaterThan(30)
    const between = build(dataFolder)
    expect(undoBatch(folder.vault, second, night.toISOString())).toBe('undone')
    const after = build(dataFolder)

    const other = openWriter(twin, 'vault')
    expect(retention(twin, other)).toBeGreaterThan(10)
    expect(after.leaves).toEqual(build(twin).leaves)
    expect(after.hash).not.toBe(between.hash)
    expect(carriedCounts(folder.vault)).toEqual(carriedCounts(other))
    other.close()
    folder.vault.close()
  },
)

it('an import alone leaves nothing behind when it is undone after retention', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const { vault, ...folder } = folderOf(dataFolder)
  const only = await refOf(folder.import(logFile(rowsOf(seeded(4), months))))
  retention(dataFolder, vault)
  expect(carriedRows(vault)).toBeGreaterThan(5)
  expect(build(dataFolder).leaves.length).toBeGreaterThan(5)
  undoBatch(vault, only, night.toISOString())
  expect([carriedRows(vault), build(dataFolder).leaves]).toEqual([0, []])
  vault.close()
})

it.each([5, 6, 7])(
  'in force, or brought in again, no leaf is redrawn or doubled by retention (%i)',
  async (seed) => {
    const dataFolder = temporaryFolderForThisTest()
    const { vault, ...folder } = folderOf(dataFolder)
    const rows = rowsOf(seeded(seed), months)
    const first = await refOf(folder.import(logFile(rows)))
    const { hash } = build(dataFolder)
    const isSame = () => expect(build(dataFolder).hash).toBe(hash)
    retention(dataFolder, vault)
    isSame()
    expect(await folder.import(logFile(rows))).toMatchObject({ alreadyImported: true, batch: null })
    isSame()
    // The same records in another file, under an agreement that keeps them longer: nothing counts twice.
    const again = await refOf(folder.import(logFile([...rows].reverse())))
    isSame()
    expect(undoBatch(vault, first, night.toISOString())).toBe('laterImportDependsOnIt')
    retention(dataFolder, vault)
    isSame()
    undoBatch(vault, again, night.toISOString())
    isSame()
    expect(undoBatch(vault, first, night.toISOString())).toBe('undone')
    expect(build(dataFolder).leaves).toEqual([])
    await folder.import(logFile(rows))
    isSame()
    vault.close()
  },
)

it('a later file of one month leaves what is carried of the others of its quarter, and reports of the form', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const { vault, ...folder } = folderOf(dataFolder)
  const nights = (date: string) => logRow({ date, kind: 'Noise' })
  await folder.import(
    logFile([nights('05/10/2024'), nights('05/11/2024'), logRow({ date: '05/11/2024', place: 'Home' })]),
  )
  const older = await refOf(
    folder.import(logFile([nights('05/12/2024'), logRow({ date: '05/07/2024', place: 'Home' })])),
  )
  vault.prepare("UPDATE batch SET format = 'report-form' WHERE ref = ?").run(older)
  retention(dataFolder, vault)
  const counted = () => carriedCounts(vault).map(({ class: of, period, count }) => `${of} ${period} ${count}`)
  expect(counted().sort()).toEqual(['protected 49 2', 'shared 99 3'])
  const later = [
    nights('06/11/2024'),
    logRow({ date: '06/10/2024', place: 'Home' }),
    logRow({ date: '06/07/2024', place: 'Home' }),
  ]
  const batch = await refOf(folder.import(logFile(later)))
  // November gave way, October and December stay; of the homes' half-year the report stays.
  expect(counted()).toEqual(['protected 49 1', 'shared 99 2'])
  undoBatch(vault, batch, night.toISOString())
  expect(counted().sort()).toEqual(['protected 49 2', 'shared 99 3'])
  vault.close()
})

it('what was carried before files were known stays as it is', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const file = new Database(join(dataFolder, 'vault.sqlite'))
  migrate(file, 'vault', 4)
  const zone = area.zones('Z1')[area.zoneOfCell(4000, 'Z1')].id
  const insert =
    'INSERT INTO carried_leaf (source, family, zone, period, leaf_group, count) VALUES (?, ?, ?, ?, ?, ?)'
  file.prepare(insert).run('council-asb', 'shared', zone, 99, 'antisocial-behaviour', 7)
  file.close()
  const { vault, ...folder } = folderOf(dataFolder)
  const before = carriedCounts(vault)
  expect(before).toMatchObject([{ source: 'council-asb', zone, period: 99, count: 7 }])
  const only = await refOf(
    folder.import(logFile([logRow({ date: '05/11/2024', kind: 'Noise', cell: 4000 })])),
  )
  expect(carriedCounts(vault)).toEqual(before)
  retention(dataFolder, vault)
  expect(carriedCounts(vault)).toMatchObject([{ zone, period: 99, count: 8 }])
  undoBatch(vault, only, night.toISOString())
  expect(carriedCounts(vault)).toEqual(before)
  vault.close()
})

it('no id is given twice, though retention deleted the last one of a file', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const { vault, ...folder } = folderOf(dataFolder)
  await folder.import(logFile(rowsOf(seeded(8), months)))
  const range = () => vault.prepare('SELECT max(last_id) FROM batch').pluck().get() as number
  const last = range()
  // As if the shuffle had put the oldest record last.
  vault.prepare('DELETE FROM incident WHERE id > ?').run(last - 20)
  await folder.import(logFile(rowsOf(seeded(9), [months[13]], 10)))
  const first = vault.prepare('SELECT min(id) FROM incident WHERE batch = 2').pluck().get()
  expect(first).toBe(last + 1)
  vault.close()
})
