import { expect, it } from 'vitest'
import { buildColumns } from '../../../server/columns/build-columns.ts'
import { emptyFilter } from '../../../server/contract/filter.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { counts } from '../../../server/questions/counts.ts'
import { protectedCounts } from '../../../server/questions/protected.ts'
import { reference } from '../../../server/questions/reference.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { logFile, logRow, partnerFolder } from '../ingest/partner-importing.ts'
import { area, askingOf, filterOf, inCell } from './asking-fixture.ts'

const open = { source: 'police-uk-street', type: 'burglary', month: 312, day: null, hour: null }
const readable = (...sources: string[]) => new Set(['police-uk-street', ...sources])
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })
const zone = (cell: number) => area.zones('Z2')[area.zoneOfCell(cell, 'Z2')]

/** A folder with one open record, a shared and three protected ones, asked by a party and by somebody who is none. */
const world = async () => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder)
  const rows = [
    logRow({ cell: 5000 }),
    logRow({ cell: 5000, place: 'Home' }),
    logRow({ cell: 5000, flag: 'DA' }),
    logRow({ cell: 9000, place: 'Home', date: '17/05/2025' }),
  ]
  await folder.import(logFile(rows))
  const stranger = askingOf(dataFolder, [{ ...open, ...inCell(100) }], [], { readable: readable() })
  const party = { ...stranger, readable: readable('council-asb') }
  const again = () => {
    const columns = buildColumns(dataFolder, area)
    return { party: { ...party, columns }, stranger: { ...stranger, columns } }
  }
  return { folder, party, stranger, again }
}

it('counts protected records by zone, quarter and category for a party, and adds them to nothing else', async () => {
  const { party } = await world()
  const answer = readReleased(protectedCounts(party, { filter: emptyFilter }))
  expect(answer).toMatchObject({ total: 3, sources: ['council-asb'] })
  expect(answer.zones).toEqual([
    {
      ...{ zone: zone(5000).id, name: zone(5000).name, ward: zone(5000).ward, count: 2 },
      quarters: [{ quarter: '2026 Q1', count: 2 }],
    },
    {
      ...{ zone: zone(9000).id, name: zone(9000).name, ward: zone(9000).ward, count: 1 },
      quarters: [{ quarter: '2025 Q2', count: 1 }],
    },
  ])
  expect(answer.quarters).toEqual([
    { quarter: '2025 Q2', count: 1 },
    { quarter: '2026 Q1', count: 2 },
  ])
  expect(answer.categories.map(({ id, count }) => [id, count])).toEqual([
    ['home-antisocial-behaviour', 2],
    ['domestic', 1],
  ])
  const all = readReleased(counts(party, { filter: filterOf('source=council-asb'), vintage: 2022 }))
  expect(all.total).toBe(1)
  const asked = (query: string) => readReleased(protectedCounts(party, { filter: filterOf(query) })).total
  expect(asked('from=2026-01&to=2026-03')).toBe(2)
  // A quarter that the period cuts is not counted: it would tell months apart.
  expect([asked('from=2026-02'), asked('to=2026-02'), asked('from=2025-04-02')]).toEqual([0, 1, 2])
  expect(asked(`ward=${zone(9000).ward}`)).toBe(1)
})

it('answers a stranger without them, and refuses to name a source that is not readable', async () => {
  const { stranger } = await world()
  expect(readReleased(protectedCounts(stranger, { filter: emptyFilter }))).toMatchObject({
    total: 0,
    zones: [],
  })
  const ask = (query: string) => () => protectedCounts(stranger, { filter: filterOf(query) })
  expect(ask('source=council-asb')).toThrow(refused('notReleased', 'source'))
  expect(ask('source=nonsense')).toThrow(refused('unknownValue', 'source'))
  expect(ask('ward=E0000')).toThrow(refused('unknownValue', 'ward'))
  const partner = { ...stranger, viewer: { role: 'partner', agency: 'x', account: null } as const }
  const forced = { ...partner, readable: readable('council-asb') }
  expect(() => protectedCounts(forced, { filter: emptyFilter })).toThrow(refused('notReleased'))
})

it('gives a stranger the same bytes whatever the vault holds, and a party a new version', async () => {
  const { folder, party, stranger, again } = await world()
  const view = { filter: emptyFilter, vintage: 2022 } as const
  const all = (asking: Asking) =>
    JSON.stringify([
      readReleased(counts(asking, view)),
      readReleased(reference(asking)),
      readReleased(protectedCounts(asking, { filter: emptyFilter })),
    ])
  const before = { party: all(party), stranger: all(stranger) }
  expect(all(again().party)).toBe(before.party)
  const changes = [
    logFile([logRow({ cell: 7000, date: '17/06/2024', place: 'Home' })]),
    logFile([logRow({ cell: 7001, date: '17/06/2024', place: 'Street' })]),
  ]
  let last = before.party
  for (const change of changes) {
    await folder.import(change)
    const now = again()
    expect(all(now.stranger)).toBe(before.stranger)
    expect(all(now.party)).not.toBe(last)
    last = all(now.party)
  }
})
