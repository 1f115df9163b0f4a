/** Outreach contacts through the gate into the vault, asked by a party and by others; and that nothing else counts them. */
import { expect, it } from 'vitest'
import { checkMeanings } from '../../../server/commands/mappings/check-meanings.ts'
import { readyMadeMappings } from '../../../server/commands/mappings/ready-made.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { emptyFilter } from '../../../server/contract/filter.ts'
import { isSurveyMapping, type MappingEntry } from '../../../server/contract/mappings.ts'
import type { Role } from '../../../server/contract/reference.ts'
import { WelfareCounts } from '../../../server/contract/welfare.ts'
import type { Asking } from '../../../server/questions/asking.ts'
import { counts } from '../../../server/questions/counts.ts'
import { protectedCounts } from '../../../server/questions/protected.ts'
import { reference } from '../../../server/questions/reference.ts'
import { welfare } from '../../../server/questions/welfare.ts'
import { agreedSources } from '../../../server/release/agreed-sources.ts'
import { readReleased } from '../../../server/sealed/released.ts'
import { carriedCounts } from '../../../server/store/leaf-count-reader.ts'
import { deleteProtected, heldProtected } from '../../../server/store/retention-writer.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { referenceFolder } from '../area/pack.ts'
import { agency, partnerFolder } from '../ingest/partner-importing.ts'
import { area, askingOf, askingOn, bytesFor, categories, filterOf, inCell } from './asking-fixture.ts'

const ready = readyMadeMappings(referenceFolder).find(
  (each): each is MappingEntry => each.name === 'welfare' && !isSurveyMapping(each),
)
if (!ready) throw new Error('no ready-made mapping')
const mapping: MappingEntry = { ...ready, location: { kind: 'wgs84', lon: 'Lon', lat: 'Lat' } }

const zones = area.zones('Z2')
const [one, other] = [zones[3], zones[40]]
const row = (zone: typeof one, date: string, need = 'Rough sleeping'): string => {
  const [cell] = zone.cells
  const [lon, lat] = area.cellCentres.subarray(cell * 2, cell * 2 + 2)
  return ['K1', date, need, lon.toFixed(6), lat.toFixed(6), 'Invented Person'].join()
}
const times = (count: number, ...of: Parameters<typeof row>): string[] => Array(count).fill(row(...of))
const file = (rows: readonly string[]): string =>
  `${['Contact reference,Date,Need,Lon,Lat,Name', ...rows].join('\n')}\n`

/** Nobody but this zone is met: 7 and then 3 sleeping rough, 6 begging; this year is not over. */
const rows = [
  ...times(7, one, '14/02/2024'),
  ...times(3, one, '30/12/2025'),
  ...times(6, one, '01/07/2025', 'Person  BEGGING'),
  ...times(9, one, '02/01/2026'),
]

const world = async (first = rows) => {
  const dataFolder = temporaryFolderForThisTest()
  const folder = partnerFolder(dataFolder, ['welfare', 'cuckooing'])
  const report = await folder.import(file(first), { mapping })
  const begun = askingOf(dataFolder, [
    {
      ...inCell(one.cells[0]),
      source: 'police-uk-street',
      type: 'burglary',
      month: 312,
      day: null,
      hour: null,
    },
  ])
  const asking = (of: string, role: Role = 'analyst', today = '2026-06-01'): Asking =>
    askingOn(begun, { dataFolder, vault: folder.vault }, { role, agency: of, account: null }, today)
  return { folder, report, asking }
}
const ask = (asking: Asking) => WelfareCounts.parse(readReleased(welfare(asking)))
const refused = (code: string, param?: string) => expect.objectContaining({ code, ...(param && { param }) })

it('keeps zone, whole year and kind, and nothing else of a row', async () => {
  const { folder, report } = await world()
  expect(report).toMatchObject({ accepted: rows.length, refused: {}, months: ['2024-01', '2026-12'] })
  expect(report.notes.join()).toMatch(/whole calendar year/)
  expect(report.partner?.preview[0]).toMatchObject({ when: '2024', type: 'Welfare: sleeping rough' })
  // The last quarter stands for its year: February, July and December alike.
  const kept = new Set(folder.protectedRecords().map(({ zone, quarter }) => `${zone} ${quarter}`))
  expect([...kept]).toEqual([99, 103, 107].map((quarter) => `${one.id} ${quarter}`))
  expect(folder.sharedRecords()).toEqual([])
})

it('tells a party zones and years that are over, small figures withheld, and adds nothing up', async () => {
  const { asking } = await world()
  const answer = ask(asking(agency))
  const ward = area.wards(2022).find(({ code }) => code === one.ward)?.name
  const place = { zone: one.id, name: one.name, ward }
  expect(answer).toMatchObject({ isParty: true, years: [2024, 2025] })
  expect(answer.zones).toEqual([
    { ...place, kind: 'begging', contacts: [{ below: 5 }, 6] },
    { ...place, kind: 'rough-sleeping', contacts: [7, { below: 5 }] },
  ])
  expect(welfare(asking(agency)).provenance).toMatchObject({ basis: 'live', withheld: 1 })
  // 2026 is told once it is over.
  expect(ask(asking(agency, 'officer', '2027-01-01')).isParty).toBe(false)
  expect(ask(asking(agency, 'officer', '2026-12-31')).years).toEqual([2024, 2025])
})

it('holds the rough sleepers of the review: of 4 + 2 + 1 + 1 no number and no zone is told, not even to a party', async () => {
  const four = [4, 2, 1, 1].flatMap((count, at) => times(count, zones[at * 9], '05/05/2025'))
  const { asking } = await world(four)
  const answer = ask(asking(agency))
  expect([answer.years, answer.zones]).toEqual([[], []])
  const none = await world(times(1, other, '05/05/2024'))
  const { dataVersion: _a, ...told } = answer
  const { dataVersion: _b, ...toldOfOne } = ask(none.asking(agency))
  expect(told).toEqual(toldOfOne)
})

it('gives others nothing: no stranger, no partner, nobody after the agreement', async () => {
  const { folder, asking } = await world()
  const everything = (of: Asking) => bytesFor(of, ask(of))
  const before = everything(asking('another-agency'))
  expect(JSON.parse(before)[0]).toMatchObject({ isParty: false, years: [], zones: [] })
  expect(ask(asking(agency, 'partner'))).toMatchObject({ isParty: false, zones: [] })
  expect(ask(asking(agency, 'analyst', '2027-01-01'))).toMatchObject({ isParty: false, zones: [] })
  const forced = { ...asking(agency, 'partner'), readable: new Set(['welfare']) }
  expect(() => welfare(forced)).toThrow(refused('notReleased'))
  folder.vault.exec('DELETE FROM protected_record')
  expect(everything(asking('another-agency'))).toBe(before)
})

it('is in no other count, no list of sources and no release', async () => {
  const { asking } = await world()
  const party = asking(agency)
  const all = filterOf('source=welfare')
  expect(readReleased(counts(party, { filter: emptyFilter, vintage: 2022 })).total).toBe(1)
  expect(() => counts(party, { filter: all, vintage: 2022 })).toThrow(refused('unknownValue', 'source'))
  expect(() => protectedCounts(party, { filter: all })).toThrow(refused('unknownValue', 'source'))
  expect(readReleased(protectedCounts(party, { filter: emptyFilter }))).toMatchObject({
    ...{ total: 0, sources: ['cuckooing'] },
  })
  expect(readReleased(reference(party)).sources.map(({ id }) => id)).not.toContain('welfare')
  expect(party.columns.coverage.has('welfare')).toBe(false)
  expect(agreedSources([{ source: 'welfare', publish: 'public' }])).toEqual([])
})

it('replaces a year as a whole, keeps a year whole while it is kept, and undoes', async () => {
  const { folder, asking } = await world()
  const later = await folder.import(file(times(12, one, '09/09/2025')), { mapping })
  expect(later).toMatchObject({ accepted: 12, replaced: 9 })
  expect(later.replaces.map(({ month, records }) => [month, records])).toEqual([['2025', 9]])
  expect(ask(asking(agency)).zones.map(({ contacts }) => contacts)).toEqual([[7, 12]])
  // Kept 36 months before March 2026: all of 2023, since it ended within them; nothing of 2022.
  const old = await folder.import(file([row(other, '01/01/2023'), row(other, '31/12/2022')]), {
    mapping,
    mode: 'goodRows',
  })
  expect(old).toMatchObject({ accepted: 1, refused: { olderThanKept: 1 } })
})

it('counts how long a year is kept from its end, and leaves nothing of it for releases', async () => {
  const { folder, asking } = await world()
  const held = heldProtected(folder.vault)
  expect(held.map(({ lastMonth }) => lastMonth).sort()).toEqual(
    ['2024-12', '2025-12', '2026-12'].map(monthNumber),
  )
  const due = held.filter(({ lastMonth }) => lastMonth === monthNumber('2024-12'))
  expect(deleteProtected(folder.vault, due, '2028-01-01T02:00:00.000Z')).toBe(7)
  expect(ask(asking(agency)).years).toEqual([2025])
  expect(carriedCounts(folder.vault)).toEqual([])
})

it('takes needs alone, and no other source takes a need', async () => {
  const { folder } = await world()
  const before = folder.protectedRecords()
  const wordsTo = (meaning: string): MappingEntry['category'] => ({
    ...{ kind: 'column', column: 'Need' },
    words: { 'Rough sleeping': meaning },
  })
  const contact = file([row(one, '05/05/2025')])
  // Past the check of mappings, the gate itself.
  for (const changed of [
    { ...mapping, category: wordsTo('cuckooing') },
    { ...mapping, source: 'cuckooing', category: wordsTo('rough-sleeping') },
  ] as const) {
    expect(() => checkMeanings(changed, categories)).toThrow(refused('unknownValue', 'category'))
    const tried = await folder.import(contact, { mapping: changed, dryRun: true })
    expect(tried).toMatchObject({ accepted: 0, refused: { unknownCategory: 1 } })
  }
  expect(folder.protectedRecords()).toEqual(before)
})
