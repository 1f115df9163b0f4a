/** Measured figures as committed: what is missing or broken is said to be missing, never made up. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProtectionFigures } from '../../../server/questions/protection.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'

const nothing = { personalData: null, attacks: null, torture: null }

it('is null for a table that is not there or is not what its name says', () => {
  const folder = temporaryFolderForThisTest()
  expect(readProtectionFigures(folder)).toEqual(nothing)
  writeFileSync(join(folder, 'personal-data.json'), '{"recall":')
  writeFileSync(join(folder, 'attacks.json'), '[{"attack":"differencing","pass":"perhaps"}]')
  writeFileSync(join(folder, 'torture.json'), '{}')
  expect(readProtectionFigures(folder)).toEqual(nothing)
})

it('reads tables as the commands write them, failures included', () => {
  const folder = temporaryFolderForThisTest()
  const attack = {
    ...{ attack: 'differencing (partner)', seed: 1, targets: 50, queries: 200, figure: 0.3, limit: 0.1 },
    ...{ pass: false, note: 'advantage over the prior', commit: 'abc' },
  }
  const row = {
    scenario: 'import',
    kills: 5,
    cutOff: 4,
    lost: 1,
    torn: 0,
    slowestRestartMs: 900,
    medianRestartMs: 700,
    commit: 'abc',
  }
  writeFileSync(join(folder, 'attacks.json'), JSON.stringify([{ ...attack, suite: 'differencing' }]))
  writeFileSync(join(folder, 'torture.json'), JSON.stringify([{ ...row, date: '2026-11-22' }]))
  expect(readProtectionFigures(folder)).toEqual({ personalData: null, attacks: [attack], torture: [row] })
})

it('reads every table that is committed', () => {
  const folder = join(projectRoot, 'tests/gates/tables')
  const figures = readProtectionFigures(folder)
  const known = { 'personal-data.json': 'personalData', 'attacks.json': 'attacks', 'torture.json': 'torture' }
  for (const [file, part] of Object.entries(known))
    if (readdirSync(folder).includes(file)) expect(figures[part as keyof typeof figures], file).not.toBeNull()
  expect(figures.personalData?.plantedOfEach).toBeGreaterThan(0)
})
