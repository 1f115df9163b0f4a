import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dayNumber, monthNumber } from '../../../server/contract/calendar.ts'
import { dueForDeletion } from '../../../server/jobs/due-for-deletion.ts'
import { runRetention } from '../../../server/jobs/retention.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { readDeletions } from '../../../server/store/deletion-reader.ts'
import { carriedCounts } from '../../../server/store/leaf-count-reader.ts'
import { openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { type StoredRecord, storeRecords } from '../columns/stored-records.ts'
import { area, inCell } from '../questions/asking-fixture.ts'

const held = (month: string, keepMonths: number) => ({ lastMonth: monthNumber(month), keepMonths })

test.each([
  ['2026-01-31', '2023-01', 36, false],
  ['2026-02-01', '2023-01', 36, true],
  ['2026-02-01', '2023-02', 36, false],
  ['2026-02-01', '2025-12', 1, true],
  ['2026-02-01', '2026-01', 1, false],
])('on %s a record of %s kept %i months is due: %s', (today, month, keep, isDue) => {
  expect(dueForDeletion([held(month, keep)], today)).toHaveLength(isDue ? 1 : 0)
})

const record = (cell: number, source: string, day: string): StoredRecord => ({
  ...{ ...inCell(cell), source, type: 'burglary', hour: null },
  ...{ month: monthNumber(day), day: dayNumber(day) },
})

test('deletes what is older than its agreement keeps, counts it by leaf, and writes down how many', () => {
  const folder = temporaryFolderForThisTest()
  const vault = openWriter(folder, 'vault')
  onTestFinished(() => void vault.close())
  agreementWriter(vault).add({
    ...{ reference: 'FIRE', source: 'fire', class: 'shared', purpose: 'To test.', publish: 'none' },
    ...{ starts: '2023-01-01', ends: '2030-01-01', parties: ['fire-service'], demo: false },
    retentionMonths: 12,
  })
  storeRecords(vault, [
    // Due after 12 months: January to April 2025. The rest stays.
    ...['2025-01-05', '2025-01-05', '2025-04-30', '2025-05-01'].map((day) => record(2000, 'fire', day)),
    // Without an agreement: 36 months.
    ...['2023-04-30', '2023-05-01', '2025-01-05'].map((day) => record(2000, 'ambulance', day)),
  ])
  const source = vault.prepare("SELECT id FROM source WHERE code = 'fire'").pluck().get()
  const canary = Buffer.from('retention-canary')
  const protect = vault.prepare(
    'INSERT INTO protected_record (id, batch, source, zone, quarter, category) VALUES (?, 1, ?, ?, ?, ?)',
  )
  const zone = area.zones('Z2')[0].id
  // The first quarter of 2025 is due on 2026-05-01; the second holds May and June, which are not.
  protect.run(canary, source, zone, monthNumber('2025-01') / 3, 'cuckooing')
  protect.run(Buffer.alloc(16, 1), source, zone, monthNumber('2025-04') / 3, 'cuckooing')

  const cuts: string[] = []
  const parts = {
    ...{ dataFolder: folder, clock: () => new Date('2026-05-01T02:00:00Z') },
    zoneOf: (cell: string) => (cell === area.cells[2000] ? 'Z1-test' : undefined),
    leafGroupOf: (type: string) => `group of ${type}`,
    deleteAuditBefore: (cut: string) => cuts.push(cut) * 5,
    forgetOverSignIns: () => 7,
  }
  expect(runRetention(parts)).toBe(3 + 1 + 1 + 5 + 7)
  expect(vault.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(3)
  expect(vault.prepare('SELECT count(*) FROM protected_record').pluck().get()).toBe(1)
  expect(cuts).toEqual(['2024-05-01T00:00:00.000Z'])
  const [january, april] = [monthNumber('2025-01'), monthNumber('2025-04')]
  expect(carriedCounts(vault)).toEqual([
    {
      class: 'shared',
      source: 'ambulance',
      zone: 'Z1-test',
      period: monthNumber('2023-04') / 3,
      category: 'group of burglary',
      count: 1,
    },
    { class: 'protected', source: 'fire', zone, period: january / 6, category: 'cuckooing', count: 1 },
    {
      class: 'shared',
      source: 'fire',
      zone: 'Z1-test',
      period: january / 3,
      category: 'group of burglary',
      count: 2,
    },
    {
      class: 'shared',
      source: 'fire',
      zone: 'Z1-test',
      period: april / 3,
      category: 'group of burglary',
      count: 1,
    },
  ])
  const told = readDeletions(vault).map(({ kind, rule, source, monthFirst, monthLast, records }) => [
    ...[kind, rule, source, monthFirst, monthLast, records],
  ])
  expect(told.reverse()).toEqual(
    expect.arrayContaining([
      ['vault', '12 months', 'fire', january, april, 3],
      ['vault', '36 months', 'ambulance', monthNumber('2023-04'), monthNumber('2023-04'), 1],
      ['vault', '12 months', 'fire', monthNumber('2025-03'), monthNumber('2025-03'), 1],
      ['audit', '24 months', null, null, null, 5],
      ['sign-in', '1 day', null, null, null, 7],
    ]),
  )
  expect(told).toHaveLength(5)
  // Overwritten, in the file and in its log.
  for (const name of readdirSync(folder))
    if (name.startsWith('vault')) expect(readFileSync(join(folder, name)).includes(canary)).toBe(false)
  // A second run the same night finds nothing.
  expect(runRetention({ ...parts, deleteAuditBefore: () => 0, forgetOverSignIns: () => 0 })).toBe(0)
  expect(readDeletions(vault)).toHaveLength(5)
})
