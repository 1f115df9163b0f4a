import { beforeAll, describe, expect, test } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import { quarterNumber } from '../../../server/contract/calendar.ts'
import { welfareKinds } from '../../../server/contract/protected.ts'
import { fewestContacts } from '../../../server/contract/welfare.ts'
import { cellFeatures } from '../../../server/demo/cell-features.ts'
import { demonstrationRecords, makeDemonstration } from '../../../server/demo/make-demonstration.ts'
import { runDemonstration } from '../../../server/demo/run-demonstration.ts'
import { agreementReader } from '../../../server/store/agreement-store.ts'
import { openAreaReader } from '../../../server/store/area-store.ts'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { removeDemonstration } from '../../../server/store/demonstration-writer.ts'
import { isDemonstration, markDemonstration } from '../../../server/store/meta.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { readProtectedCounts } from '../../../server/store/protected-reader.ts'
import { openVenueReader } from '../../../server/store/venue-reader.ts'
import { temporaryFolder, temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { draw, now, weights } from './draw.ts'

const dataFolder = temporaryFolder()
const request = {
  ...{ areaFolder: packFolder, referenceFolder, area, now, seed: 1 },
  categories: loadCategories(`${referenceFolder}/categories.csv`),
}
let made = 0
/** Of the processor: how long others kept it busy is not ours. */
let milliseconds = 0

beforeAll(() => {
  const before = process.cpuUsage()
  made = makeDemonstration({ ...request, dataFolder }).incidents
  const { user, system } = process.cpuUsage(before)
  milliseconds = (user + system) / 1000
})

/** What the two batches of records hold, without their random ids. */
const vaultBatches = (folder: string) => {
  const vault = openReader(folder, 'vault')
  const rows = vault
    .prepare(
      `SELECT source.code AS source, rows, accepted, live, refused, demo, hex(sha256) AS sha256
       FROM batch JOIN source ON source.id = batch.source
       JOIN (SELECT batch, sum(records) AS live FROM unit GROUP BY batch) AS held ON held.batch = batch.id
       ORDER BY batch.id`,
    )
    .all()
  vault.close()
  return rows
}

describe('a new folder becomes a demonstration', () => {
  test('within five times the six seconds a first start may wait', () => {
    expect(milliseconds).toBeLessThan(5 * 6_000)
  })

  test('every record is in the vault, none was refused, both batches are marked', () => {
    const planned = demonstrationRecords(area, cellFeatures(area), weights, now, 1).records
    expect(made).toBe(planned.length)
    // The story takes some hundreds of records out and puts none in.
    expect(made).toBeLessThan(draw(1).length)
    expect(made).toBeGreaterThan(0.99 * draw(1).length)
    expect(vaultBatches(dataFolder)).toMatchObject([
      { source: 'demonstration', refused: '{}', demo: 1 },
      { source: 'demonstration-stop-search', refused: '{}', demo: 1 },
    ])
    const vault = openReader(dataFolder, 'vault')
    const [welfare, cuckooing, ...live] = openBatchReader(vault)
      .list()
      .sort((a, b) => a.live - b.live)
    expect(live.reduce((sum, batch) => sum + batch.live, 0)).toBe(made)
    const reports = [welfare, cuckooing].sort((a, b) => ((a.source ?? '') < (b.source ?? '') ? -1 : 1))
    expect(reports).toMatchObject([
      { source: 'demonstration-cuckooing', refused: {} },
      { source: 'demonstration-welfare', refused: {} },
    ])
    vault.close()
  })

  test('invented reports of cuckooing stand in large zones alone, most of them in a few, none in this quarter', () => {
    const vault = openReader(dataFolder, 'vault')
    const reports = vault
      .prepare<[], { zone: string; quarter: number; category: string }>(
        `SELECT zone, quarter, category FROM protected_record JOIN source ON source.id = source
         WHERE source.code = 'demonstration-cuckooing'`,
      )
      .all()
    vault.close()
    const large = new Set<string>(area.zones('Z2').map(({ id }) => id))
    expect(reports.filter(({ zone }) => !large.has(zone))).toEqual([])
    expect(reports.length).toBeGreaterThan(20)
    expect(reports.length).toBeLessThan(100)
    expect(Math.max(...reports.map(({ quarter }) => quarter))).toBeLessThan(quarterNumber('2026 Q4'))
    expect(new Set(reports.map(({ category }) => category))).toEqual(
      new Set(['cuckooing', 'cuckooing-referred']),
    )
    const zones = [...new Set(reports.map(({ zone }) => zone))]
    const most = Math.max(...zones.map((zone) => reports.filter((each) => each.zone === zone).length))
    expect(zones.length).toBeGreaterThan(3)
    expect(most / reports.length).toBeGreaterThan(0.25)
  })

  test('invented contacts of outreach stand by zone and whole year: some are shown, some are too few', () => {
    const vault = openReader(dataFolder, 'vault')
    const counts = readProtectedCounts(vault).filter(({ source }) => source === 'demonstration-welfare')
    vault.close()
    expect(new Set(counts.map(({ quarter }) => quarter))).toEqual(
      new Set(['2024 Q4', '2025 Q4'].map(quarterNumber)),
    )
    expect(new Set(counts.map(({ category }) => category))).toEqual(new Set(welfareKinds))
    const shown = counts.filter(({ records }) => records >= fewestContacts)
    expect(shown.length).toBeGreaterThan(2)
    expect(counts.length - shown.length).toBeGreaterThan(2)
  })

  test('the folder is marked; venues are fictional; nothing invented is in the open incidents', () => {
    const open = openReader(dataFolder, 'open')
    expect(isDemonstration(open)).toBe(true)
    const venues = openVenueReader(open).live()
    expect(venues).toHaveLength(7)
    expect(venues.every(({ fictional }) => fictional)).toBe(true)
    expect(open.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(0)
    open.close()
  })

  test('the agreements run for one year from the day of making, between the demonstration alone', () => {
    const vault = openReader(dataFolder, 'vault')
    const { inForce } = agreementReader(vault)
    const agreements = inForce('2026-11-22')
    expect(agreements.map(({ source }) => source)).toEqual([
      'demonstration-cuckooing',
      'demonstration',
      'demonstration-stop-search',
      'demonstration-welfare',
    ])
    for (const { starts, ends, parties } of agreements)
      expect({ starts, ends, parties }).toEqual({
        ...{ starts: '2026-11-22', ends: '2027-11-22', parties: ['demonstration'] },
      })
    expect(inForce('2026-11-21')).toEqual([])
    expect(inForce('2027-11-23')).toEqual([])
    vault.close()
  })

  test('example areas and those of the impact days are saved, of whole cells', () => {
    const work = openReader(dataFolder, 'work')
    const areas = openAreaReader(work).list()
    expect(areas.map(({ name }) => name)).toEqual([
      'Example business district',
      'Example estate',
      "Example team's patch",
      'Impact day at Example Green (invented)',
      'Impact day at Placeholder Parade (invented)',
      'Impact day at Specimen Broadway (invented)',
    ])
    // The borough has about 150 km² and 11,128 cells: 0.0135 km² each.
    for (const { cells, squareKilometres } of areas)
      expect(squareKilometres / cells.length).toBeCloseTo(150 / 11_128, 3)
    work.close()
  })

  test('a pack with other zones is refused by name, and nothing changes', () => {
    const before = vaultBatches(dataFolder)
    const others = { ...area, zonesVersion: 'another version' }
    expect(() => makeDemonstration({ ...request, dataFolder, area: others })).toThrow(
      expect.objectContaining({ name: 'FileRefused', reason: 'zoneTableChanged' }),
    )
    expect(vaultBatches(dataFolder)).toEqual(before)
  })

  test('a second time nothing happens', () => {
    expect(makeDemonstration({ ...request, dataFolder, seed: 2 })).toEqual({ incidents: 0 })
  })
})

test('a worker makes the same, digest for digest', async () => {
  const folder = temporaryFolderForThisTest()
  const order = { dataFolder: folder, areaFolder: packFolder, referenceFolder, now, seed: 1 }
  expect(await runDemonstration(order)).toEqual({ incidents: made })
  expect(vaultBatches(folder)).toEqual(vaultBatches(dataFolder))
})

test('what was removed does not come back by itself', () => {
  const folder = temporaryFolderForThisTest()
  expect(makeDemonstration({ ...request, dataFolder: folder }).incidents).toBe(made)
  removeDemonstration(folder)
  const vault = openReader(folder, 'vault')
  expect(openBatchReader(vault).list()).toEqual([])
  for (const table of ['incident', 'protected_record'])
    expect(vault.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  expect(agreementReader(vault).inForce('2026-11-22')).toEqual([])
  vault.close()
  const work = openReader(folder, 'work')
  for (const table of ['told', 'told_cell', 'told_change', 'area'])
    expect([table, work.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
  work.close()
  expect(makeDemonstration({ ...request, dataFolder: folder })).toEqual({ incidents: 0 })
})

test('a start that was killed after the mark begins again', () => {
  const folder = temporaryFolderForThisTest()
  const open = openWriter(folder, 'open')
  markDemonstration(open, true)
  open.close()
  expect(makeDemonstration({ ...request, dataFolder: folder }).incidents).toBe(made)
})

test('a worker that fails says so', async () => {
  const order = {
    dataFolder: temporaryFolderForThisTest(),
    areaFolder: '/nowhere',
    referenceFolder,
    now,
    seed: 1,
  }
  await expect(runDemonstration(order)).rejects.toThrow()
})
