/**
 * Two vaults, the second with one record more inside a period of a release that is already built: no reply to anybody
 * but a party may differ by a byte. Every endpoint of the table is asked, and random filters.
 */

import type { Endpoint } from '../../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../../server/contract/endpoints.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { openWriter } from '../../../server/store/open.ts'
import { openWatchWriter } from '../../../server/store/watch-store.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import { storeContacts, storeLists } from '../../server/columns/stored-lists.ts'
import { type Answer, type Attacked, attack, protectedViewers, someone } from './ask.ts'
import type { Effort, Finding } from './finding.ts'
import {
  area,
  partyAgency,
  storeOnceMore,
  storeProtected,
  type Victim,
  type World,
  withMore,
  worldGroups,
  worldTime,
} from './world.ts'

const values: Record<string, (chance: Seeded) => string> = {
  from: (chance) => chance.pick(['2024-01', '2025-01', '2025-10', '2025-04', '2024-07', '2025-05-13']),
  to: (chance) => chance.pick(['2025-12', '2026-09', '2025-06', '2025-12-31', '2026-03', '2026-11']),
  type: (chance) => chance.pick(['violence', 'asb', 'drugs']),
  group: (chance) => chance.pick(worldGroups),
  source: (chance) => chance.pick(['council-asb', 'ambulance', 'fire', 'cuckooing', 'police-uk-street']),
  class: (chance) => chance.pick(['open', 'shared', 'protected', 'told']),
  ward: (chance) => chance.pick(area.wards(chance.next() < 0.9 ? 2022 : 2002)).code,
  day: (chance) => String(chance.integer(1, 7)),
  hour: (chance) => `${chance.integer(0, 23)}-${chance.integer(0, 23)}`,
  zone: (chance) => chance.pick(area.zones(chance.pick(['Z1', 'Z2']))).id,
  vintage: (chance) => chance.pick(['2022', '2002']),
  q: (chance) => chance.pick(['high', 'park', 'station']),
  room: (chance) => chance.pick(['public', 'partners', 'partners', 'parties:A-council-asb']),
  since: () => '2026-10-20',
  againstFrom: () => '2024-01',
  againstTo: () => '2024-12',
}

/** Filters are asked where they reach data; the rest of the table once for each role. */
const asked = Object.values<Endpoint>(endpoints).filter(({ method }) => method === 'GET')
/** The archive holds what the single files hold, and takes seconds: once for each role is enough. */
const filtered = asked.filter(
  ({ path, query }) => query.includes('from') && query.includes('group') && !path.endsWith('.zip'),
)
const unsafe = Object.values<Endpoint>(endpoints).filter(({ method }) => method !== 'GET')

function pathOf({ path }: Endpoint, chance: Seeded): string {
  return path
    .replace('/cells/:id', `/cells/${area.cells[chance.integer(0, area.cells.length - 1)]}`)
    .replace('/wards/:id', `/wards/${chance.pick(area.wards(2022)).code}`)
    .replace(':table', chance.pick(['cells', 'wards', 'areas']))
    .replace('/told/:kind', () => `/told/${chance.pick(['concern', 'power', 'venue', 'assessment'])}`)
    .replace(':kind', chance.pick(['csv', 'csv', 'geojson']))
    .replace(':name', chance.pick(['z1', 'z2']))
    .replace(':number', '1')
    .replace(/:\w+/g, 'none')
}

/** Without these nothing is evaluated. Of an area and named cells only one may be the target. */
function evaluationNeeds(chance: Seeded): string[] {
  const first = chance.integer(0, area.cells.length - 1)
  const around = area.neighbours.subarray(first * 6, first * 6 + 6).filter((cell) => cell >= 0)
  const target = [first, ...around].map((cell) => area.cells[cell])
  return [
    ...['from=2025-01', 'to=2025-12', 'againstFrom=2024-01', 'againstTo=2024-12'],
    `target=${target.join(',')}`,
  ]
}

/** A short shift with few candidates: what is attacked is what it counts, not how long it plans. */
function patrolNeeds(chance: Seeded): string[] {
  const day = `2026-11-2${chance.integer(3, 9)}`
  return [
    ...[`start=${day}T18:00`, `end=${day}T21:00`, 'teams=elsewhere.walk,council.drive'],
    ...['candidates=8', `seed=${chance.integer(0, 9)}`],
  ]
}

function questionOf(endpoint: Endpoint, chance: Seeded): string {
  const needed =
    endpoint.path === '/api/evaluation'
      ? evaluationNeeds(chance)
      : endpoint.path === '/api/patrol/plan'
        ? patrolNeeds(chance)
        : []
  const isNamed = (name: string) => needed.some((word) => word.startsWith(`${name}=`))
  const words = endpoint.query
    .filter((name) => values[name] && !isNamed(name) && chance.next() < 0.3)
    .map((name) => `${name}=${values[name](chance)}`)
    .concat(needed)
  return words.length > 0 ? `${pathOf(endpoint, chance)}?${words.join('&')}` : pathOf(endpoint, chance)
}

/** Bytes that differ between two replies: of the body where the lengths are equal, else of the longer one. */
export function differingBytes(one: Answer, other: Answer): number {
  const [a, b] = [one, other].map(({ status, headers, body }) =>
    Buffer.concat([Buffer.from(`${status}\n${headers}\n\n`), body]),
  )
  if (a.length !== b.length) return Math.max(a.length, b.length)
  let differing = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing++
  return differing
}

export function nonInterference(world: World, effort: Effort): Promise<Finding> {
  return twoVaults(world, effort, protectedViewers, worldTime, 'non-interference')
}

/** The day after the agreements have ended even the party's officers and analysts see the release only. */
export function nonInterferenceExpired(world: World, effort: Effort): Promise<Finding> {
  const parties = [someone('officer', partyAgency), someone('analyst', partyAgency)]
  return twoVaults(world, effort, parties, '2027-01-01T12:00:00.000Z', 'non-interference after expiry')
}

async function twoVaults(
  world: World,
  { queries, isWithoutFiles }: Effort,
  viewers: readonly Viewer[],
  time: string,
  name: string,
): Promise<Finding> {
  const chance = seeded(world.seed + 1)
  const victim = chance.pick(world.victims.filter(({ source }) => source === 'council-asb'))
  const others = withMore(world, `${world.folder}-more`, (vault) => {
    storeOnceMore(vault, victim)
    storeProtected(vault, chance.integer(0, 100), Math.floor(victim.month / 3), 'one more')
    storeContacts(vault, { zone: area.zones('Z2')[0].id, year: 2025, contacts: 5 })
    storeLists(vault, { zone: area.zones('Z2')[0].id, month: victim.month, agency: partyAgency })
  })
  for (const folder of [world.folder, others]) watchVictim(folder, victim, viewers)
  const [a, b] = [await attack(world.folder, time), await attack(others, time)]
  try {
    return { ...(await compare(world, [a, b], viewers, chance, { queries, isWithoutFiles })), attack: name }
  } finally {
    await Promise.all([a.close(), b.close()])
  }
}

/** Everybody watches the place where the record more lies. */
function watchVictim(folder: string, { cell }: Victim, viewers: readonly Viewer[]): void {
  const work = openWriter(folder, 'work')
  const writer = openWatchWriter(work)
  for (const { account } of viewers)
    if (account !== null)
      writer.add(
        account,
        { id: `watch-${account}`, kind: 'circle', place: area.cells[cell], rings: 1, since: worldTime },
        false,
      )
  work.close()
}

async function compare(
  world: World,
  [a, b]: readonly [Attacked, Attacked],
  viewers: readonly Viewer[],
  chance: Seeded,
  { queries, isWithoutFiles }: Pick<Effort, 'queries' | 'isWithoutFiles'>,
): Promise<Finding> {
  const differing: string[] = []
  const statuses = new Map<number, number>()
  let [bytes, sent] = [0, 0]
  const both = async (viewer: Viewer, path: string, method: string) => {
    const one = await a.ask(viewer, path, method)
    const other = await b.ask(viewer, path, method)
    sent += 2
    statuses.set(one.status, (statuses.get(one.status) ?? 0) + 1)
    const count = differingBytes(one, other)
    if (count > 0) differing.push(`${viewer.role} ${method} ${path.slice(0, 90)} (${count})`)
    bytes += count
  }
  const isWanted = ({ reply }: Endpoint) => isWithoutFiles === undefined || reply !== 'bytes'
  for (const viewer of viewers) {
    for (const endpoint of asked.filter(isWanted)) await both(viewer, pathOf(endpoint, chance), 'GET')
    // Nobody's empty request changes anything: paths name nothing that is there.
    if (viewer.role !== 'analyst')
      for (const endpoint of unsafe)
        await both(viewer, endpoint.path.replaceAll(/:\w+/g, '999'), endpoint.method)
  }
  for (let at = 0; at < queries; at++) {
    const path = questionOf(chance.pick(filtered.filter(isWanted)), chance)
    for (const viewer of viewers) await both(viewer, path, 'GET')
  }
  const answered = statuses.get(200) ?? 0
  return {
    ...{ attack: 'non-interference', seed: world.seed, targets: 1, queries: sent, figure: bytes, limit: 0 },
    pass: bytes === 0 && answered >= 20,
    note: `differing bytes; ${answered} pairs answered 200; ${differing.slice(0, 8).join('; ')}`,
  }
}
