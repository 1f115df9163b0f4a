import { expect, it } from 'vitest'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { carryLeaves } from '../../../server/store/carried-leaf-writer.ts'
import { removeDemonstration } from '../../../server/store/demonstration-writer.ts'
import { isDemonstration, markDemonstration } from '../../../server/store/meta.ts'
import { openWriter } from '../../../server/store/open.ts'
import { undoBatch } from '../../../server/store/undo-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { crimeId, importInto, streetFile, streetRow } from '../ingest/importing.ts'

it('takes out what is marked as invented, keeps what was imported, and may be done twice', async () => {
  const folder = temporaryFolderForThisTest()
  const store = importInto(folder)
  const invented = await store.import(streetFile([streetRow({ id: crimeId(1) })]))
  await store.import(streetFile([streetRow({ id: crimeId(2), month: '2025-02' })]))
  store.connection.prepare('UPDATE batch SET demo = 1 WHERE ref = ?').run(invented.batch)
  markDemonstration(store.connection, true)
  expect(isDemonstration(store.connection)).toBe(true)
  expect(undoBatch(store.connection, invented.batch ?? '', 'now')).toBe('notFound')
  for (const time of ['first', 'second']) {
    removeDemonstration(folder)
    expect([time, store.live(), isDemonstration(store.connection)]).toEqual([time, 1, false])
    expect(openBatchReader(store.connection).list()).toMatchObject([{ demo: 0, live: 1 }])
  }
})

it('takes what was carried forward of invented files with it, and nothing of others', () => {
  const folder = temporaryFolderForThisTest()
  const store = importInto(folder)
  const vault = openWriter(folder, 'vault')
  const batch = vault.prepare(
    `INSERT INTO batch (id, ref, format, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, demo, at)
     VALUES (?, ?, 'partner', x'00', 0, 0, 0, 0, 0, '{}', 'goodRows', ?, '')`,
  )
  const leaf = {
    source: 'fire',
    family: 'shared',
    zone: 'example',
    part: 300,
    group: 'other',
    count: 1,
  } as const
  for (const [id, demo] of [
    [1, 1],
    [2, 0],
  ]) {
    batch.run(id, `ref-${id}`, demo)
    carryLeaves(vault, [{ ...leaf, batch: id, replacedBy: null }])
  }
  removeDemonstration(folder)
  expect(vault.prepare('SELECT batch FROM carried_leaf').pluck().all()).toEqual([2])
  vault.close()
  store.connection.close()
})
