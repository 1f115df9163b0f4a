/** `npm run release` and `npm run postcodes` as real processes: each leaves that it was begun and how it ended. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { monthNumber } from '../../server/contract/calendar.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openAuditReader } from '../../server/store/audit-reader.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { fillVault, storeBatches } from './release/release-world.ts'

vi.setConfig({ testTimeout: 120_000 })

const run = (dataFolder: string, program: string, words: readonly string[] = []): Promise<number> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['server/start.mjs', program, ...words],
      { cwd: projectRoot, env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder } },
      () => resolve(child.exitCode ?? -1),
    )
  })

/** Event, command, question, outcome; the oldest first. */
const entriesOf = async (folder: string): Promise<string[]> => {
  const audit = openReader(folder, 'audit')
  const reader = openAuditReader(audit)
  const every = { from: null, to: null, event: null, account: null, agency: null, before: null, most: 100 }
  const entries = reader.list(every).map(({ event, endpoint, question, outcome, role, agency, account }) => {
    expect([role, agency, account]).toEqual(['system', 'local', null])
    return [event, endpoint, question, outcome].filter((word) => word !== '').join(' ')
  })
  expect(await reader.check(0)).toMatchObject({ whole: true })
  audit.close()
  return entries.reverse()
}

it('a release that is refused and one that is built; listing them needs no entry', async () => {
  const folder = temporaryFolderForThisTest()
  fillVault(folder, (vault) => storeBatches(vault, [{ cell: 100, month: monthNumber('2025-05'), count: 30 }]))
  expect(await run(folder, 'build-release')).toBe(1)
  fillVault(folder, (vault) =>
    agreementWriter(vault).add({
      ...{ reference: 'TEST-1', source: 'ae-assaults', class: 'shared', publish: 'public', demo: false },
      ...{ starts: '2020-01-01', ends: '2099-12-31', parties: ['local'], purpose: 'A test.' },
    }),
  )
  expect(await run(folder, 'build-release')).toBe(0)
  expect(await run(folder, 'build-release', ['list'])).toBe(0)
  const build = 'release npm run release build'
  expect(await entriesOf(folder)).toEqual(
    ['begun', 'refused', 'begun', 'done'].map((end) => `${build} ${end}`),
  )
})

it('postcodes that are loaded and a file that is not there; never a word of the file', async () => {
  const folder = temporaryFolderForThisTest()
  openWriter(folder, 'open').close()
  const file = join(temporaryFolderForThisTest(), 'invented.csv')
  writeFileSync(file, '"ZZ1 1AA",10,540000,169000,"E92000001","","","","",""\n')
  expect(await run(folder, 'postcodes', [file])).toBe(0)
  expect(await run(folder, 'postcodes', [`${file}.none`])).toBe(1)
  const ends = ['begun', 'done', 'begun', 'refused']
  expect(await entriesOf(folder)).toEqual(ends.map((end) => `import npm run postcodes ${end}`))
})

it('what cannot be written down is not done', async () => {
  const folder = temporaryFolderForThisTest()
  const open = openWriter(folder, 'open')
  const audit = openWriter(folder, 'audit')
  audit.exec('DROP TABLE entry')
  audit.close()
  const file = join(temporaryFolderForThisTest(), 'invented.csv')
  writeFileSync(file, '"ZZ1 1AA",10,540000,169000,"E92000001","","","","",""\n')
  expect(await run(folder, 'postcodes', [file])).toBe(1)
  expect(open.prepare('SELECT count(*) FROM postcode').pluck().get()).toBe(0)
  open.close()
})
