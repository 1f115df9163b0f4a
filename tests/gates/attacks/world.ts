/**
 * An invented borough of records on the real area pack: who attacks knows the pack, the method, every parameter and
 * how the records were drawn, never the secret of the releases. Pure of the test runner: the long form uses it, too.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadCategories } from '../../../server/area/categories.ts'
import { monthNumber } from '../../../server/contract/calendar.ts'
import type { Audience } from '../../../server/contract/released.ts'
import type { SourceId } from '../../../server/contract/sources.ts'
import { buildRelease } from '../../../server/release/build-release.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { type Connection, openWriter } from '../../../server/store/open.ts'
import { leafText, type ReleaseRecord } from '../../../server/store/release-content.ts'
import { writeDecisions } from '../../../server/store/release-decisions-writer.ts'
import { readReleaseFile, releaseFileName } from '../../../server/store/release-file.ts'
import { type Seeded, seeded } from '../../helpers/seeded.ts'
import { area, referenceFolder } from '../../server/area/pack.ts'
import { type StoredRecord, storeRecords } from '../../server/columns/stored-records.ts'

export { area }
export const categories = loadCategories(join(referenceFolder, 'categories.csv'))
/** The last closed quarter is 2026-Q3, the last whole year 2025. */
export const worldTime = '2026-11-22T12:00:00.000Z'
export const firstMonth = monthNumber('2024-01')
export const lastMonth = monthNumber('2026-09')

/** What the world's sources may be released to, and how many records each has for every thousand. */
const terms: readonly (readonly [SourceId, 'none' | Audience, number])[] = [
  ['council-asb', 'public', 650],
  ['ae-assaults', 'public', 200],
  ['ambulance', 'partner', 120],
  ['fire', 'none', 30],
]
const types = ['violence', 'violence', 'asb', 'asb', 'asb', 'robbery-personal', 'drugs'] as const
export const partyAgency = 'council'

/** One invented record of a place: what an attacker would like to know of. */
export interface Victim {
  readonly source: SourceId
  readonly type: string
  readonly cell: number
  readonly month: number
}

export interface World {
  readonly folder: string
  readonly seed: number
  readonly victims: readonly Victim[]
  /** Builds and approves the next release from what the vault now holds. */
  release(): ReleaseRecord
  readonly record: ReleaseRecord
}

export interface WorldOrder {
  readonly folder: string
  readonly seed: number
  /** Shared records; a tenth as many protected ones. */
  readonly records: number
  /** Puts others in the place of the records drawn. */
  readonly change?: (victims: readonly Victim[]) => Victim[]
}

export const known = new Map(categories.types.map(({ id, leafGroup }) => [id, leafGroup]))

/** The leaf groups of the world's records. */
export const worldGroups = [...new Set(types.map((type) => groupOf(type)))].sort()

export function groupOf(type: string): string {
  return known.get(type) ?? 'other'
}

/** Records weighted by households and by a few places that are busier than the rest, as boroughs are. */
function drawVictims(chance: Seeded, records: number): Victim[] {
  const weights = Float64Array.from(area.cells, (_, cell) => {
    const homes = area.households[cell]
    return homes * (chance.next() < 0.06 ? 12 : 1) * (0.3 + chance.next())
  })
  let sum = 0
  const upTo = weights.map((weight) => {
    sum += weight
    return sum
  })
  const draw = (): number => {
    const wanted = chance.next() * sum
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle] > wanted) high = middle
      else low = middle + 1
    }
    return area.foldOf(low)
  }
  const sources = terms.flatMap(([source, , share]) => Array<SourceId>(share / 10).fill(source))
  return Array.from({ length: records }, () => ({
    source: chance.pick(sources),
    type: chance.pick(types),
    cell: draw(),
    month: chance.integer(firstMonth, lastMonth),
  }))
}

export function storedOf({ source, type, cell, month }: Victim): StoredRecord {
  return {
    ...{ source, type, month, day: null, hour: null, cell: area.cells[cell] },
    ward2022: area.wards(2022)[area.wardOfCell(cell, 2022)].code,
    ward2002: area.wards(2002)[area.wardOfCell(cell, 2002)].code,
  }
}

export function insideVault<T>(folder: string, write: (vault: Connection) => T): T {
  const vault = openWriter(folder, 'vault')
  try {
    return write(vault)
  } finally {
    vault.close()
  }
}

export function storeProtected(vault: Connection, zone: number, quarter: number, seed: string): void {
  vault.prepare("INSERT INTO source (code) VALUES ('cuckooing') ON CONFLICT DO NOTHING").run()
  vault
    .prepare(
      `INSERT INTO protected_record (id, batch, source, zone, quarter, category)
       VALUES (?, 1, (SELECT id FROM source WHERE code = 'cuckooing'), ?, ?, 'cuckooing')`,
    )
    .run(createHash('sha256').update(seed).digest().subarray(0, 16), area.zones('Z2')[zone].id, quarter)
}

/** Stores the same record once more: same source, place, month and type. */
export function storeOnceMore(vault: Connection, { source, type, cell, month }: Victim): void {
  const { changes } = vault
    .prepare(
      `INSERT INTO incident (batch, source, force, type, place, month, day, hour)
       SELECT incident.batch, incident.source, incident.force, incident.type, incident.place, incident.month, NULL, NULL FROM incident
       WHERE month = ? AND source = (SELECT id FROM source WHERE code = ?)
         AND type = (SELECT id FROM type WHERE code = ?)
         AND place IN (SELECT id FROM place WHERE cell = ?) LIMIT 1`,
    )
    .run(month, source, type, area.cells[cell])
  if (changes !== 1) throw new Error('no such record')
}

/** Makes the vault under published agreements, and its first approved release. */
export function makeWorld({ folder, seed, records, change = (all) => [...all] }: WorldOrder): World {
  // Of a run that was cut off, or tried once more.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const chance = seeded(seed)
  const victims = change(drawVictims(chance, records))
  insideVault(folder, (vault) => {
    // The secret follows the seed, so that a run can be repeated; the attacks never read it.
    const secret = createHash('sha256').update(`secret ${seed}`).digest('hex')
    vault.prepare("INSERT INTO meta (key, value) VALUES ('releaseSecret', ?)").run(secret)
    const agree = agreementWriter(vault).add
    const common = { demo: false, purpose: 'An invented one.', parties: [partyAgency] }
    const dates = { starts: '2024-01-01', ends: '2026-12-31' }
    for (const [source, publish] of terms)
      agree({ ...common, ...dates, reference: `A-${source}`, source, class: 'shared', publish })
    const hidden = { source: 'cuckooing', class: 'protected', publish: 'public' } as const
    agree({ ...common, ...dates, ...hidden, reference: 'A-cuckooing' })
    // Of these an agreement decides who asks them live; that welfare is published by mistake lets nothing out.
    const kept = [
      ...([
        ['home-powers', 'none'],
        ['place-referrals', 'none'],
      ] as const),
      ...([
        ['welfare', 'public'],
        ['survey', 'public'],
      ] as const),
    ]
    for (const [source, publish] of kept)
      agree({
        ...{ ...common, ...dates, source, publish, reference: `A-${source}` },
        class: source === 'survey' ? 'shared' : 'protected',
      })
    storeRecords(vault, victims.map(storedOf))
    vault.transaction(() => {
      for (let at = 0; at < records / 10; at++)
        storeProtected(
          vault,
          chance.integer(0, area.zones('Z2').length - 1),
          chance.integer(firstMonth / 3, (lastMonth - 2) / 3),
          `${seed} ${at}`,
        )
    })()
  })
  const release = () => releaseOf(folder)
  return { folder, seed, victims, release, record: release() }
}

/** Builds the next release of a folder and has it approved. */
export function releaseOf(folder: string): ReleaseRecord {
  const built = buildRelease({ dataFolder: folder, area, categories, now: new Date(worldTime) })
  if (built.outcome !== 'built') throw new Error(built.outcome)
  const { number } = built.record
  const path = join(folder, releaseFileName(number))
  const approval = { account: null, at: worldTime }
  writeDecisions(folder, [
    {
      ...{ number, file: createHash('sha256').update(readFileSync(path)).digest('hex') },
      approvals: [
        { role: 'dpo', ...approval },
        { role: 'analyst', ...approval },
      ],
      ...{ withdrawnAt: null, demonstration: false },
    },
  ])
  return readReleaseFile(path, number)
}

/** The same world, its release included, with records more in the vault: nobody but parties may notice. */
export function withMore(world: World, folder: string, more: (vault: Connection) => void): string {
  rmSync(folder, { recursive: true, force: true })
  cpSync(world.folder, folder, { recursive: true })
  insideVault(folder, more)
  return folder
}

/** True counts by leaf of shared records, over the sources that an audience sees. */
export function trueLeaves(world: Pick<World, 'victims'>, audience: Audience): Map<string, number> {
  const reach = new Set<string>(
    terms.flatMap(([source, publish]) =>
      publish === 'public' || (publish === 'partner' && audience === 'partner') ? [source] : [],
    ),
  )
  const counts = new Map<string, number>()
  for (const victim of world.victims) {
    if (!reach.has(victim.source)) continue
    const key = placeKey(leafOf(victim))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export function leafOf({ source, type, cell, month }: Victim) {
  const zone: string = area.zones('Z1')[area.zoneOfCell(cell, 'Z1')].id
  return { class: 'shared', source, zone, period: Math.floor(month / 3), group: groupOf(type) } as const
}

/** A leaf without its source: no filter of a release can name one. */
export function placeKey({ zone, period, group }: { zone: string; period: number; group: string }): string {
  return `${zone}|${period}|${group}`
}

export { leafText }
