/** The short forms of those attacks that need a world of their own; the others are in `attacks-seed-1` and `-2`. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWriter } from '../../server/store/open.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { attack } from './attacks/ask.ts'
import { nonInterferenceExpired } from './attacks/non-interference.ts'
import { roughSleeper, roughSleepers } from './attacks/rough-sleeper.ts'
import { noCountsInWork, storedFigures, toldOfOthers } from './attacks/told-records.ts'
import { topZones, wardYears } from './attacks/utility.ts'
import { makeWorld } from './attacks/world.ts'

const folder = temporaryFolder()

describe('eight rough sleepers', () => {
  test('are told apart by nothing the public may ask', async () => {
    const world = makeWorld({ folder: join(folder, 'eight'), seed: 1, records: 2000, change: roughSleepers })
    const attacked = await attack(world.folder)
    expect(await roughSleeper(1, attacked).finally(attacked.close)).toMatchObject({ figure: 0, pass: true })
  }, 60_000)
})

describe('a borough with as many records as police publish of it', () => {
  test('shows its busiest zones and wards near the truth', async () => {
    const world = makeWorld({ folder: join(folder, 'many'), seed: 1, records: 80_000 })
    const attacked = await attack(world.folder)
    try {
      expect(await topZones(world, attacked)).toMatchObject({ pass: true })
      expect(await wardYears(world, attacked)).toMatchObject({ pass: true })
    } finally {
      await attacked.close()
    }
  }, 120_000)
})

describe('what people told', () => {
  test('is read by nobody else, and no figure of what is asked stays beside it', async () => {
    const world = makeWorld({ folder: join(folder, 'told'), seed: 1, records: 2000 })
    const attacked = await attack(world.folder)
    try {
      expect(await toldOfOthers(world, attacked)).toMatchObject({ figure: 0, pass: true })
      expect(await noCountsInWork(world, attacked)).toMatchObject({ figure: 0, pass: true })
    } finally {
      await attacked.close()
    }
  }, 120_000)

  test('a figure that was kept there would be found', () => {
    const world = makeWorld({ folder: join(folder, 'planted'), seed: 2, records: 100 })
    const work = openWriter(world.folder, 'work')
    work.prepare("INSERT INTO meta (key, value) VALUES ('answer', ?)").run('{"target":{"before":41}}')
    work.exec('CREATE TABLE planted (cell TEXT, incidents INTEGER)')
    work.exec("INSERT INTO planted VALUES ('somewhere', 41)")
    expect(storedFigures(work)).toEqual(['meta.value.target.before', 'planted.incidents'])
    work.close()
  }, 60_000)
})

describe('two vaults that differ by one record', () => {
  test('answer parties the same to the byte once the agreements have ended', async () => {
    const world = makeWorld({ folder: join(folder, 'pair-expired'), seed: 1, records: 2000 })
    const finding = await nonInterferenceExpired(world, { targets: 1, queries: 20 })
    expect(finding).toMatchObject({ figure: 0, pass: true })
  }, 300_000)
})
