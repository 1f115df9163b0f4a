/**
 * Every figure of a release that any role gets, found by its type: none between nothing and the base, none under the
 * role's threshold, all of them multiples; each is the sum of its leaves, counted again here from the file; roles that
 * put their replies together hold what a partner holds alone; one set asked in many spellings gets one reply.
 */
import type { z } from 'zod'
import { monthText } from '../../../server/contract/calendar.ts'
import type { Endpoint } from '../../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../../server/contract/endpoints.ts'
import type { PublicCounts, ReleaseCounts, ReleasedCount } from '../../../server/contract/released.ts'
import type { ReleasedLeaf } from '../../../server/store/release-content.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import { type Attacked, protectedViewers, read, someone } from './ask.ts'
import type { Effort, Finding } from './finding.ts'
import { type Question, queryOf } from './reader.ts'
import { holdsReleased, type ReleasedFigure, releasedFigures } from './released-figures.ts'
import { area, firstMonth, partyAgency, type World, worldGroups } from './world.ts'

/** What PROTECTION allows each audience, written down again: the policy of the program is what is under test. */
const tiers = {
  partner: { below: 5, nearest: 3, shown: 1, zone: 'Z1', months: 3, last: 33, field: 'quarters' },
  public: { below: 10, nearest: 5, shown: 5, zone: 'Z2', months: 12, last: 24, field: 'years' },
} as const
type Tier = (typeof tiers)[keyof typeof tiers]

const viewers = [...protectedViewers, someone('officer', partyAgency), someone('analyst', partyAgency)]
/** Each address that tells a released figure, and the audience of which it is told; a meeting's also by its room. */
const surface = Object.values<Endpoint>(endpoints)
  .filter(({ method, reply }) => method === 'GET' && reply !== 'bytes' && holdsReleased(reply))
  .flatMap((endpoint) => {
    const tier = endpoint.path.includes('/release/') ? tiers.partner : tiers.public
    const own = { ...endpoint, tier, room: '' }
    const inRoom = { ...endpoint, tier: tiers.partner, room: 'room=partners&' }
    return endpoint.query.includes('room') ? [own, inRoom] : [own]
  })

export function isAllowed(
  value: ReleasedCount,
  { below, nearest }: Pick<Tier, 'below' | 'nearest'>,
): boolean {
  return typeof value === 'number' ? value >= below && value % nearest === 0 : value.below === below
}

/** A question that an audience may ask: whole zones, wards, periods and groups. */
export function randomQuestion(chance: Seeded, tier: Tier): Question {
  const zones = area.zones(tier.zone)
  const first = chance.integer(0, tier.last / tier.months - 1)
  const last = chance.integer(first, tier.last / tier.months - 1)
  const few = <T>(list: readonly T[], most: number) =>
    chance.next() < 0.4
      ? []
      : [...new Set(Array.from({ length: chance.integer(1, most) }, () => chance.pick(list)))]
  return {
    zones: few(
      zones.map(({ id }) => id),
      12,
    ),
    groups: few(worldGroups, 3),
    months: [firstMonth + first * tier.months, firstMonth + (last + 1) * tier.months - 1],
  }
}

export async function crawl(world: World, attacked: Attacked, { queries }: Effort): Promise<Finding> {
  const chance = seeded(world.seed + 4)
  const wrong: string[] = []
  let [sent, seen] = [0, 0]
  for (const viewer of viewers)
    for (const { path, roles, reply, tier, room } of surface) {
      if (!roles.includes(viewer.role)) continue
      for (let at = 0; at < queries / viewers.length; at++) {
        const query = queryOf(randomQuestion(chance, tier))
        const value = await read(attacked, viewer, `${path.replace(':number', '1')}?${room}${query}`)
        sent++
        const figures: ReleasedFigure[] = releasedFigures(reply as z.ZodType, value)
        seen += figures.length
        for (const figure of figures)
          if (!isAllowed(figure.value, tier))
            wrong.push(`${viewer.role} ${path} ${figure.at}: ${JSON.stringify(figure.value)}`)
      }
    }
  return {
    ...{ attack: 'crawl of released figures', seed: world.seed, targets: seen, queries: sent },
    ...{ figure: wrong.length, limit: 0, pass: wrong.length === 0 && seen > 1000 },
    note: `figures between nothing and the base, under the threshold or no multiple; ${surface.length} endpoints, ${viewers.length} viewers; ${wrong.slice(0, 3).join('; ')}`,
  }
}

export async function additivity(world: World, attacked: Attacked, { queries }: Effort): Promise<Finding> {
  const chance = seeded(world.seed + 5)
  let [compared, wrong] = [0, 0]
  const first: string[] = []
  for (let at = 0; at < queries; at++) {
    const audience = at % 2 === 0 ? 'partner' : 'public'
    const tier = tiers[audience]
    const question = randomQuestion(chance, tier)
    const got = await replyOf(attacked, audience, queryOf(question))
    for (const [name, value] of expectedOf(world.record.leaves, question, audience, tier)) {
      compared++
      if (JSON.stringify(got.get(name)) === JSON.stringify(value)) continue
      wrong++
      first.push(`${audience} ${name}: ${JSON.stringify(got.get(name))} for ${JSON.stringify(value)}`)
    }
  }
  return {
    ...{ attack: 'additivity', seed: world.seed, targets: compared, queries, figure: wrong, limit: 0 },
    pass: wrong === 0 && compared > 1000,
    note: `figures that are not the sum of their leaves; ${first.slice(0, 3).join('; ')}`,
  }
}

/** The figures of a reply by what they are of. */
async function replyOf(
  attacked: Attacked,
  audience: 'partner' | 'public',
  query: string,
): Promise<Map<string, ReleasedCount>> {
  const released =
    audience === 'partner'
      ? await read<ReleaseCounts>(attacked, someone('partner'), `/api/release/counts?${query}`)
      : (await read<PublicCounts>(attacked, someone('public'), `/api/public/counts?${query}`)).released
  const periods: [string, ReleasedCount][] =
    'quarters' in released
      ? released.quarters.map(({ quarter, count }) => [quarter, count])
      : released.years.map(({ year, count }) => [String(year), count])
  return new Map<string, ReleasedCount>([
    ['total', released.total],
    ...periods,
    ...released.zones.map(({ zone, count }): [string, ReleasedCount] => [zone, count]),
    ...released.wards.map(({ ward, count }): [string, ReleasedCount] => [ward, count]),
    ...released.groups.map(({ group, count }): [string, ReleasedCount] => [group, count]),
  ])
}

const zoneNumber = new Map<string, number>(area.zones('Z1').map(({ id }, number) => [id, number]))

function expectedOf(
  leaves: readonly ReleasedLeaf[],
  { zones, groups, months }: Question,
  audience: 'partner' | 'public',
  tier: Tier,
): Map<string, ReleasedCount> {
  const sums = new Map<string, number>([['total', 0]])
  for (const leaf of leaves) {
    const month = leaf.period * 3
    const z1 = zoneNumber.get(leaf.zone)
    if (leaf.class !== 'shared' || z1 === undefined || month < months[0] || month > months[1]) continue
    if (groups.length > 0 && !groups.includes(leaf.group)) continue
    if (audience === 'public' && leaf.source === 'ambulance') continue
    const zone = tier.zone === 'Z1' ? leaf.zone : area.zones('Z2')[area.z2OfZ1(z1)].id
    if (zones.length > 0 && !zones.includes(zone)) continue
    const ward = area.wards(2022)[area.wardOfCell(area.zones('Z1')[z1].cells[0], 2022)].code
    const year = monthText(month).slice(0, 4)
    const period = tier.months === 3 ? `${year}-Q${(leaf.period % 4) + 1}` : year
    for (const name of ['total', zone, ward, period, leaf.group])
      sums.set(name, (sums.get(name) ?? 0) + leaf.count)
  }
  return new Map(
    [...sums].map(([name, sum]) => [
      name,
      sum < tier.below ? { below: tier.below } : Math.floor(sum / tier.shown + 0.5) * tier.shown,
    ]),
  )
}

/** Everybody who may ask an address gets the same bytes from it, so that nobody's reply adds to a partner's. */
export async function collusion(world: World, attacked: Attacked, { queries }: Effort): Promise<Finding> {
  const chance = seeded(world.seed + 6)
  let [sent, different] = [0, 0]
  for (let at = 0; at < queries; at++) {
    const isPartner = at % 2 === 0
    const path = isPartner ? '/api/release/counts' : '/api/public/counts'
    const query = queryOf(randomQuestion(chance, isPartner ? tiers.partner : tiers.public))
    const mine = await attacked.ask(someone('partner'), `${path}?${query}`)
    for (const viewer of viewers) {
      const theirs = await attacked.ask(viewer, `${path}?${query}`)
      sent++
      // What is refused adds nothing; a reply must be the one that partners get.
      if (theirs.status === 200 && !theirs.body.equals(mine.body)) different++
    }
  }
  return {
    ...{ attack: 'collusion of all roles', seed: world.seed, targets: viewers.length, queries: sent },
    ...{ figure: different, limit: 0, pass: different === 0 && sent > 0 },
    note: 'replies that tell a role something that partners do not get from the same address',
  }
}

/** Order, repeats, empty items, repeated parameters, percent-encoding, first and last days for months. */
function spelled({ zones, groups, months }: Question, chance: Seeded): string {
  const shuffled = (list: readonly string[]) => {
    const items = [...list, ...list.filter(() => chance.next() < 0.4), ...(chance.next() < 0.3 ? [''] : [])]
    return items.map((item) => ({ item, at: chance.next() })).sort((a, b) => a.at - b.at)
  }
  const words = [
    `from=${monthText(months[0])}${chance.next() < 0.5 ? '-01' : ''}`,
    `to=${chance.next() < 0.5 ? monthText(months[1]) : lastDay(months[1])}`,
  ]
  for (const [name, list] of [
    ['zone', zones],
    ['group', groups],
  ] as const) {
    const items = shuffled(list).map(({ item }) => item)
    if (items.length === 0) continue
    if (chance.next() < 0.5) words.push(`${name}=${items.join(chance.next() < 0.5 ? ',' : '%2C')}`)
    else words.push(...items.map((item) => `${name}=${item.replace('-', '%2D')}`))
  }
  return words
    .map((word) => ({ word, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word)
    .join('&')
}

function lastDay(month: number): string {
  const year = 2000 + Math.floor(month / 12)
  return `${monthText(month)}-${new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate()}`
}

export async function sameSetSameAnswer(
  world: World,
  attacked: Attacked,
  { queries }: Effort,
): Promise<Finding> {
  const chance = seeded(world.seed + 7)
  const spellingsEach = 10
  let [sent, different] = [0, 0]
  for (let at = 0; at < queries / spellingsEach; at++) {
    const isPartner = at % 2 === 0
    const path = isPartner ? '/api/release/counts' : '/api/public/counts'
    const question = randomQuestion(chance, isPartner ? tiers.partner : tiers.public)
    const plain = await attacked.ask(someone('partner'), `${path}?${queryOf(question)}`)
    if (plain.status !== 200) throw new Error(`${plain.status} ${plain.body}`)
    for (let spelling = 1; spelling < spellingsEach; spelling++) {
      const other = await attacked.ask(someone('partner'), `${path}?${spelled(question, chance)}`)
      sent++
      if (other.status !== 200 || !other.body.equals(plain.body)) different++
    }
  }
  return {
    ...{ attack: 'same set, same answer', seed: world.seed, targets: 0, queries: sent },
    ...{ figure: different, limit: 0, pass: different === 0 && sent > 0 },
    note: 'spellings of a question that got another reply',
  }
}
