import { createHash } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import type { Acting } from '../../../server/commands/acting.ts'
import { checkImport } from '../../../server/commands/check-import.ts'
import { importJob } from '../../../server/commands/import-job.ts'
import { importRefusals } from '../../../server/commands/import-refusals.ts'
import { makeImportRunner } from '../../../server/commands/import-runner.ts'
import { listImports } from '../../../server/commands/list-imports.ts'
import { saveMapping } from '../../../server/commands/mappings/save-mapping.ts'
import { startImport } from '../../../server/commands/start-import.ts'
import { undoImport } from '../../../server/commands/undo-import.ts'
import { MappingDraft } from '../../../server/contract/mappings.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { now } from '../ingest/importing.ts'
import {
  agency,
  agreementReference,
  logFile,
  logMapping,
  logRow,
  partnerFolder,
} from '../ingest/partner-importing.ts'

// Each command starts a worker, which reads the area pack: slow where two processors are shared.
vi.setConfig({ testTimeout: 90_000 })

const actingIn = (dataFolder: string) => {
  const folder = partnerFolder(dataFolder)
  const config = { dataFolder, areaFolder: packFolder, referenceFolder }
  const changed = () => undefined
  const isSignInOpen = { now: false }
  const imports = makeImportRunner({ ...config, clock: () => now, changed })
  const as = (role: Viewer['role'], of = agency): Acting => ({
    ...{ config, area, imports, changed, clock: () => now, dataVersion: () => '1' },
    hasDemoSignIn: () => isSignInOpen.now,
    viewer: { role, agency: of, account: null },
    get releases(): never {
      throw new Error('an import releases nothing')
    },
  })
  return { folder, as, isSignInOpen }
}
const { version: _version, origin: _origin, ...draft } = logMapping
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const words = { mapping: 'test-log', version: '1', agreement: agreementReference }
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })
const check = (acting: Acting, text: string, partner = words) =>
  checkImport(acting, { bytes: bytesOf(text), format: null, partner })
const start = (acting: Acting, text: string, partner: typeof words, mode: string | null = null) =>
  readReleased(
    startImport(acting, {
      ...{ bytes: bytesOf(text), format: null, mode, partner },
      sha256: createHash('sha256').update(text).digest('hex'),
    }),
  )
const finished = async (acting: Acting, id: string) => {
  for (;;) {
    const job = readReleased(importJob(acting, { id }))
    if (job.state !== 'running') return job
    await new Promise((done) => setTimeout(done, 20))
  }
}

it('checks, imports for the agency, lists, hands out refusals and undoes; others learn nothing of it', async () => {
  const { folder, as } = actingIn(temporaryFolderForThisTest())
  const analyst = as('analyst')
  const other = as('analyst', 'another-agency')
  saveMapping(analyst, { draft: MappingDraft.parse(draft), version: null })
  const text = logFile([logRow(), logRow({ place: 'Home' }), logRow({ kind: 'Nonsense' })])
  const report = readReleased(await check(analyst, text))
  expect(report).toMatchObject({ accepted: 2, refused: { unknownCategory: 1 }, alreadyImported: false })
  expect(report.partner?.preview.map((row) => row.class)).toEqual(['shared', 'protected', 'refused'])

  const whole = await finished(analyst, start(analyst, text, words).id)
  expect(whole).toMatchObject({ state: 'failed', problem: 'rowsRefused' })
  const { id } = start(analyst, text, words, 'goodRows')
  expect(() => importJob(other, { id })).toThrow(refused('notFound'))
  const job = await finished(analyst, id)
  expect(job).toMatchObject({ state: 'done', report: { accepted: 2 } })
  const batch = job.batch ?? ''
  expect(readReleased(listImports(analyst))).toMatchObject([
    { id: batch, live: 2, refused: 1, formatLabel: 'Council antisocial behaviour', undoBlocked: null },
  ])
  expect(readReleased(listImports(as('partner')))).toHaveLength(1)
  expect(readReleased(importRefusals(as('partner'), { id: batch }))).toContain('3,unknownCategory,"Kind"')
  for (const stranger of [other, as('partner', 'another-agency')]) {
    expect(readReleased(listImports(stranger))).toEqual([])
    expect(() => importRefusals(stranger, { id: batch })).toThrow()
    await expect(undoImport(stranger, { id: batch })).rejects.toThrow()
    await expect(check(stranger, text)).rejects.toThrow(refused('notAParty', 'agreement'))
  }
  expect(() => listImports(as('officer'))).toThrow(refused('notAllowed'))
  await undoImport(as('partner'), { id: batch })
  expect([folder.sharedRecords(), folder.protectedRecords()]).toEqual([[], []])
})

it('refuses what the address does not name rightly, before any file is read', async () => {
  const { as } = actingIn(temporaryFolderForThisTest())
  const analyst = as('analyst')
  saveMapping(analyst, { draft: MappingDraft.parse({ ...draft, state: 'draft' }), version: null })
  const text = logFile([logRow()])
  const wrong: [Partial<typeof words>, string][] = [
    [{ mapping: 'nonsense' }, 'unknownValue'],
    [{ version: '7' }, 'changedMeanwhile'],
    [{ version: 'x' }, 'badValue'],
    [{ agreement: 'NONE' }, 'noAgreement'],
    [{ agreement: 'TEST-2' }, 'noAgreement'],
  ]
  for (const [change, code] of wrong)
    await expect(check(analyst, text, { ...words, ...change })).rejects.toThrow(refused(code))
  // A draft may be tried, not imported with.
  expect(readReleased(await check(analyst, text))).toMatchObject({ accepted: 1 })
  expect(() => start(analyst, text, words)).toThrow(refused('mappingIsDraft'))
  await expect(checkImport(as('partner'), { bytes: bytesOf(text), format: null })).rejects.toThrow(
    refused('notAllowed'),
  )
  await expect(check(as('officer'), text)).rejects.toThrow(refused('notAllowed'))
})

it('takes the same file sent ten times at once exactly once', async () => {
  const { folder, as } = actingIn(temporaryFolderForThisTest())
  const analyst = as('analyst')
  saveMapping(analyst, { draft: MappingDraft.parse(draft), version: null })
  const text = logFile(
    Array.from({ length: 200 }, (_, at) => logRow({ cell: at, place: at % 2 ? 'Home' : 'Shop' })),
  )
  const sent = Array.from({ length: 10 }, () => {
    try {
      return start(analyst, text, words).id
    } catch (error) {
      expect(error).toMatchObject({ code: 'anotherImportRuns' })
      return null
    }
  })
  for (const id of sent) if (id !== null) await finished(analyst, id)
  expect(sent.filter((id) => id !== null)).toHaveLength(1)
  const again = await finished(analyst, start(analyst, text, words).id)
  expect(again).toMatchObject({ batch: null, report: { alreadyImported: true } })
  expect(folder.sharedRecords().length + folder.protectedRecords().length).toBe(200)
})

it('refuses a partner’s file while anybody may sign in, tried or brought, and takes it afterwards', async () => {
  const { folder, as, isSignInOpen } = actingIn(temporaryFolderForThisTest())
  const analyst = as('analyst')
  saveMapping(analyst, { draft: MappingDraft.parse(draft), version: null })
  const file = logFile([logRow()])
  isSignInOpen.now = true
  await expect(check(analyst, file)).rejects.toThrow(refused('demonstrationFolder'))
  expect(() => start(analyst, file, words)).toThrow(refused('demonstrationFolder'))
  expect(folder.sharedRecords()).toEqual([])
  isSignInOpen.now = false
  expect(readReleased(await check(analyst, file))).toMatchObject({ accepted: 1 })
})
