import { expect, it } from 'vitest'
import { FileRefused } from '../../../server/ingest/refusal.ts'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { openIncidentReader } from '../../../server/store/incident-reader.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { addsUp, crimeId, importInto, streetFile, streetRow } from './importing.ts'

const tally = ({
  accepted,
  duplicates,
  replaced,
}: {
  accepted: number
  duplicates: number
  replaced: number
}) => [accepted, duplicates, replaced]
const rows = (count: number, of: Parameters<typeof streetRow>[0], firstId = 1): string[] =>
  Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(firstId + at), ...of }))

it('takes the last of the rows that have the same id, and never merges rows without one', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const file = streetFile([
    streetRow({ id: crimeId(1), type: 'Burglary' }),
    streetRow({ id: crimeId(2) }),
    streetRow({ id: crimeId(1), type: 'Robbery' }),
    streetRow({}),
    streetRow({}),
  ])
  const report = await store.import(file)
  expect(tally(report)).toEqual([4, 1, 0])
  expect(addsUp(report)).toBe(true)
  const types = store.connection
    .prepare('SELECT type.code FROM incident JOIN type ON type.id = type WHERE published_id = ?')
    .pluck()
    .all(Buffer.from(crimeId(1), 'hex'))
  expect(types).toEqual(['robbery'])
  expect(openIncidentReader(store.connection).count()).toBe(store.live())
})

it('is told by its bytes that a file is there already, and takes it again after an undo', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const file = streetFile(rows(10, {}))
  const first = await store.import(file)
  const second = await store.import(file)
  expect([second.alreadyImported, second.batch]).toEqual([true, null])
  expect(tally(second)).toEqual([0, 10, 0])
  expect(addsUp(second)).toBe(true)
  expect(undoBatch(store.connection, first.batch ?? '', 'now')).toBe('undone')
  expect(store.live()).toBe(0)
  expect(tally(await store.import(file))).toEqual([10, 0, 0])
})

it('replaces force × month × type, and nothing else', async () => {
  const store = importInto(temporaryFolderForThisTest())
  await store.import(
    streetFile([
      ...rows(5, { type: 'Burglary' }, 100),
      ...rows(4, { type: 'Robbery' }, 200),
      ...rows(3, { type: 'Robbery', month: '2025-02' }, 300),
      ...rows(2, { type: 'Robbery', force: 'Kent Police' }, 400),
    ]),
  )
  const dry = await store.import(streetFile(rows(6, { type: 'Robbery' }, 500)), { dryRun: true })
  expect(dry.replaces).toEqual([
    { month: '2025-01', force: 'Metropolitan Police Service', records: 4, types: ['robbery'] },
  ])
  expect(store.live()).toBe(14)
  const report = await store.import(streetFile(rows(6, { type: 'Robbery' }, 500)))
  expect(tally(report)).toEqual([6, 0, 4])
  expect(tally(dry)).toEqual(tally(report))
  expect(store.live()).toBe(5 + 6 + 3 + 2)
  expect(openIncidentReader(store.connection).count()).toBe(16)
})

it('lets a record of another unit with the same id give way', async () => {
  const store = importInto(temporaryFolderForThisTest())
  await store.import(streetFile(rows(3, { month: '2025-01' })))
  const report = await store.import(streetFile([streetRow({ id: crimeId(2), month: '2025-02' })]))
  expect(tally(report)).toEqual([1, 0, 1])
  expect(store.live()).toBe(3)
  expect(openIncidentReader(store.connection).count()).toBe(3)
})

it('brings back on undo what was replaced, and not while a later file stands on it', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const first = await store.import(streetFile(rows(5, {}, 1)))
  const second = await store.import(streetFile(rows(7, {}, 100)))
  expect(tally(second)).toEqual([7, 0, 5])
  const { connection } = store
  expect(undoBatch(connection, first.batch ?? '', 'now')).toBe('laterImportDependsOnIt')
  expect(undoBatch(connection, second.batch ?? '', 'now')).toBe('undone')
  expect(undoBatch(connection, second.batch ?? '', 'now')).toBe('notFound')
  expect(store.live()).toBe(5)
  const list = openBatchReader(connection).list()
  expect(list.map(({ live, replacedLater }) => [live, replacedLater])).toEqual([
    [0, 0],
    [5, 0],
  ])
  expect(undoBatch(connection, first.batch ?? '', 'now')).toBe('undone')
  expect(store.live()).toBe(0)
})

it('takes an older file again once a newer one has replaced it', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const older = streetFile(rows(5, {}, 1))
  await store.import(older)
  await store.import(streetFile(rows(7, {}, 100)))
  expect(tally(await store.import(older))).toEqual([5, 0, 7])
})

it('writes all or nothing when asked, and the good rows otherwise', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const file = streetFile([...rows(4999, {}), streetRow({ month: '2025-13' })])
  await expect(store.import(file, { mode: 'allOrNothing' })).rejects.toMatchObject({ reason: 'rowsRefused' })
  expect(store.live()).toBe(0)
  const report = await store.import(file)
  expect(report.refusals).toEqual([{ row: 5000, reason: 'impossibleDate', column: 'Month' }])
  expect(tally(report)).toEqual([4999, 0, 0])
  expect(openBatchReader(store.connection).refusals(report.batch ?? '')).toEqual(report.refusals)
})

it('says everything that is wrong with a row, and counts the row once', async () => {
  const store = importInto(temporaryFolderForThisTest())
  const report = await store.import(
    streetFile([streetRow({}), streetRow({ id: 'x', month: 'x', lon: 'NaN', type: 'x', force: 'x' })]),
  )
  expect(report.refusals.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 Crime type',
    '2 Longitude',
    '2 Month',
    '2 Reported by',
    '2 Crime ID',
  ])
  expect(report.refused).toEqual({ unknownCategory: 1 })
  expect(addsUp(report)).toBe(true)
})

it('refuses a file of which no row can be taken, and leaves nothing behind', async () => {
  const store = importInto(temporaryFolderForThisTest())
  await expect(store.import(streetFile([streetRow({ lon: '0', lat: '0' })]))).rejects.toBeInstanceOf(
    FileRefused,
  )
  await expect(store.import(streetFile([]))).rejects.toMatchObject({ reason: 'noRows' })
  expect(openBatchReader(store.connection).list()).toEqual([])
})
