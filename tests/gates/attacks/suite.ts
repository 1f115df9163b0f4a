/** Every attack under the name by which it is run, each with a world of its own. */
import { join } from 'node:path'
import { type Attacked, attack } from './ask.ts'
import { averagingReleases, averagingSupersets } from './averaging.ts'
import { additivity, collusion, crawl, sameSetSameAnswer } from './crawl.ts'
import { partnerDifferencing, publicDifferencing } from './differencing.ts'
import { exactRecovery, exactRecoveryGain, exactRecoveryTold } from './exact-recovery.ts'
import type { Effort, Finding } from './finding.ts'
import { motivatedIntruder, storedByClass } from './intruder.ts'
import { nonInterference, nonInterferenceExpired } from './non-interference.ts'
import { roughSleeper, roughSleepers } from './rough-sleeper.ts'
import { noCountsInWork, toldOfOthers } from './told-records.ts'
import { topZones, wardYears } from './utility.ts'
import { makeWorld, type World } from './world.ts'

interface Order {
  readonly folder: string
  readonly seed: number
  readonly effort: Effort
}

interface NamedAttack {
  readonly name: string
  run(order: Order): Promise<Finding[]>
}

/** As many records as a few partners bring in three years; where so many are asked to be told apart, few are. */
const records = 12_000
/** As many as the police record there in three years: what a map of it is drawn from. */
const manyRecords = 80_000

/** Asks a world of its own and closes it. */
async function inside(
  { folder, seed }: Order,
  size: number,
  ask: (world: World, attacked: Attacked) => Promise<Finding[]>,
): Promise<Finding[]> {
  const world = makeWorld({ folder, seed, records: size })
  const attacked = await attack(world.folder)
  try {
    return await ask(world, attacked)
  } finally {
    await attacked.close()
  }
}

const one =
  (size: number, run: (world: World, attacked: Attacked, effort: Effort) => Promise<Finding>) =>
  (order: Order) =>
    inside(order, size, async (world, attacked) => [await run(world, attacked, order.effort)])

export const suite: readonly NamedAttack[] = [
  {
    name: 'non-interference',
    async run({ folder, seed, effort }) {
      const world = makeWorld({ folder, seed, records })
      // 2,000 questions, each by every role, of both vaults.
      return [await nonInterference(world, { ...effort, queries: Math.min(effort.queries, 2000) })]
    },
  },
  {
    name: 'non-interference-expired',
    async run({ folder, seed, effort }) {
      const world = makeWorld({ folder, seed, records })
      return [await nonInterferenceExpired(world, { ...effort, queries: Math.min(effort.queries, 2000) })]
    },
  },
  { name: 'differencing-partner', run: one(records, partnerDifferencing) },
  { name: 'differencing-public', run: one(records, publicDifferencing) },
  {
    name: 'exact-recovery',
    async run({ folder, seed }) {
      const world = makeWorld({ folder, seed, records })
      return [
        exactRecovery(world),
        exactRecovery(world, 'ambulance'),
        exactRecoveryGain(world),
        exactRecoveryTold(world),
      ]
    },
  },
  { name: 'crawl', run: one(records, crawl) },
  { name: 'additivity', run: one(records, additivity) },
  {
    name: 'averaging-supersets',
    run: one(records, (world, attacked, effort) =>
      averagingSupersets(world, attacked, {
        ...{ targets: Math.min(effort.targets, 25), queries: Math.min(effort.queries, 2000) },
      }),
    ),
  },
  {
    name: 'averaging-releases',
    run: async ({ folder, seed, effort }) => [
      averagingReleases(makeWorld({ folder, seed, records }), Math.min(20, effort.queries)),
    ],
  },
  {
    name: 'rough-sleepers',
    async run({ folder, seed }) {
      const world = makeWorld({ folder, seed, records, change: roughSleepers })
      const attacked = await attack(world.folder)
      try {
        return [await roughSleeper(seed, attacked)]
      } finally {
        await attacked.close()
      }
    },
  },
  {
    name: 'motivated-intruder',
    run: async ({ seed, effort }) => [
      motivatedIntruder(seed, 'Z1', effort),
      motivatedIntruder(seed, 'Z2', effort),
      storedByClass(seed, effort),
    ],
  },
  {
    name: 'told-records',
    async run(order) {
      return inside({ ...order, folder: join(order.folder, 'told') }, 2000, async (world, attacked) => [
        await toldOfOthers(world, attacked),
        await noCountsInWork(world, attacked),
      ])
    },
  },
  { name: 'spellings', run: one(records, sameSetSameAnswer) },
  { name: 'collusion', run: one(records, collusion) },
  {
    name: 'utility',
    run: (order) =>
      inside(order, manyRecords, async (world, attacked) => [
        await topZones(world, attacked),
        await wardYears(world, attacked),
      ]),
  },
]
