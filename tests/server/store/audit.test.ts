import { describe, expect, it, onTestFinished } from 'vitest'
import type { AuditNote } from '../../../server/contract/audit.ts'
import { openAuditReader } from '../../../server/store/audit-reader.ts'
import { auditLockMilliseconds, startAuditService } from '../../../server/store/audit-service.ts'
import { openAuditWriter } from '../../../server/store/audit-writer.ts'
import { type Connection, openReader, openWriter } from '../../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'

const note = (change: Partial<AuditNote> = {}): AuditNote => ({
  ...{ event: 'question', account: 'one', role: 'analyst', agency: 'borough', endpoint: 'counts' },
  ...{ question: 'from=2026-01', basis: 'live', outcome: 'done', withheld: 0 },
  ...change,
})
const every = {
  ...{ from: null, to: null, event: null, account: null, agency: null, before: null, most: 100 },
}
const start = Date.parse('2026-03-01T12:00:00Z')

const openAudit = (folder = temporaryFolderForThisTest()): Connection => {
  const audit = openWriter(folder, 'audit')
  onTestFinished(() => void audit.close())
  return audit
}

/** Entries of one question a second, each another. */
const filled = (audit: Connection, count: number): void => {
  const writer = openAuditWriter(audit)
  for (let i = 0; i < count; i++)
    writer.append([{ note: note({ question: `ward=${i}` }), at: new Date(start + i * 1000) }])
}

const withoutTriggers = (audit: Connection): void => {
  for (const name of ['entry_stays', 'entry_kept', 'checkpoint_stays', 'checkpoint_kept'])
    audit.exec(`DROP TRIGGER ${name}`)
}

describe('the chain', () => {
  it('is whole from the first entry to the last', async () => {
    const audit = openAudit()
    expect(await openAuditReader(audit).check(0)).toMatchObject({ whole: true, checked: 0, last: null })
    filled(audit, 30)
    expect(await openAuditReader(audit).check(30)).toMatchObject({ whole: true, checked: 30, brokenAt: null })
  })

  it.each([
    ['a word', "UPDATE entry SET agency = 'boroughs' WHERE number = 7", 7],
    ['one letter', "UPDATE entry SET question = 'ward=x' WHERE number = 12", 12],
    ['nobody for somebody', 'UPDATE entry SET account = NULL WHERE number = 3', 3],
    [
      'one byte of a hash',
      'UPDATE entry SET hash = CAST(zeroblob(1) || substr(hash, 2) AS BLOB) WHERE number = 9',
      9,
    ],
    ['an entry taken out', 'DELETE FROM entry WHERE number = 5', 5],
    ['the first taken out', 'DELETE FROM entry WHERE number = 1', 1],
    ['the last taken out, as a running server knows', 'DELETE FROM entry WHERE number = 20', 20],
  ])('tells which entry was altered: %s', async (_, sql, brokenAt) => {
    const audit = openAudit()
    filled(audit, 20)
    withoutTriggers(audit)
    expect(audit.prepare(sql).run().changes).toBe(1)
    expect(await openAuditReader(audit).check(20)).toMatchObject({ whole: false, brokenAt })
  })

  it('refuses every change and deletion', () => {
    const audit = openAudit()
    filled(audit, 3)
    expect(() => audit.exec("UPDATE entry SET agency = 'x'")).toThrow('never changed')
    expect(() => audit.exec('DELETE FROM entry WHERE number = 1')).toThrow('by retention only')
    expect(openAuditReader(audit).list(every)).toHaveLength(3)
  })

  it('goes on from a checkpoint when retention has cut it, and the checkpoint is part of the chain', async () => {
    const audit = openAudit()
    filled(audit, 20)
    const writer = openAuditWriter(audit)
    const cut = new Date(start + 12_000).toISOString()
    expect(writer.deleteBefore(cut, new Date(start + 60_000))).toBe(12)
    const reader = openAuditReader(audit)
    expect(await reader.check(21)).toMatchObject({ whole: true, checked: 9, deletedThrough: 12 })
    expect(reader.list({ ...every, event: 'retention' })).toMatchObject([{ number: 21, role: 'system' }])
    expect(writer.deleteBefore(cut, new Date(start + 61_000))).toBe(0)
    expect(() => audit.exec('DELETE FROM checkpoint')).toThrow('never deleted')
    expect(() => audit.exec('DELETE FROM entry WHERE number = 13')).toThrow('by retention only')
    withoutTriggers(audit)
    audit.exec('UPDATE checkpoint SET hash = zeroblob(32)')
    expect(await reader.check(21)).toMatchObject({ whole: false, brokenAt: 21 })
  })
})

describe('the same question by the same person within a minute', () => {
  const after = (seconds: number) => new Date(start + seconds * 1000)

  it('is one entry with how often it was asked, and another afterwards', async () => {
    const audit = openAudit()
    const writer = openAuditWriter(audit)
    const reader = openAuditReader(audit)
    for (const seconds of [0, 1, 1, 59]) writer.append([{ note: note(), at: after(seconds) }])
    expect(reader.list(every)).toMatchObject([{ number: 1, times: 4 }])
    writer.append([{ note: note(), at: after(61) }])
    expect(reader.list(every)).toMatchObject([
      { number: 3, times: 1 },
      { number: 1, times: 4 },
    ])
    expect(await reader.check(3)).toMatchObject({ whole: true, checked: 3 })
  })

  it('counts within one group too', () => {
    const audit = openAudit()
    const group = Array.from({ length: 5 }, () => ({ note: note(), at: after(0) }))
    openAuditWriter(audit).append(group)
    expect(openAuditReader(audit).list(every)).toMatchObject([{ times: 5 }])
  })

  it.each([
    ['person', { account: 'two' }],
    ['question', { question: 'from=2026-02' }],
    ['outcome', { outcome: 'notReleased' }],
    ['event: exports are never put together', { event: 'export' }],
  ] as const)('but not of another %s', (_, change) => {
    const audit = openAudit()
    const writer = openAuditWriter(audit)
    const reader = openAuditReader(audit)
    for (const each of [note(), note(change), note(change)]) writer.append([{ note: each, at: after(0) }])
    const times = reader.list(every).map((entry) => entry.times)
    expect(times).toEqual('event' in change ? [1, 1, 1] : [2, 1])
  })

  it('is still counted when the server was killed within the minute', async () => {
    const audit = openAudit()
    const before = openAuditWriter(audit)
    for (const seconds of [0, 5]) before.append([{ note: note(), at: after(seconds) }])
    const next = openAuditWriter(audit)
    next.append([{ note: note(), at: after(10) }])
    next.closeMinutes(after(120))
    const reader = openAuditReader(audit)
    expect(reader.list(every).map(({ times }) => times)).toEqual([1, 2])
    expect(audit.prepare('SELECT count(*) FROM open_minute').pluck().get()).toBe(0)
    expect((await reader.check(0)).whole).toBe(true)
  })
})

describe('the service', () => {
  const timing = { groupMilliseconds: 5, mostInGroup: 100, patienceMilliseconds: 200 }
  const serviceIn = (folder: string, change: (audit: Connection) => void = () => undefined) => {
    const connection = openWriter(folder, 'audit', auditLockMilliseconds)
    change(connection)
    const service = startAuditService(connection, () => new Date(start), timing)
    onTestFinished(() => service.close())
    return service
  }

  it('writes many entries in few transactions, and each is on disk when it says so', async () => {
    const folder = temporaryFolderForThisTest()
    const service = serviceIn(folder)
    const reader = openReader(folder, 'audit')
    onTestFinished(() => void reader.close())
    const version = () => Number(reader.pragma('data_version', { simple: true }))
    const seen = new Set([version()])
    await Promise.all(
      Array.from({ length: 250 }, (_, i) =>
        service.write(note({ question: `ward=${i}` })).then(() => seen.add(version())),
      ),
    )
    expect(openAuditReader(reader).list({ ...every, most: 1000 })).toHaveLength(250)
    expect(seen.size).toBeLessThanOrEqual(4)
    expect(service.lastNumber()).toBe(250)
  })

  it('fails by name while somebody else holds the file, and goes on afterwards', async () => {
    const folder = temporaryFolderForThisTest()
    const service = serviceIn(folder)
    await service.write(note({ question: 'ward=1' }))
    const other = openAudit(folder)
    other.exec('BEGIN IMMEDIATE')
    await expect(service.write(note({ question: 'ward=2' }))).rejects.toMatchObject({ code: 'busy' })
    other.exec('ROLLBACK')
    await service.write(note({ question: 'ward=2' }))
    expect(openAuditReader(other).list(every)).toHaveLength(2)
    expect((await openAuditReader(other).check(2)).whole).toBe(true)
  })

  it('fails by name when the disk is full, for every entry of the group, and what was there stays', async () => {
    const folder = temporaryFolderForThisTest()
    let pages = 0
    const limit = (audit: Connection) => {
      pages = Number(audit.pragma('page_count', { simple: true }))
      audit.pragma(`max_page_count = ${pages}`)
    }
    const service = serviceIn(folder, limit)
    const long = (i: number) => note({ question: `ward=${i}&${'x'.repeat(200)}` })
    const outcomes = await Promise.allSettled(Array.from({ length: 90 }, (_, i) => service.write(long(i))))
    expect(
      new Set(outcomes.map((each) => (each.status === 'rejected' ? each.reason.code : 'written'))),
    ).toEqual(new Set(['diskFull']))
    const audit = openAudit(folder)
    expect(openAuditReader(audit).list(every)).toEqual([])
    expect((await openAuditReader(audit).check(0)).whole).toBe(true)
  })
})
