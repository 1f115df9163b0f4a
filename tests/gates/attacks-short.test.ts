/** The short form of `npm run attack`: two seeds, 50 targets, 200 queries, through the same handler. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { nonInterference } from './attacks/non-interference.ts'
import { makeWorld, type World } from './attacks/world.ts'

const folder = temporaryFolder()
const effort = { targets: 50, queries: Number(process.env.Q ?? 200) }

describe.each([1, 2])('seed %i', (seed) => {
  let world: World
  beforeAll(() => {
    world = makeWorld({ folder: join(folder, String(seed)), seed, records: 12_000 })
  }, 60_000)

  test('one record more in the vault changes no byte of any reply', async () => {
    expect(await nonInterference(world, effort)).toMatchObject({ figure: 0, pass: true })
  }, 120_000)
})
