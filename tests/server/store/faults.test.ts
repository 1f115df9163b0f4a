import { expect, it } from 'vitest'
import { openBatchReader } from '../../../server/store/batch-reader.ts'
import { storeFault } from '../../../server/store/faults.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { crimeId, importInto, streetFile, streetRow } from '../ingest/importing.ts'

const rows = (count: number, first: number): string =>
  streetFile(
    Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(first + at), cell: at % 9000 })),
  )

it('names a full disk, and leaves what was there', async () => {
  const store = importInto(temporaryFolderForThisTest())
  await store.import(rows(10, 1))
  const pages = Number(store.connection.pragma('page_count', { simple: true }))
  store.connection.pragma(`max_page_count = ${pages + 20}`)
  const error: unknown = await store.import(rows(20_000, 100)).catch((reason: unknown) => reason)
  expect(storeFault(error)).toBe('diskFull')
  expect(store.connection.inTransaction).toBe(false)
  expect(store.live()).toBe(10)
  expect(openBatchReader(store.connection).list()).toHaveLength(1)
})

it('names neither a programming error nor an unknown one', () => {
  expect(storeFault(new TypeError('x'))).toBeUndefined()
  expect(storeFault('ENOSPC')).toBeUndefined()
  expect(storeFault(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('diskFull')
})
