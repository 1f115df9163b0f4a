/** Watches over HTTP: whose they are, when they fire, and that nothing of their figures is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthNumber } from '../../../server/contract/calendar.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import type { Changes, Watch, WatchDraft, WatchState } from '../../../server/contract/watches.ts'

import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../helpers/application.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { type StoredRecord, storeRecords } from '../columns/stored-records.ts'
import { area, inCell } from '../questions/asking-fixture.ts'

const today = '2026-04-10T12:00:00.000Z'
const before = '2026-04-01T00:00:00.000Z'
const busy = 4000
const last = monthNumber('2026-03')
const person = (role: Viewer['role'], agency: string): Viewer => ({
  ...viewerOf(role, agency),
  account: `${role} of ${agency}`,
})
const police = person('officer', 'police')
const youth = person('partner', 'youth-service')
const housing = person('analyst', 'housing')
const circle: WatchDraft = { kind: 'circle', id: area.cells[busy], rings: 1 }

/** So many records of a source in a cell, in each of these months. */
const some = (source: string, cell: number, months: readonly number[], count: number): StoredRecord[] =>
  months.flatMap((month) =>
    Array.from({ length: count }, () => ({
      ...{ source, type: 'violence', month, day: null, hour: null },
      ...inCell(cell),
    })),
  )
const yearBefore = Array.from({ length: 12 }, (_, at) => last - 12 + at)

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>

beforeAll(async () => {
  for (const name of ['open', 'vault'] as const) {
    const connection = openWriter(folder, name)
    const source = name === 'open' ? 'police-uk-street' : 'ambulance'
    if (name === 'vault')
      agreementWriter(connection).add({
        ...{ reference: 'AMB', source, class: 'shared', purpose: 'To test.', publish: 'none' },
        ...{ starts: '2020-01-01', ends: '2027-03-31', parties: ['police'], demo: false },
      })
    // Published: six a month, then sixteen. Shared: four a month all the time.
    storeRecords(connection, [
      ...some(source, busy, yearBefore, name === 'open' ? 6 : 4),
      ...some(source, busy, [last], name === 'open' ? 16 : 4),
    ])
    connection
      .prepare(
        `INSERT INTO batch (ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at, month_first, month_last)
         SELECT ?, 'test', id, x'00', 1, 1, 1, 0, 0, '{}', 'goodRows', ?, ?, ? FROM source WHERE code = ?`,
      )
      .run(`batch-${name}`, name === 'open' ? '2026-04-09T00:00:00.000Z' : before, last, last, source)
    connection.close()
  }
  app = await openApplication(folder, today)
}, 60_000)
afterAll(() => app.close())

const json = async (reply: Response) => ({ status: reply.status, body: await reply.json() })
const watch = async (who: Viewer, draft: WatchDraft) => {
  app.as(who)
  return json(await app.send('POST', '/api/watches', draft))
}
const listOf = async (who: Viewer): Promise<Watch[]> => {
  app.as(who)
  return ((await (await app.ask('/api/watches')).json()) as { watches: Watch[] }).watches
}
const changesFor = async (who: Viewer): Promise<Changes> => {
  app.as(who)
  const reply = await app.ask('/api/changes')
  expect(reply.status).toBe(200)
  return (await reply.json()) as Changes
}
const only = ({ watches }: Changes): WatchState => {
  expect(watches).toHaveLength(1)
  return watches[0]
}

describe('watches', () => {
  it('are one’s own: added once, listed by name, removed by their owner alone', async () => {
    const added = await watch(housing, circle)
    expect(added.status).toBe(200)
    expect((await watch(housing, circle)).body.code).toBe('sameAlready')
    expect((await watch(housing, { kind: 'circle', id: 'nowhere', rings: 1 })).body.code).toBe('unknownValue')
    expect((await watch(housing, { kind: 'venue', id: 'no-venue' })).body.code).toBe('unknownValue')
    expect((await watch(housing, { kind: 'circle', id: area.cells[1], rings: 9 } as never)).body.code).toBe(
      'badBody',
    )
    const [mine] = await listOf(housing)
    expect(mine).toMatchObject({ kind: 'circle', place: area.cells[busy], rings: 1, isGone: false })
    expect(mine.name).toBe(area.placeName(busy))

    app.as(youth)
    expect((await app.send('DELETE', `/api/watches/${added.body.id}`)).status).toBe(404)
    expect(await listOf(youth)).toEqual([])
    app.as(housing)
    expect((await app.send('DELETE', `/api/watches/${added.body.id}`)).status).toBe(200)
    expect(await listOf(housing)).toEqual([])
    app.as(viewerOf('public', ''))
    expect((await app.ask('/api/changes')).status).toBe(401)
  })

  it('fire on what their owner may ask: all of it for a party, published records for the others', async () => {
    for (const who of [police, youth]) await watch(who, circle)
    const ofParty = await changesFor(police)
    // Ninety days back for whoever has not looked yet.
    expect([ofParty.since, ofParty.hasLooked]).toEqual(['2026-01-10T12:00:00.000Z', false])
    expect(ofParty.counted).toHaveLength(2)
    expect(only(ofParty)).toMatchObject({
      ...{ month: '2026-03', count: 20, verdict: 'above', expected: { from: 5, to: 17 } },
      sentence: '20 in Mar 2026, where its own 12 months before let one expect 5 to 17.',
      came: { from: '2026-03', to: '2026-03', count: 20 },
    })
    const ofOther = await changesFor(youth)
    expect(ofOther.counted).toHaveLength(1)
    expect(only(ofOther)).toMatchObject({ count: 16, verdict: 'above', expected: { from: 2, to: 12 } })
  })

  it('keep no figure: the database is the same to the byte however often they are worked out', async () => {
    const rows = () => {
      const work = openReader(folder, 'work')
      const tables = work.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      const all = tables.all().map(({ name }) => [name, work.prepare(`SELECT * FROM "${name}"`).all()])
      work.close()
      return JSON.stringify(all)
    }
    const kept = rows()
    await changesFor(police)
    await changesFor(youth)
    expect(rows()).toBe(kept)
  })

  it('live figures of a watch are in the audit, by the question alone', async () => {
    await changesFor(police)
    const audit = openReader(folder, 'audit')
    const found = audit
      .prepare("SELECT agency, basis, question FROM entry WHERE endpoint = 'changes' AND event = 'question'")
      .all()
    audit.close()
    expect(found).toContainEqual({ agency: 'police', basis: 'live', question: '' })
    expect(found.some((row) => (row as { agency: string }).agency === 'youth-service')).toBe(false)
  })
})

describe('since the last look', () => {
  const look = async (who: Viewer, until: string, release: number | null = null) => {
    app.as(who)
    return app.send('POST', '/api/changes/looked', { until, release })
  }

  it('only later files and records are news', async () => {
    expect((await look(youth, '2026-04-11T00:00:00.000Z')).status).toBe(400)
    expect((await look(youth, '2026-04-08T00:00:00.000Z')).status).toBe(200)
    const first = await changesFor(youth)
    expect([first.since, first.hasLooked]).toEqual(['2026-04-08T00:00:00.000Z', true])
    expect(only(first)).toMatchObject({ isNews: true, came: { count: 16 } })
    await look(youth, first.until)
    expect(only(await changesFor(youth))).toMatchObject({ isNews: false, came: null, verdict: 'above' })

    app.at('2026-04-10T13:00:00.000Z')
    app.as(police)
    const concern = (cell: number, agencies: string[]) =>
      app.send('POST', '/api/told', {
        ...{ kind: 'concern', place: { kind: 'cell', id: area.cells[cell] }, agencies },
        fields: { harm: 'robbery', bands: [], since: 'weeks', text: '' },
      })
    expect((await concern(busy, ['youth-service'])).status).toBe(200)
    expect((await concern(9000, ['youth-service'])).status).toBe(200)
    // Not for the youth service: that it was written is not told.
    expect((await concern(busy, ['housing'])).status).toBe(200)
    app.at('2026-04-10T14:00:00.000Z')
    const after = await changesFor(youth)
    expect(after.entries.map(({ why, what, agency }) => [why, what, agency]).sort()).toEqual([
      ['own', 'added', 'police'],
      ['watched', 'added', 'police'],
    ])
    expect(only(after).isNews).toBe(true)
    app.at(today)
  })
})
