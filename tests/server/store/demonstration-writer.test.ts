import { expect, it } from 'vitest'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { removeDemonstration } from '../../../server/store/demonstration-writer.ts'
import { isDemonstration, markDemonstration } from '../../../server/store/meta.ts'
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
