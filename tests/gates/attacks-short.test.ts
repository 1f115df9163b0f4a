/** The short form of `npm run attack`: two seeds, 50 targets, 200 queries, through the same handler. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { type Attacked, attack } from './attacks/ask.ts'
import { additivity, collusion, crawl, sameSetSameAnswer } from './attacks/crawl.ts'
import { partnerDifferencing, publicDifferencing } from './attacks/differencing.ts'
import type { Effort, Finding } from './attacks/finding.ts'
import { nonInterference } from './attacks/non-interference.ts'
import { makeWorld, type World } from './attacks/world.ts'

const folder = temporaryFolder()
/** 200 queries in all for an attack: four for each target, each of two questions. */
const short: Effort = { targets: 50, queries: 4 }
const whole: Effort = { targets: 50, queries: 200 }

const attacks: [name: string, (world: World, attacked: Attacked) => Promise<Finding>][] = [
  ['differencing tells partners no more than one look', (...at) => partnerDifferencing(...at, short)],
  ['differencing tells the public no more than the leaves', (...at) => publicDifferencing(...at, short)],
  ['no figure of a release is under its threshold or between', (...at) => crawl(...at, whole)],
  ['every figure is the sum of its leaves', (...at) => additivity(...at, { ...short, queries: 40 })],
  ['roles that collude hold what a partner holds', (...at) => collusion(...at, { ...short, queries: 20 })],
  ['spellings of one question get one reply', (...at) => sameSetSameAnswer(...at, whole)],
]

describe.each([1, 2])('seed %i', (seed) => {
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
})

describe('two vaults that differ by one record', () => {
  test.each([1, 2])(
    'answer the same to the byte, seed %i',
    async (seed) => {
      const world = makeWorld({ folder: join(folder, `pair-${seed}`), seed, records: 6000 })
      expect(await nonInterference(world, { targets: 1, queries: 20 })).toMatchObject({
        figure: 0,
        pass: true,
      })
    },
    180_000,
  )
})
