import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dayNumber } from '../../../server/contract/calendar.ts'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { markDemonstration } from '../../../server/store/meta.ts'
import { openWriter } from '../../../server/store/open.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'
import { addsUp } from './importing.ts'
import { logFile, logMapping, logRow, partnerFolder } from './partner-importing.ts'

const zoneOf = (cell: number) => area.zones('Z2')[area.zoneOfCell(cell, 'Z2')]

it('keeps shared rows on the folded cell with day and hour', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const folded = area.cells.findIndex((_, cell) => area.foldOf(cell) !== cell)
  const report = await folder.import(logFile([logRow({ cell: folded })]))
  expect(report).toMatchObject({ accepted: 1, refused: {}, source: 'council-asb', format: 'partner' })
  expect(report.droppedColumns).toEqual(['victim_name'])
  expect(folder.sharedRecords()).toEqual([
    {
      cell: area.cells[area.foldOf(folded)],
      type: 'antisocial-behaviour',
      month: 312,
      day: dayNumber('2026-01-17'),
      hour: 21,
    },
  ])
  expect(report.partner).toMatchObject({ shared: 1, protected: 0, confidence: { coordinates: 1 } })
})

it.each([
  ['a home', { place: 'Home', kind: 'Fight' }, 'home-violence-weapons', 'dwelling'],
  ['a domestic code', { flag: 'DA' }, 'domestic', 'coded'],
  ['child exploitation in the street', { flag: 'CSE' }, 'child-exploitation', 'coded'],
  ['modern slavery in a shop', { flag: 'MS', place: 'Shop' }, 'modern-slavery', 'coded'],
  ['an honour-based code', { flag: 'HBA' }, 'honour-based', 'coded'],
  ['a sexual offence in the street without a code', { kind: 'Indecency' }, 'sexual', 'kindOfIncident'],
])('keeps %s on its Z2 zone and quarter only', async (_what, change, category, reason) => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const report = await folder.import(logFile([logRow({ cell: 5000, ...change })]))
  expect(folder.sharedRecords()).toEqual([])
  expect(folder.protectedRecords()).toEqual([{ zone: zoneOf(5000).id, quarter: 104, category }])
  expect(report.partner).toMatchObject({ shared: 0, protected: 1, becameProtected: { [reason]: 1 } })
  expect(report.partner?.preview).toEqual([
    {
      ...{ row: 1, class: 'protected', place: zoneOf(5000).name, when: '2026 Q1', reasons: [reason] },
      type: expect.any(String),
    },
  ])
})

it('keeps every row of a protected source protected, and a hundred reports of one address in one zone', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const mapping = {
    ...logMapping,
    ...{ name: 'cuckooing', source: 'cuckooing' as const },
    category: { kind: 'always' as const, meaning: 'cuckooing' },
  }
  const rows = Array.from({ length: 100 }, (_, at) => logRow({ cell: 6000, ref: `R${at}`, place: 'Shop' }))
  const report = await folder.import(logFile(rows), { mapping })
  expect(report.partner).toMatchObject({ protected: 100, becameProtected: { protectedSource: 100 } })
  const distinct = new Set(folder.protectedRecords().map((record) => JSON.stringify(record)))
  expect([...distinct]).toEqual([
    JSON.stringify({ zone: zoneOf(6000).id, quarter: 104, category: 'cuckooing' }),
  ])
  const ids = folder.vault.prepare<[], Buffer>('SELECT id FROM protected_record').pluck().all()
  expect(new Set(ids.map((id) => id.toString('hex'))).size).toBe(100)
  expect(ids.every((id) => id.length === 16)).toBe(true)
})

it.each([
  [{ date: '05/17/2026' }, 'dateOrder', 'Date'],
  [{ date: '31/02/2026' }, 'impossibleDate', 'Date'],
  [{ date: '01/01/1899' }, 'before2000', 'Date'],
  [{ date: '21/03/2026' }, 'future', 'Date'],
  [{ date: '01/02/2011' }, 'olderThan15Years', 'Date'],
  // The clock says March 2026; the agreement keeps 36 months.
  [{ date: '28/02/2023' }, 'olderThanKept', 'Date'],
  [{ date: 'yesterday' }, 'badTime', 'Date'],
  [{ date: '' }, 'noTime', 'Date'],
  [{ date: '30/03/2025', time: '01:30' }, 'noSuchHour', 'Date'],
  [{ time: '25:00' }, 'badTime', 'Time'],
  [{ kind: 'Murder most foul' }, 'unknownCategory', 'Kind'],
  [{ kind: '__proto__' }, 'unknownCategory', 'Kind'],
  [{ place: 'Igloo' }, 'unknownLocationType', 'Place type'],
  [{ place: '' }, 'unknownLocationType', 'Place type'],
  [{ flag: 'XX' }, 'unknownSensitivity', 'Flag'],
  [{ lon: '51.4', lat: '0.05' }, 'swappedAxes', 'Lon'],
  [{ lon: '0', lat: '0' }, 'zeroCoordinate', 'Lon'],
  [{ lon: 'NaN' }, 'badCoordinate', 'Lon'],
  [{ lon: '1e999' }, 'badCoordinate', 'Lon'],
  [{ lon: '-3.2', lat: '55.9' }, 'outsideArea', 'Lon'],
])('refuses %j as %s', async (change, reason, column) => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const report = await folder.import(logFile([logRow(), logRow(change)]), { mode: 'goodRows' })
  expect(report.refusals).toEqual([{ row: 2, reason, column }])
  expect(addsUp(report)).toBe(true)
  expect(report.partner?.preview[1]).toEqual({
    ...{ row: 2, class: 'refused', place: null, when: null, type: null },
    reasons: [reason],
  })
})

it('takes the oldest month that its agreement keeps, and no month before it', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  folder.vault.exec("UPDATE agreement SET retention_months = 2 WHERE reference = 'TEST-1'")
  const rows = [{ date: '01/01/2026' }, { date: '31/12/2025' }].map((change) => logRow(change))
  const report = await folder.import(logFile(rows), { mode: 'goodRows' })
  expect(report.refusals).toEqual([{ row: 2, reason: 'olderThanKept', column: 'Date' }])
  expect(report.accepted).toBe(1)
})

it('takes the hour that comes twice in autumn as one, and a row of the margin only when it is shared', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const [west, south] = area.bounds
  let margin: [number, number] | undefined
  for (let step = 0; step < 4000 && !margin; step++) {
    const [lon, lat] = [west + (step % 80) * 0.003, south + Math.floor(step / 80) * 0.003]
    const metres = area.marginMetres(lon, lat)
    if (metres > 100 && metres < 900) margin = [lon, lat]
  }
  const [lon, lat] = (margin ?? [0, 0]).map((degrees) => degrees.toFixed(6))
  const rows = [
    logRow({ date: '26/10/2025', time: '01:30' }),
    logRow({ lon, lat }),
    logRow({ lon, lat, place: 'Home' }),
  ]
  const report = await folder.import(logFile(rows), { mode: 'goodRows' })
  expect(report).toMatchObject({ accepted: 2, refused: { outsideArea: 1 } })
  expect(folder.sharedRecords()[0]).toMatchObject({ cell: null })
  expect(folder.sharedRecords()[1]).toMatchObject({ hour: 1, day: dayNumber('2025-10-26') })
})

it('takes nothing when one row of many is bad, unless the good rows are asked for', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const rows = Array.from({ length: 500 }, (_, at) => logRow({ cell: at, place: at % 3 ? 'Street' : 'Home' }))
  const file = logFile([...rows, logRow({ kind: 'Nonsense' })])
  await expect(folder.import(file)).rejects.toMatchObject({ reason: 'rowsRefused' })
  expect(folder.sharedRecords().length + folder.protectedRecords().length).toBe(0)
  const report = await folder.import(file, { mode: 'goodRows' })
  expect(report).toMatchObject({ accepted: 500, refused: { unknownCategory: 1 } })
  expect(folder.sharedRecords().length + folder.protectedRecords().length).toBe(500)
})

it('knows the same file again, replaces months and quarters by a newer one, and undo brings them back', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const rows = Array.from({ length: 40 }, (_, at) =>
    logRow({ cell: at * 7, place: at % 2 ? 'Street' : 'Home' }),
  )
  const first = await folder.import(logFile(rows))
  expect(await folder.import(logFile(rows))).toMatchObject({
    alreadyImported: true,
    duplicates: 40,
    batch: null,
  })
  const before = [folder.sharedRecords(), folder.protectedRecords()]
  const second = await folder.import(logFile([logRow({ cell: 1 }), logRow({ cell: 2, place: 'Home' })]))
  expect(second).toMatchObject({ accepted: 2, replaced: 40 })
  expect(second.notes.join()).toMatch(/whole quarters/)
  expect([folder.sharedRecords().length, folder.protectedRecords().length]).toEqual([1, 1])
  const history = openBatchReader(folder.vault).list()
  expect(history).toMatchObject([
    { live: 2, replacedLater: 0, agency: 'example-agency', source: 'council-asb' },
    { live: 0, replacedLater: 40 },
  ])
  expect(undoBatch(folder.vault, first.batch ?? '', '')).toBe('laterImportDependsOnIt')
  expect(undoBatch(folder.vault, second.batch ?? '', '')).toBe('undone')
  expect([folder.sharedRecords(), folder.protectedRecords()]).toEqual(before)
  expect(undoBatch(folder.vault, first.batch ?? '', '')).toBe('undone')
  expect([folder.sharedRecords(), folder.protectedRecords()]).toEqual([[], []])
})

it('says no more of the time of a batch with protected records than their quarter', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const report = await folder.import(logFile([logRow({ date: '17/02/2026', place: 'Home' })]))
  expect(report.months).toEqual(['2026-01', '2026-03'])
})

it('writes nothing in a dry run, and refuses what it may not take as a whole', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const file = logFile([logRow(), logRow({ place: 'Home' })])
  expect(await folder.import(file, { dryRun: true })).toMatchObject({ accepted: 2, batch: null })
  expect(folder.vault.prepare('SELECT count(*) FROM batch').pluck().get()).toBe(0)
  const refused = (reason: string) => expect.objectContaining({ reason })
  await expect(folder.import(file, { agency: 'another' })).rejects.toThrow(refused('notAParty'))
  const fire = { ...logMapping, source: 'fire' as const }
  await expect(folder.import(file, { mapping: fire })).rejects.toThrow(refused('noAgreement'))
  await expect(folder.import(file.replace('Kind', 'Sort'))).rejects.toMatchObject({
    ...{ reason: 'columnMissing', column: 'Kind' },
  })
  folder.vault.exec("UPDATE agreement SET ends = '2026-03-19'")
  await expect(folder.import(file)).rejects.toThrow(refused('agreementExpired'))
  folder.vault.exec("UPDATE agreement SET ends = '2026-03-20'")
  await expect(folder.import(file)).resolves.toMatchObject({ accepted: 2 })
  const open = openWriter(dataFolder, 'open')
  markDemonstration(open, true)
  open.close()
  await expect(folder.import(logFile([logRow({ cell: 9 })]))).rejects.toThrow(refused('demonstrationFolder'))
})

it('refuses a vault that was written with other zones', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  await folder.import(logFile([logRow()]))
  folder.vault.exec("UPDATE meta SET value = 'another' WHERE key = 'zones'")
  await expect(folder.import(logFile([logRow({ cell: 8 })]))).rejects.toMatchObject({
    reason: 'zoneTableChanged',
  })
})

it.each([
  ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['Latin-1', (text: string) => Buffer.from(text.replace('R1', 'Caf\u00e9'), 'latin1')],
  ['CR only', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
])('reads %s', async (_what, encode) => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const report = await folder.import(new Uint8Array(encode(logFile([logRow(), logRow({ place: 'Home' })]))))
  expect(report).toMatchObject({ accepted: 2, refused: {} })
})

it('keeps no order of the file: neither ids nor rows tell which came first', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const cells = Array.from({ length: 300 }, (_, at) => at * 30).filter((cell) => area.foldOf(cell) === cell)
  await folder.import(logFile(cells.map((cell) => logRow({ cell }))))
  const stored = folder.vault
    .prepare<[], string>('SELECT cell FROM incident JOIN place ON place.id = place ORDER BY incident.id')
    .pluck()
    .all()
  const inOrder = stored.filter((cell, at) => at > 0 && cell > stored[at - 1]).length / stored.length
  expect(inOrder).toBeGreaterThan(0.35)
  expect(inOrder).toBeLessThan(0.65)
  expect(readFileSync(join(dataFolder, 'vault.sqlite')).includes('victim_name')).toBe(false)
})

it('refuses a file whose category column holds people instead, by the name of the column', async () => {
  const folder = partnerFolder(temporaryFolderForThisTest())
  const rows = Array.from({ length: 30 }, (_, at) =>
    logRow({ kind: at % 2 ? 'Noise' : `Mr Quillfeather ${at}` }),
  )
  await expect(folder.import(logFile(rows), { mode: 'goodRows' })).rejects.toMatchObject({
    ...{ reason: 'personalDataColumn', column: 'Kind' },
  })
  expect(folder.sharedRecords()).toEqual([])
})
