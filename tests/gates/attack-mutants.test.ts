/**
 * Deliberate mistakes in both gates, each of which a named attack must find. The mistakes are made for the test alone:
 * a changed module stands in the place of the real one. Some in `npm test`, all of them in `npm run attack`.
 */
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import type { Finding } from './attacks/finding.ts'

type Policy = typeof import('../../server/disclosure/policy.ts')
type AreaModule = typeof import('../../server/area/area.ts')
type Gate = typeof import('../../server/ingest/gate.ts')
type LeafValue = typeof import('../../server/release/leaf-value.ts')
type Sources = typeof import('../../server/contract/sources.ts')
type AgreementStore = typeof import('../../server/store/agreement-store.ts')
type Versions = typeof import('../../server/columns/source-versions.ts')

const folder = temporaryFolder()
let worlds = 0

/** Each attack with what it needs, loaded after the mistake was planted. */
const attacks = {
  async 'non-interference'() {
    const { nonInterference } = await import('./attacks/non-interference.ts')
    return nonInterference(await world(), { targets: 1, queries: 6, isWithoutFiles: true })
  },
  async 'non-interference after expiry'() {
    const { nonInterferenceExpired } = await import('./attacks/non-interference.ts')
    return nonInterferenceExpired(await world(), { targets: 1, queries: 6, isWithoutFiles: true })
  },
  async crawl() {
    const { attack } = await import('./attacks/ask.ts')
    const { crawl } = await import('./attacks/crawl.ts')
    const made = await world()
    const attacked = await attack(made.folder)
    return crawl(made, attacked, { targets: 1, queries: 9 }).finally(attacked.close)
  },
  async 'averaging over releases'() {
    const { averagingReleases } = await import('./attacks/averaging.ts')
    return averagingReleases(await world(), 1)
  },
  async 'stored by class'() {
    const { storedByClass } = await import('./attacks/intruder.ts')
    return storedByClass(1, { targets: 100, queries: 0 })
  },
  async 'motivated intruder'() {
    const { motivatedIntruder } = await import('./attacks/intruder.ts')
    return motivatedIntruder(1, 'Z2', { targets: 10, queries: 0 })
  },
} satisfies Record<string, () => Promise<Finding>>

async function world() {
  const { makeWorld } = await import('./attacks/world.ts')
  return makeWorld({ folder: join(folder, String(worlds++)), seed: 1, records: 2000 })
}

const changed: string[] = []

/** Puts changed parts of a module in its place. */
function replace<M extends object>(path: string, change: (real: M) => Partial<M>): void {
  changed.push(path)
  vi.doMock(path, async (original) => {
    const real = await original<M>()
    return { ...real, ...change(real) }
  })
}

/** Changes a table of the policy itself, which the module's own functions read, too. */
const changePolicy = (change: (real: Policy) => void) =>
  replace<Policy>('../../server/disclosure/policy.ts', (real) => {
    change(real)
    return {}
  })

const changeArea = (change: (area: ReturnType<AreaModule['loadArea']>) => object) =>
  replace<AreaModule>('../../server/area/area.ts', (real) => ({
    loadArea: (path) => {
      const area = real.loadArea(path)
      return { ...area, ...change(area) }
    },
  }))

/** What gate 1 admits, changed on its way to the vault. */
const changeAdmitted = (change: (admitted: object) => object) =>
  replace<Gate>('../../server/ingest/gate.ts', (real) => ({
    createPartnerGate: (...given) => {
      const gate = real.createPartnerGate(...given)
      return (parts) => change(gate(parts)) as ReturnType<typeof gate>
    },
  }))

const put = (target: object, values: object): void => void Object.assign(target, values)

interface Mutant {
  readonly mistake: string
  /** The attack that must find it. */
  readonly killedBy: keyof typeof attacks
  /** Takes a moment only: also in `npm test`. */
  readonly isQuick?: true
  plant(): void
}

const mutants: readonly Mutant[] = [
  {
    mistake: 'leaves are published as they are',
    killedBy: 'crawl',
    plant: () =>
      replace<{ releaseBase: number }>('../../server/disclosure/policy.ts', () => ({ releaseBase: 1 })),
  },
  {
    mistake: 'no threshold for partners',
    killedBy: 'crawl',
    plant: () => changePolicy(({ releaseTiers }) => put(releaseTiers.partner, { below: 1 })),
  },
  {
    mistake: 'the public sees figures to the unit',
    killedBy: 'crawl',
    plant: () => changePolicy(({ releaseTiers }) => put(releaseTiers.public, { nearest: 1 })),
  },
  {
    mistake: 'the rounding is drawn anew for every release',
    killedBy: 'averaging over releases',
    isQuick: true,
    plant: () =>
      replace<LeafValue>('../../server/release/leaf-value.ts', () => ({
        publishedCount: (_secret, _leaf, n, base) =>
          Math.floor(n / base) * base + (Math.random() < (n % base) / base ? base : 0),
      })),
  },
  {
    mistake: 'the public reads the vault',
    killedBy: 'non-interference',
    plant: () => changePolicy(({ precision }) => put(precision.shared, { public: 'exact' })),
  },
  {
    mistake: 'officers of any agency count live',
    killedBy: 'non-interference',
    plant: () => changePolicy(({ precision }) => put(precision.shared, { officer: 'exact' })),
  },
  {
    mistake: 'protected records are counted live for any analyst',
    killedBy: 'non-interference',
    plant: () => changePolicy(({ precision }) => put(precision.protected, { analyst: 'exact' })),
  },
  {
    mistake: 'parties are not asked for',
    killedBy: 'non-interference',
    plant: () =>
      replace<AgreementStore>('../../server/store/agreement-store.ts', (real) => ({
        agreementReader: (vault) => {
          const reader = real.agreementReader(vault)
          const parties = ['elsewhere']
          return {
            ...reader,
            inForce: (today) => reader.inForce(today).map((each) => ({ ...each, parties })),
          }
        },
      })),
  },
  {
    mistake: 'agreements never end',
    killedBy: 'non-interference after expiry',
    plant: () => {
      replace<AgreementStore>('../../server/store/agreement-store.ts', (real) => ({
        agreementReader: (vault) => {
          const reader = real.agreementReader(vault)
          return {
            ...reader,
            inForce: () => reader.inForce('2026-06-01').map((each) => ({ ...each, ends: '2099-12-31' })),
          }
        },
      }))
    },
  },
  {
    mistake: 'the public is told the version of the whole vault',
    killedBy: 'non-interference',
    plant: () =>
      replace<Versions>('../../server/columns/source-versions.ts', (real) => ({
        versionOf: (versions) => real.versionOf(versions, new Set(Object.keys(versions))),
      })),
  },
  {
    mistake: 'health counts partners’ records',
    killedBy: 'non-interference',
    plant: () =>
      replace<Sources>('../../server/contract/sources.ts', ({ sources }) => {
        for (const source of sources) if (source.id === 'council-asb') put(source, { invented: true })
        return {}
      }),
  },
  {
    mistake: 'few homes keep a cell of their own',
    killedBy: 'stored by class',
    isQuick: true,
    plant: () => changeArea(() => ({ foldOf: (cell: number) => cell })),
  },
  {
    mistake: 'shared records keep the exact ward',
    killedBy: 'stored by class',
    isQuick: true,
    plant: () =>
      changeAdmitted((admitted) => {
        const { incident } = admitted as { incident?: { place: object } }
        const place = incident && { ...incident.place, ward2022: 'E05000000' }
        return incident ? { ...admitted, incident: { ...incident, place } } : admitted
      }),
  },
  {
    mistake: 'protected records keep a day',
    killedBy: 'stored by class',
    isQuick: true,
    plant: () =>
      changeAdmitted((admitted) => {
        const { record } = admitted as { record?: object }
        return record ? { ...admitted, record: { ...record, day: 9440 } } : admitted
      }),
  },
  {
    mistake: 'zones are swapped: protected records under Z1',
    killedBy: 'stored by class',
    isQuick: true,
    plant: () =>
      changeAdmitted((admitted) => {
        const { record } = admitted as { record?: { zone: string } }
        return record
          ? { ...admitted, record: { ...record, zone: record.zone.replace('Z2', 'Z1') } }
          : admitted
      }),
  },
  {
    mistake: 'zones of one cell',
    killedBy: 'motivated intruder',
    isQuick: true,
    plant: () =>
      changeArea((area) => ({
        zones: (tier: 'Z1' | 'Z2') =>
          area.zones(tier).map((zone) => ({ ...zone, cells: zone.cells.slice(0, 1) })),
      })),
  },
]

const isLong = process.env.ATTACK_MUTANTS === '1'
const chosen = mutants.filter(({ isQuick }) => isLong || isQuick === true)

afterEach(() => {
  for (const path of changed.splice(0)) vi.doUnmock(path)
  vi.resetModules()
})

test('there are at least twelve', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(12)
})

test.each(chosen)(
  '$mistake: found by $killedBy',
  async ({ killedBy, plant }) => {
    vi.resetModules()
    plant()
    const { figure, limit, pass } = await attacks[killedBy]()
    expect(pass).toBe(false)
    // Found for what was measured, not because too little was asked.
    expect(figure).toBeGreaterThan(limit)
  },
  300_000,
)
