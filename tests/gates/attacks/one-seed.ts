/** The short form of `npm run attack` for one seed: 50 targets and about 200 queries for each attack, through the same handler. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { type Attacked, attack } from './ask.ts'
import { averagingReleases, averagingSupersets } from './averaging.ts'
import { additivity, collusion, crawl, sameSetSameAnswer } from './crawl.ts'
import { partnerDifferencing, publicDifferencing } from './differencing.ts'
import { exactRecovery, exactRecoveryGain, exactRecoveryTold, mostOfSparse } from './exact-recovery.ts'
import type { Effort, Finding } from './finding.ts'
import { motivatedIntruder, storedByClass } from './intruder.ts'
import { nonInterference } from './non-interference.ts'
import { makeWorld, type World } from './world.ts'

/** 200 queries in all for an attack: a few for each target, each of two questions. */
const short: Effort = { targets: 50, queries: 4 }
const whole: Effort = { targets: 50, queries: 200 }

const attacks: [name: string, (world: World, attacked: Attacked) => Promise<Finding>][] = [
  [
    'differencing tells partners no more than one look',
    (...at) => partnerDifferencing(...at, { ...short, queries: 6 }),
  ],
  [
    'differencing tells the public no more than the leaves',
    (...at) => publicDifferencing(...at, { ...short, queries: 6 }),
  ],
  ['no figure of a release is under its threshold or between', (...at) => crawl(...at, whole)],
  ['every figure is the sum of its leaves', (...at) => additivity(...at, whole)],
  ['roles that collude hold what a partner holds', (...at) => collusion(...at, { ...short, queries: 24 })],
  ['the mean over many sets tells no more than one look', (...at) => averagingSupersets(...at, short)],
  [
    'spellings of one question get one reply',
    (...at) => sameSetSameAnswer(...at, { ...whole, queries: 230 }),
  ],
]

/** A file of its own calls this for each seed, so that seeds run beside each other. */
export function attackSeed(seed: number): void {
  describe(`seed ${seed}`, () => {
    const folder = temporaryFolder()
    let world: World
    let attacked: Attacked
    beforeAll(async () => {
      world = makeWorld({ folder: join(folder, String(seed)), seed, records: 12_000 })
      attacked = await attack(world.folder)
    }, 120_000)
    afterAll(() => attacked.close())

    test.each(attacks)(
      '%s',
      async (_name, run) => {
        const finding = await run(world, attacked)
        expect(finding).toMatchObject({ pass: true })
      },
      120_000,
    )

    test('at most three in ten small leaves are guessed, and hardly more by who knows that somebody is there', () => {
      expect(exactRecovery(world)).toMatchObject({ pass: true })
      const sparse = exactRecovery(world, 'ambulance')
      expect(sparse.figure).toBeLessThanOrEqual(mostOfSparse(sparse.targets))
      expect(exactRecoveryTold(world)).toMatchObject({ pass: true })
    })

    // Decision 015: a published 3 proves that somebody is there, which who sees no release cannot guess.
    test.fails('small leaves are guessed at most ten points better than without the release', () => {
      expect(exactRecoveryGain(world)).toMatchObject({ pass: true })
    })

    test('an address stays one of a hundred, its building one of several, however often it is reported', () => {
      for (const tier of ['Z1', 'Z2'] as const)
        expect(motivatedIntruder(seed, tier, short)).toMatchObject({ pass: true })
      expect(storedByClass(seed, short)).toMatchObject({ figure: 0, pass: true })
    })

    test('undo and import again draw no leaf anew', () => {
      const small = makeWorld({ folder: join(folder, `rounds-${seed}`), seed, records: 3000 })
      expect(averagingReleases(small, 5)).toMatchObject({ figure: 0, pass: true })
    }, 60_000)

    test('two vaults that differ by one record answer the same to the byte', async () => {
      const pair = makeWorld({ folder: join(folder, `pair-${seed}`), seed, records: 6000 })
      const finding = await nonInterference(pair, { targets: 1, queries: 20 })
      expect(finding).toMatchObject({ figure: 0, pass: true })
    }, 300_000)
  })
}
