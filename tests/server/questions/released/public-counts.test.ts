import { beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseIndex } from '../../../../server/columns/release-index.ts'
import { monthNumber } from '../../../../server/contract/calendar.ts'
import { PublicCounts, ReleaseCounts } from '../../../../server/contract/released.ts'
import { publicCounts, releasePreview } from '../../../../server/questions/released/public-counts.ts'
import { releaseCounts } from '../../../../server/questions/released/release-counts.ts'
import { readReleased } from '../../../../server/sealed/released.ts'
import type { ReleaseRecord } from '../../../../server/store/release-content.ts'
import { temporaryFolder, temporaryFolderForThisTest } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'
import {
  agree,
  build,
  fillVault,
  indexOf,
  recordsOf,
  storeBatches,
  storeProtected,
} from '../../release/release-world.ts'
import { askingReleases, questionOf } from './released-world.ts'

const folder = temporaryFolder()
let record: ReleaseRecord
let release: ReleaseIndex
beforeAll(() => {
  const months = ['2024-02', '2024-11', '2025-05', '2025-08', '2026-02', '2026-08'].map(monthNumber)
  fillVault(folder, (vault) => {
    agree(vault, 'ae-assaults', 'public')
    agree(vault, 'fire', 'partner')
    agree(vault, 'cuckooing', 'public')
    storeBatches(
      vault,
      Array.from({ length: 900 }, (_, at) => ({
        ...{ cell: (at * 97) % 11_000, month: months[at % months.length], count: 1 + (at % 6) },
        ...(at % 5 === 0 && { type: 'robbery' }),
        ...(at % 7 === 0 && { source: 'fire' as const, type: 'arson' }),
      })),
    )
    storeProtected(
      vault,
      Array.from({ length: 60 }, (_, at) => ({ zone: at * 3, quarter: 96 + (at % 10), count: 2 + (at % 4) })),
    )
  })
  record = build(folder)
  release = indexOf(record)
})

const asPublic = (text: string) =>
  readReleased(publicCounts(askingReleases(folder, release), questionOf(text)))
const asPartner = (text: string) =>
  readReleased(releaseCounts(askingReleases(folder, release, 'partner'), questionOf(text)))
const refusal = (code: string, param?: string) => expect.objectContaining({ code, param })

describe('what the public sees', () => {
  it('has the shape of the contract, every zone and ward in it, withheld ones too', () => {
    const answer = PublicCounts.parse(asPublic(''))
    expect(answer.released.zones).toHaveLength(area.zones('Z2').length)
    expect(answer.released.wards).toHaveLength(area.wards(2022).length)
    expect(answer.released.years.map(({ year }) => year)).toEqual([2024, 2025])
    expect([answer.released.from, answer.released.to]).toEqual(['2024-01', '2025-12'])
    expect(answer.released.zones.some(({ count }) => typeof count === 'object')).toBe(true)
    expect(answer.released.zones.some(({ count }) => typeof count === 'number')).toBe(true)
  })

  it('knows nothing of a source that is for partners alone', () => {
    const fire = asPublic('group=criminal-damage-arson').released
    expect(fire.total).toEqual({ below: 10 })
    expect(asPartner('group=criminal-damage-arson').total).toBeGreaterThan(50)
  })

  it('counts published records exactly beside it, never added, with zones narrowing both', () => {
    const cell = 4000
    const zone = area.zones('Z2')[area.zoneOfCell(cell, 'Z2')].id
    const elsewhere = temporaryFolderForThisTest()
    const records = recordsOf({ cell, month: monthNumber('2025-03'), count: 4, source: 'police-uk-street' })
    const asking = askingReleases(elsewhere, release, 'public', records)
    const ask = (text: string) => readReleased(publicCounts(asking, questionOf(text)))
    expect(ask('').open.total).toBe(4)
    expect(ask(`zone=${zone}`).open.total).toBe(4)
    expect(ask(`zone=${area.zones('Z2').find(({ id }) => id !== zone)?.id}`).open.total).toBe(0)
    expect(ask('').released).toEqual(asPublic('').released)
  })

  it('is protected records by year only, whatever is filtered', () => {
    const all = asPublic('').protected
    expect(all.years.length).toBeGreaterThan(0)
    for (const text of ['ward=E05013991', 'from=2025-01&to=2025-12', 'group=robbery-theft-person'])
      expect(asPublic(text).protected).toEqual(all)
  })

  it('answers the last four closed quarters as a period', () => {
    const { released } = asPublic('from=2025-10&to=2026-09')
    expect(released.total).toEqual(released.lastFourQuarters.count)
    expect(released.total).toEqual(asPublic('').released.lastFourQuarters.count)
  })

  it.each([
    ['type=robbery', 'type'],
    ['source=ae-assaults', 'source'],
    ['class=shared', 'class'],
    ['day=5', 'day'],
    ['hour=20-2', 'hour'],
    ['area=abc', 'area'],
    ['from=2025-02&to=2025-12', 'from'],
    ['from=2025-01-02&to=2025-12', 'from'],
    ['from=2025-01&to=2025-06', 'to'],
    ['from=2025-01&to=2025-12-30', 'to'],
    ['from=2026-01&to=2026-12', 'to'],
    ['from=2025-07&to=2026-06', 'from'],
    ['zone=Z1-001', 'zone'],
  ])('refuses %s by name', (text, param) => {
    expect(() => asPublic(text)).toThrow(refusal('notReleased', param))
  })

  it.each([
    ['zone=nowhere', 'zone'],
    ['ward=nowhere', 'ward'],
    ['group=nothing', 'group'],
  ])('refuses %s as unknown', (text, param) => {
    expect(() => asPublic(text)).toThrow(refusal('unknownValue', param))
  })

  it('is the same for every spelling of one filter', () => {
    const zones = area
      .zones('Z2')
      .slice(0, 2)
      .map(({ id }) => id)
    const expected = asPublic(`zone=${zones.join(',')}&group=other-theft,vehicle`)
    expect(asPublic(`group=vehicle&zone=${zones[1]}&zone=${zones[0]},${zones[0]}&group=other-theft`)).toEqual(
      expected,
    )
    expect(asPublic('from=2025-01-01&to=2025-12-31')).toEqual(asPublic('to=2025-12&from=2025-01'))
  })

  it('does not change its data version with the vault', () => {
    const elsewhere = temporaryFolderForThisTest()
    const version = () =>
      readReleased(publicCounts(askingReleases(elsewhere, release), questionOf(''))).open.dataVersion
    const before = version()
    fillVault(elsewhere, (vault) => storeBatches(vault, [{ cell: 1, month: 300, count: 1 }]))
    expect(version()).toBe(before)
  })
})

describe('what partners see', () => {
  it('has the shape of the contract: Z1 zones, quarters, exact multiples of the base', () => {
    const answer = ReleaseCounts.parse(asPartner(''))
    expect(answer.zones).toHaveLength(area.zones('Z1').length)
    expect(answer.quarters.at(-1)?.quarter).toBe('2026-Q3')
    for (const { count } of [...answer.zones, ...answer.quarters])
      if (typeof count === 'number') expect([count >= 5, count % 3]).toEqual([true, 0])
    expect(answer.protected?.zones).toHaveLength(area.zones('Z2').length)
    expect(answer.protected?.halfYears.at(-1)?.halfYear).toBe('2026-H1')
  })

  it('takes quarters and Z1 zones; protected records, which have neither, are then left out', () => {
    expect(asPartner('from=2025-04&to=2025-06').total).toBeTypeOf('number')
    expect(asPartner('from=2025-04&to=2025-06').protected).toBeNull()
    expect(asPartner('zone=Z1-001').protected).toBeNull()
    expect(asPartner('zone=Z2-001&from=2025-01&to=2025-06').protected).not.toBeNull()
    expect(() => asPartner('from=2025-05&to=2025-06')).toThrow(refusal('notReleased', 'from'))
    expect(() => asPartner('from=2026-10&to=2026-12')).toThrow(refusal('notReleased', 'to'))
  })

  it.each(['public', 'participant', 'dpo', 'admin'] as const)('is not for %s', (role) => {
    expect(() => releaseCounts(askingReleases(folder, release, role), questionOf(''))).toThrow(
      refusal('notAllowed'),
    )
  })
})

it('nothing is answered before a release is approved; a preview is what the public would see', () => {
  const asking = askingReleases(folder, undefined)
  expect(() => publicCounts(asking, questionOf(''))).toThrow(refusal('notPublished'))
  expect(() =>
    releaseCounts({ ...asking, viewer: { ...asking.viewer, role: 'partner' } }, questionOf('')),
  ).toThrow(refusal('notPublished'))
  const keeper = askingReleases(folder, release, 'dpo')
  expect(readReleased(releasePreview(keeper, { number: '1', ...questionOf('') }))).toEqual(asPublic(''))
  for (const number of ['2', '0', '01', 'x', '1e0'])
    expect(() => releasePreview(keeper, { number, ...questionOf('') })).toThrow(refusal('notFound'))
})
