import { expect, it } from 'vitest'
import type { Acting } from '../../../../server/commands/acting.ts'
import { listImports } from '../../../../server/commands/list-imports.ts'
import { reportCuckooing } from '../../../../server/commands/protected/report-cuckooing.ts'
import { CuckooingReport } from '../../../../server/contract/cuckooing.ts'
import { readReleased } from '../../../../server/sealed/released.ts'
import { markDemonstration } from '../../../../server/store/meta.ts'
import { openWriter } from '../../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../../area/pack.ts'
import { now } from '../../ingest/importing.ts'
import { agency, logFile, logMapping, logRow, partnerFolder } from '../../ingest/partner-importing.ts'

const zone = area.zones('Z2')[3].id
const report: CuckooingReport = { zone, quarter: '2026 Q1', signs: ['fear', 'vehicles'], referralMade: false }

const reporting = () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const notHere = (): never => {
    throw new Error('not in this test')
  }
  let changes = 0
  const isSignInOpen = { now: false }
  const as = (of: string): Acting => ({
    config: { dataFolder, areaFolder: packFolder, referenceFolder },
    ...{ area, clock: () => now, dataVersion: () => String(changes) },
    hasDemoSignIn: () => isSignInOpen.now,
    changed: () => {
      changes++
    },
    viewer: { role: 'partner', agency: of, account: null },
    get imports() {
      return notHere()
    },
    get releases() {
      return notHere()
    },
  })
  return { dataFolder, folder, as, isSignInOpen }
}
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })

it('keeps zone, quarter and referral; reports of one zone and quarter are alike whatever their signs', async () => {
  const { folder, as } = reporting()
  const acting = as(agency)
  await reportCuckooing(acting, report)
  await reportCuckooing(acting, { ...report, signs: ['drug-signs'] })
  expect(readReleased(await reportCuckooing(acting, { ...report, referralMade: true }))).toEqual({
    ...{ done: true, dataVersion: '3' },
  })
  expect(folder.protectedRecords()).toEqual([
    { zone, quarter: 104, category: 'cuckooing' },
    { zone, quarter: 104, category: 'cuckooing' },
    { zone, quarter: 104, category: 'cuckooing-referred' },
  ])
  const batches = folder.vault.prepare('SELECT at, accepted, month_first, month_last FROM batch').all()
  expect(batches).toEqual([
    { at: '2026-01-01T00:00:00.000Z', accepted: 3, month_first: 312, month_last: 314 },
  ])
  expect(readReleased(listImports(acting))).toMatchObject([{ live: 3, formatLabel: 'Report forms' }])
})

it('is not replaced by a file of the same source and quarter', async () => {
  const { folder, as } = reporting()
  await reportCuckooing(as(agency), report)
  const mapping = {
    ...logMapping,
    ...{ source: 'cuckooing' as const, category: { kind: 'always' as const, meaning: 'cuckooing' } },
  }
  expect(await folder.import(logFile([logRow()]), { mapping })).toMatchObject({ accepted: 1, replaced: 0 })
  expect(folder.protectedRecords()).toHaveLength(2)
})

it('refuses a stranger, a zone or quarter that cannot be, and a demonstration folder', async () => {
  const { dataFolder, folder, as, isSignInOpen } = reporting()
  const acting = as(agency)
  await expect(reportCuckooing(as('another'), report)).rejects.toThrow(refused('noAgreement'))
  const send = (change: Partial<CuckooingReport>) => reportCuckooing(acting, { ...report, ...change })
  await expect(send({ zone: 'Z2-99999' })).rejects.toThrow(refused('unknownValue', 'zone'))
  await expect(send({ zone: area.zones('Z1')[0].id })).rejects.toThrow(refused('unknownValue', 'zone'))
  await expect(send({ quarter: '2026 Q2' })).rejects.toThrow(refused('badValue', 'quarter'))
  await expect(send({ quarter: '2001 Q1' })).rejects.toThrow(refused('badValue', 'quarter'))
  // Kept for 36 months: the first quarter of 2023 ended in the last month that is kept, the one before did not.
  await expect(send({ quarter: '2022 Q4' })).rejects.toThrow(refused('badValue', 'quarter'))
  expect(readReleased(await send({ quarter: '2023 Q1' }))).toMatchObject({ done: true })
  folder.vault.exec('DELETE FROM protected_record')
  isSignInOpen.now = true
  await expect(send({})).rejects.toThrow(refused('demonstrationFolder'))
  isSignInOpen.now = false
  const open = openWriter(dataFolder, 'open')
  markDemonstration(open, true)
  open.close()
  await expect(send({})).rejects.toThrow(refused('demonstrationFolder'))
  expect(folder.protectedRecords()).toEqual([])
})

it('takes no text, no unknown or repeated sign, and not none', () => {
  const isTaken = (change: object) => CuckooingReport.safeParse({ ...report, ...change }).success
  expect(isTaken({})).toBe(true)
  expect(isTaken({ address: '12a Example Road' })).toBe(false)
  expect([[], ['nonsense'], ['fear', 'fear']].map((signs) => isTaken({ signs }))).toEqual([
    false,
    false,
    false,
  ])
})
