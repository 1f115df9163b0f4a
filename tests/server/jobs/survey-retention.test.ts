/** Answers to surveys are deleted after the months of their agreement, and how many is written down. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { runRetention } from '../../../server/jobs/retention.ts'
import { readDeletions } from '../../../server/store/deletion-reader.ts'
import { carriedCounts } from '../../../server/store/leaf-count-reader.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { surveyFolder } from '../ingest/survey-importing.ts'

it('goes by the last month of a quarter, leaves a deletion record and no bytes, and carries nothing', async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = surveyFolder(dataFolder)
  const keep = (months: number) =>
    folder.vault.prepare("UPDATE agreement SET retention_months = ? WHERE source = 'survey'").run(months)
  // Brought in while it was kept longer: what is due already is refused.
  keep(180)
  await folder.import([
    { period: '2023 Q1', question: 'Retentioncanary?', n: 50 },
    { period: '2023 Q2', n: 50 },
    { period: '2023-04', question: 'Another', n: 50 },
  ])
  keep(36)
  const run = (day: string) =>
    runRetention({
      ...{
        dataFolder,
        clock: () => new Date(`${day}T02:00:00Z`),
        deleteAuditBefore: () => 0,
        forgetOverSignIns: () => 0,
      },
      ...{ zoneOf: () => undefined, leafGroupOf: () => '' },
    })
  expect(run('2026-03-31')).toBe(0)
  expect(run('2026-04-01')).toBe(1)
  expect(folder.stored().map(({ months }) => months)).toEqual(['279-281', '279-279'])
  const [told] = readDeletions(folder.vault)
  const march = monthNumber('2023-03')
  expect(told).toMatchObject({ kind: 'vault', rule: '36 months', source: 'survey', records: 1 })
  expect([told.monthFirst, told.monthLast]).toEqual([march, march])
  keep(1)
  expect(run('2026-04-02')).toBe(2)
  expect(folder.stored()).toEqual([])
  expect(carriedCounts(folder.vault)).toEqual([])
  for (const name of readdirSync(dataFolder))
    if (name.startsWith('vault'))
      expect(readFileSync(join(dataFolder, name)).includes('Retentioncanary')).toBe(false)
})
