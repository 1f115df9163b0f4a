/**
 * Every released figure of every reply is a sum of whole leaves of the release file, added up here by hand, and shown
 * as its audience's policy says; nothing is ever shown under the threshold.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { monthNumber } from '../../server/contract/calendar.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import type { Audience, PublicCounts, ReleaseCounts, ReleasedCount } from '../../server/contract/released.ts'
import { publicCounts } from '../../server/questions/released/public-counts.ts'
import { releaseCounts } from '../../server/questions/released/release-counts.ts'
import { readReleased } from '../../server/sealed/released.ts'
import type { ReleasedLeaf, ReleaseRecord } from '../../server/store/release-content.ts'
import { seeded } from '../helpers/seeded.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import { askingReleases, questionOf } from '../server/questions/released/released-world.ts'
import {
  agree,
  build,
  categories,
  fillVault,
  indexOf,
  storeBatches,
  storeProtected,
} from '../server/release/release-world.ts'
import { releasedEndpoints, releasedFields } from './released-fields.ts'

const folder = temporaryFolder()
const chance = seeded(20)
const groups = categories.groups.map(({ id }) => id)
const incidents = groups.filter((id) => id !== 'stop-search')
let record: ReleaseRecord
let ask: { public: (text: string) => PublicCounts; partner: (text: string) => ReleaseCounts }

beforeAll(() => {
  const types = categories.types.filter(({ group }) => group !== 'stop-search').map(({ id }) => id)
  fillVault(folder, (vault) => {
    agree(vault, 'ae-assaults', 'public')
    agree(vault, 'ambulance', 'public')
    agree(vault, 'police-extract', 'partner')
    agree(vault, 'cuckooing', 'public')
    storeBatches(
      vault,
      Array.from({ length: 4000 }, () => ({
        cell: chance.integer(0, 2) === 0 ? chance.integer(0, 11_000) : chance.integer(3000, 3300),
        month: chance.integer(monthNumber('2023-03'), monthNumber('2026-10')),
        count: chance.integer(1, 5),
        source: chance.pick(['ae-assaults', 'ambulance', 'police-extract'] as const),
        type: chance.pick(types),
      })),
    )
    storeProtected(
      vault,
      Array.from({ length: 300 }, () => ({
        ...{ zone: chance.integer(0, 40), quarter: chance.integer(93, 107), count: chance.integer(1, 4) },
      })),
    )
  })
  record = build(folder)
  const release = indexOf(record)
  const [visitor, partner] = (['public', 'partner'] as const).map((role) =>
    askingReleases(folder, release, role),
  )
  ask = {
    public: (text) => readReleased(publicCounts(visitor, questionOf(text))),
    partner: (text) => readReleased(releaseCounts(partner, questionOf(text))),
  }
})

interface Asked {
  zones: string[]
  wards: string[]
  groups: string[]
  /** First and last month. */
  months: [number, number] | null
}

const textOf = ({ zones, wards, groups: asked, months }: Asked): string => {
  const monthOf = (month: number) =>
    `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return [
    zones.length > 0 && `zone=${zones.join(',')}`,
    wards.length > 0 && `ward=${wards.join(',')}`,
    asked.length > 0 && `group=${asked.join(',')}`,
    months && `from=${monthOf(months[0])}&to=${monthOf(months[1])}`,
  ]
    .filter(Boolean)
    .join('&')
}

const some = <T>(all: readonly T[], most: number): T[] =>
  chance.next() < 0.5 ? [] : Array.from({ length: chance.integer(1, most) }, () => chance.pick(all))

interface PlacedLeaf extends ReleasedLeaf {
  z2: string
  ward: string
}

/** The leaves that an audience sees, with the larger places they lie in. */
const leavesOf = (audience: Audience): PlacedLeaf[] => {
  const places = new Map<string, { z2: string; ward: string }>(
    area.zones('Z1').map(({ id, ward }, at) => [id, { ward, z2: area.zones('Z2')[area.z2OfZ1(at)].id }]),
  )
  const seen = record.sources.filter((each) => audience === 'partner' || each.audience === 'public')
  return record.leaves
    .filter((leaf) => leaf.class === 'shared' && seen.some(({ source }) => source === leaf.source))
    .map((leaf) => ({ ...leaf, ...(places.get(leaf.zone) ?? { z2: '', ward: '' }) }))
}

const shownAs: Record<Audience, (sum: number) => ReleasedCount> = {
  partner: (sum) => (sum < 5 ? { below: 5 } : sum),
  public: (sum) => (sum < 10 ? { below: 10 } : 5 * Math.round(sum / 5)),
}

const passesPart = (asked: Asked, ignored: keyof Asked | null, all: [number, number]) => {
  const [first, last] = ignored === 'months' ? all : (asked.months ?? all)
  const inGroups = asked.groups.length === 0 ? incidents : asked.groups
  return ({ zone, z2, ward, period, group }: PlacedLeaf): boolean =>
    (ignored === 'zones' ||
      asked.zones.length === 0 ||
      asked.zones.includes(zone) ||
      asked.zones.includes(z2)) &&
    (ignored === 'wards' || asked.wards.length === 0 || asked.wards.includes(ward)) &&
    (ignored === 'groups' || inGroups.includes(group)) &&
    period * 3 >= first &&
    period * 3 + 2 <= last
}

const yearOf = ({ period }: PlacedLeaf): string => String(2000 + Math.floor(period / 4))
const quarterOf = (leaf: PlacedLeaf): string => `${yearOf(leaf)}-Q${(leaf.period % 4) + 1}`

/** Compares one answer with sums made by hand: a line for each figure that differs. */
const mismatches = (audience: Audience, leaves: readonly PlacedLeaf[], asked: Asked): string[] => {
  const text = textOf(asked)
  const answer = ask[audience](text)
  const shown = audience === 'public' ? (answer as PublicCounts).released : (answer as ReleaseCounts)
  const periods =
    'years' in shown
      ? shown.years.map(({ year, count }) => ({ id: String(year), count }))
      : shown.quarters.map(({ quarter, count }) => ({ id: quarter, count }))
  const [from, to] = [periods[0].id, periods[periods.length - 1].id]
  const monthOf = (id: string, last: boolean) =>
    (Number(id.slice(0, 4)) - 2000) * 12 +
    (id.length > 4 ? (Number(id.slice(6)) - 1) * 3 + (last ? 2 : 0) : last ? 11 : 0)
  const all: [number, number] = [monthOf(from, false), monthOf(to, true)]
  const compare = (
    list: readonly { id: string; count: ReleasedCount }[],
    ignored: keyof Asked | null,
    keyOf: (leaf: PlacedLeaf) => string,
  ): string[] => {
    const passes = passesPart(asked, ignored, all)
    const sums = new Map<string, number>()
    for (const leaf of leaves)
      if (passes(leaf)) sums.set(keyOf(leaf), (sums.get(keyOf(leaf)) ?? 0) + leaf.count)
    return list
      .filter(
        ({ id, count }) => JSON.stringify(count) !== JSON.stringify(shownAs[audience](sums.get(id) ?? 0)),
      )
      .map(({ id }) => `${text}: ${ignored} ${id}`)
  }
  return [
    ...compare([{ id: 'all', count: shown.total }], null, () => 'all'),
    ...compare(
      shown.zones.map(({ zone, count }) => ({ id: zone, count })),
      'zones',
      ({ zone, z2 }) => (audience === 'public' ? z2 : zone),
    ),
    ...compare(
      shown.wards.map(({ ward, count }) => ({ id: ward, count })),
      'wards',
      ({ ward }) => ward,
    ),
    ...compare(periods, 'months', audience === 'public' ? yearOf : quarterOf),
    ...compare(
      shown.groups.map(({ group, count }) => ({ id: group, count })),
      'groups',
      ({ group }) => group,
    )
      // A group's own line is under the other filters alone.
      .filter((line) => !line.endsWith('stop-search')),
  ]
}

describe.each(['public', 'partner'] as const)('for %s', (audience) => {
  test('every parent is the sum of its leaves', () => {
    const years = [2024, 2025].map((year): [number, number] => [(year - 2000) * 12, (year - 2000) * 12 + 11])
    const quarters = [99, 100, 103, 106].map((quarter): [number, number] => [quarter * 3, quarter * 3 + 2])
    const leaves = leavesOf(audience)
    expect(leaves.length).toBeGreaterThan(500)
    const wrong = Array.from({ length: 30 }, () =>
      mismatches(audience, leaves, {
        zones: some(area.zones(audience === 'public' ? 'Z2' : 'Z1'), 30).map(({ id }) => id),
        wards: some(area.wards(2022), 4).map(({ code }) => code),
        groups: some(incidents, 3),
        months: chance.pick([null, ...years, ...(audience === 'partner' ? quarters : [])]),
      }),
    )
    expect(wrong.flat()).toEqual([])
  })

  test('no figure is under the threshold, and none between', () => {
    const { below, nearest } = { public: { below: 10, nearest: 5 }, partner: { below: 5, nearest: 3 } }[
      audience
    ]
    const schema = endpoints[audience === 'public' ? 'publicCounts' : 'releaseCounts'].reply
    let looked = 0
    let withheld = 0
    const wrong: string[] = []
    const texts = [
      '',
      ...groups.map((id) => `group=${id}`),
      ...area.wards(2022).map(({ code }) => `ward=${code}`),
    ]
    for (const text of texts)
      for (const { path, count } of releasedFields(schema, ask[audience](text))) {
        looked++
        if (typeof count !== 'number') withheld++
        const isRight =
          typeof count === 'number' ? count >= below && count % nearest === 0 : count.below === below
        if (!isRight) wrong.push(path)
      }
    expect(wrong).toEqual([])
    expect(looked).toBeGreaterThan(5000)
    expect(withheld).toBeGreaterThan(500)
    expect(withheld).toBeLessThan(looked)
  })
})

test('the endpoints that hold released figures are these', () => {
  // An agenda and a pack take theirs from the replies of the first two (`questions/jag/released-places.ts`).
  expect(releasedEndpoints).toEqual([
    ...['jagAgenda', 'jagPack', 'publicCounts', 'releaseCounts', 'releasePreview'],
  ])
})
