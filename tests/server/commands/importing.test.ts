import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import type { Acting } from '../../../server/commands/acting.ts'
import { checkImport } from '../../../server/commands/check-import.ts'
import { importJob } from '../../../server/commands/import-job.ts'
import { importRefusals } from '../../../server/commands/import-refusals.ts'
import { makeImportRunner } from '../../../server/commands/import-runner.ts'
import { listImports } from '../../../server/commands/list-imports.ts'
import { startImport } from '../../../server/commands/start-import.ts'
import { undoImport } from '../../../server/commands/undo-import.ts'
import type { Role } from '../../../server/contract/reference.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { crimeId, now, streetFile, streetHeader, streetRow } from '../ingest/importing.ts'

// Each command starts a worker, which reads the area pack: slow where two processors are shared.
vi.setConfig({ testTimeout: 60_000 })

const actingIn = (dataFolder: string, role: Role = 'analyst') => {
  for (const name of ['open', 'vault'] as const) openWriter(dataFolder, name).close()
  const heard = { changes: 0 }
  const config = { dataFolder, areaFolder: packFolder, referenceFolder }
  const changed = () => {
    heard.changes++
  }
  const imports = makeImportRunner({ ...config, clock: () => now, changed })
  const acting: Acting = {
    ...{ config, area, imports, changed },
    viewer: { role, agency: 'local', account: null },
    clock: () => now,
    hasDemoSignIn: () => false,
    dataVersion: () => String(heard.changes),
    get releases(): never {
      throw new Error('an import releases nothing')
    },
  }
  return { acting, heard }
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const rows = (count: number, first = 1): string =>
  streetFile(
    Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(first + at), cell: at % 5000 })),
  )

const finished = async (acting: Acting, id: string) => {
  for (;;) {
    const job = readReleased(importJob(acting, { id }))
    if (job.state !== 'running') return job
    await new Promise((done) => setTimeout(done, 20))
  }
}
const start = (acting: Acting, text: string, more: { sha256?: string; mode?: string } = {}) =>
  readReleased(
    startImport(acting, {
      bytes: bytesOf(text),
      format: null,
      sha256: more.sha256 ?? hashOf(text),
      mode: more.mode ?? null,
    }),
  )

it('checks, imports, lists, hands out the refusals and undoes', async () => {
  const { acting, heard } = actingIn(temporaryFolderForThisTest())
  const text = rows(50).replace('Burglary', 'Nonsense')
  const report = readReleased(await checkImport(acting, { bytes: bytesOf(text), format: null }))
  expect(report).toMatchObject({ format: 'police-uk-street', accepted: 49, refused: { unknownCategory: 1 } })
  expect(report.sha256).toBe(hashOf(text))
  expect(heard.changes).toBe(0)

  const job = await finished(acting, start(acting, text).id)
  expect(job).toMatchObject({ state: 'done', phase: 'indexing', rowsDone: 50, problem: null })
  expect(heard.changes).toBe(1)
  const [batch] = readReleased(listImports(acting))
  expect(batch).toMatchObject({
    id: job.batch,
    accepted: 49,
    refused: 1,
    live: 49,
    state: 'live',
    undoBlocked: null,
  })
  expect(readReleased(importRefusals(acting, { id: batch.id }))).toBe(
    'row,reason,column,words\r\n1,unknownCategory,"Crime type","The kind of incident is not in the list of categories."\r\n',
  )
  expect(readReleased(await undoImport(acting, { id: batch.id }))).toEqual({ done: true, dataVersion: '2' })
  expect(readReleased(listImports(acting))).toMatchObject([{ live: 0, state: 'undone' }])
})

it('refuses another file than the one that was checked, and what the surface does not know', async () => {
  const { acting } = actingIn(temporaryFolderForThisTest())
  const job = await finished(acting, start(acting, rows(3), { sha256: hashOf('another') }).id)
  expect(job).toMatchObject({ state: 'failed', problem: 'fileChanged', batch: null })
  expect(() => start(acting, rows(3), { sha256: 'x' })).toThrow(expect.objectContaining({ code: 'badValue' }))
  expect(() => start(acting, rows(3), { mode: 'some' })).toThrow(
    expect.objectContaining({ code: 'unknownValue' }),
  )
  await expect(
    checkImport(acting, { bytes: bytesOf('a,b\n1,2'), format: '__proto__' }),
  ).rejects.toMatchObject({
    code: 'unknownValue',
    param: 'format',
  })
  expect(() => importJob(acting, { id: 'nobody' })).toThrow(expect.objectContaining({ code: 'notFound' }))
  expect(() => importRefusals(acting, { id: 'nobody' })).toThrow(
    expect.objectContaining({ code: 'notFound' }),
  )
  await expect(undoImport(acting, { id: 'nobody' })).rejects.toMatchObject({ code: 'notFound' })
})

it.each([
  ['a,b\n1,2', 'unknownFormat'],
  ['PK\u0003\u0004', 'notThisKind'],
  [`${streetHeader}\n${'x'.repeat(5000)}`, 'tooLarge'],
  [`${streetHeader}\n"`, 'fileRefused'],
])('names a problem: %#', async (text, code) => {
  const { acting } = actingIn(temporaryFolderForThisTest())
  await expect(checkImport(acting, { bytes: bytesOf(text), format: null })).rejects.toMatchObject({ code })
})

it('refuses more than 50 MB before anything is read', async () => {
  const { acting } = actingIn(temporaryFolderForThisTest())
  const bytes = new Uint8Array(51 * 2 ** 20)
  const before = performance.now()
  await expect(checkImport(acting, { bytes, format: null })).rejects.toMatchObject({ code: 'tooLarge' })
  expect(performance.now() - before).toBeLessThan(100)
})

it('runs one import at a time, and can be stopped before the commit', async () => {
  const { acting } = actingIn(temporaryFolderForThisTest())
  const { id } = start(acting, rows(60_000))
  expect(() => start(acting, rows(3))).toThrow(expect.objectContaining({ code: 'anotherImportRuns' }))
  acting.imports.cancel(id, 'local')
  expect(await finished(acting, id)).toMatchObject({ state: 'cancelled', batch: null })
  expect(readReleased(listImports(acting))).toEqual([])
  expect(await finished(acting, start(acting, rows(3)).id)).toMatchObject({ state: 'done' })
})

it('tells why an undo is not offered', async () => {
  const { acting } = actingIn(temporaryFolderForThisTest())
  await finished(acting, start(acting, rows(5)).id)
  await finished(acting, start(acting, rows(6, 100)).id)
  const list = readReleased(listImports(acting))
  const older = list.find((batch) => batch.live === 0)
  expect(older?.undoBlocked).toContain('later import')
  await expect(undoImport(acting, { id: older?.id ?? '' })).rejects.toMatchObject({
    code: 'laterImportDependsOnIt',
  })
})

it('is the analyst’s alone', async () => {
  const { acting } = actingIn(temporaryFolderForThisTest(), 'officer')
  await expect(checkImport(acting, { bytes: bytesOf(rows(1)), format: null })).rejects.toMatchObject({
    code: 'notAllowed',
  })
  expect(() => start(acting, rows(1))).toThrow(expect.objectContaining({ code: 'notAllowed' }))
})

it('waits five seconds for a locked database, then says that it is busy', async () => {
  const folder = temporaryFolderForThisTest()
  const { acting } = actingIn(folder)
  const other = openWriter(folder, 'open')
  other.exec('BEGIN IMMEDIATE')
  const before = performance.now()
  expect(await finished(acting, start(acting, rows(3)).id)).toMatchObject({
    state: 'failed',
    problem: 'busy',
  })
  expect(performance.now() - before).toBeGreaterThan(4900)
  other.exec('ROLLBACK')
})
