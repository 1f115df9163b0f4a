/** `npm run import` as a real process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ImportTally } from '../../server/contract/imports.ts'
import { openWriter } from '../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { crimeId, streetFile, streetRow } from './ingest/importing.ts'
import { surveyFile, surveyFolder } from './ingest/survey-importing.ts'

const begin = (dataFolder: string, words: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['server/start.mjs', 'import', ...words], {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: dataFolder },
  })

const run = (dataFolder: string, ...words: string[]) =>
  new Promise<{ code: number | null; out: string; err: string; tally: ImportTally }>((resolve) => {
    const child = begin(dataFolder, words)
    let out = ''
    let err = ''
    child.stdout?.on('data', (text) => {
      out += text
    })
    child.stderr?.on('data', (text) => {
      err += text
    })
    child.on('close', (code) => {
      const last = out.trimEnd().split('\n').at(-1) ?? ''
      resolve({ code, out, err, tally: ImportTally.strict().parse(JSON.parse(last)) })
    })
  })

const writeStreet = (folder: string, count: number): string => {
  const path = join(folder, `street-${count}.csv`)
  const rows = Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(at + 1), cell: at % 9000 }))
  writeFileSync(path, streetFile(rows))
  return path
}

const stored = (dataFolder: string): unknown => {
  const connection = openWriter(dataFolder, 'open')
  const counts = connection
    .prepare('SELECT (SELECT count(*) FROM incident), (SELECT count(*) FROM batch)')
    .raw()
    .get()
  connection.close()
  return counts
}

it('ends with the tally as JSON: dry run, import, and the same file again', async () => {
  const folder = temporaryFolderForThisTest()
  const data = join(folder, 'data')
  const path = writeStreet(folder, 20)
  const tally = { accepted: 20, refused: {}, duplicates: 0, replaced: 0, months: ['2025-01', '2025-01'] }
  expect(await run(data, 'police-uk-street', path, '--dry-run')).toMatchObject({ code: 0, tally })
  expect(stored(data)).toEqual([0, 0])
  expect(await run(data, 'police-uk-street', path)).toMatchObject({ code: 0, tally })
  const again = { accepted: 0, refused: {}, duplicates: 20, replaced: 0, months: [] }
  expect(await run(data, 'police-uk-street', path)).toMatchObject({ code: 0, tally: again })
  expect(stored(data)).toEqual([20, 1])
}, 60_000)

it('exits 1 when the whole file is refused, and says why without a value', async () => {
  const folder = temporaryFolderForThisTest()
  const data = join(folder, 'data')
  const path = join(folder, 'bad.csv')
  writeFileSync(path, streetFile([streetRow({ type: 'canary-type' })]))
  const bad = await run(data, 'police-uk-street', path)
  expect(bad).toMatchObject({ code: 1, tally: { accepted: 0, refused: { unknownCategory: 1 } } })
  expect(bad.out + bad.err).not.toContain('canary')
  expect(await run(data, 'mps-ward', path)).toMatchObject({ code: 1, tally: { accepted: 0 } })
  expect(await run(data, 'no-such-format', path)).toMatchObject({ code: 1, tally: { accepted: 0 } })
  expect(await run(data, 'police-uk-street', join(folder, 'none.csv'))).toMatchObject({ code: 1 })
}, 60_000)

it('takes a file exactly once when ten imports of it begin together', async () => {
  const folder = temporaryFolderForThisTest()
  const data = join(folder, 'data')
  const path = writeStreet(folder, 50)
  const runs = await Promise.all(Array.from({ length: 10 }, () => run(data, 'police-uk-street', path)))
  expect(runs.map(({ code }) => code)).toEqual(Array(10).fill(0))
  expect(runs.filter(({ tally }) => tally.accepted === 50)).toHaveLength(1)
  expect(runs.filter(({ tally }) => tally.duplicates === 50)).toHaveLength(9)
  expect(stored(data)).toEqual([50, 1])
}, 120_000)

it('leaves none or all of a file when it is killed at any moment', async () => {
  const folder = temporaryFolderForThisTest()
  const rows = 60_000
  const path = writeStreet(folder, rows)
  const outcomes: unknown[] = []
  for (const milliseconds of [700, 1100, 1500, 1900]) {
    const data = join(folder, `data-${milliseconds}`)
    openWriter(data, 'open').close()
    const child = begin(data, ['police-uk-street', path])
    await new Promise((done) => setTimeout(done, milliseconds))
    child.kill('SIGKILL')
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on('close', done) : done(0),
    )
    outcomes.push(stored(data))
  }
  for (const outcome of outcomes)
    expect([
      [0, 0],
      [rows, 1],
    ]).toContainEqual(outcome)
  const data = join(folder, 'data-700')
  expect((await run(data, 'police-uk-street', path)).code).toBe(0)
  expect(stored(data)).toEqual([rows, 1])
}, 120_000)

it('writes into the audit that it began and how it ended, and imports nothing that cannot be written down', async () => {
  const folder = temporaryFolderForThisTest()
  const data = join(folder, 'data')
  const path = writeStreet(folder, 5)
  const wrong = join(folder, 'wrong.csv')
  writeFileSync(wrong, 'a,b\n1,2\n')
  expect((await run(data, 'police-uk-street', path, '--dry-run')).code).toBe(0)
  expect((await run(data, 'police-uk-street', path)).code).toBe(0)
  expect((await run(data, 'police-uk-street', wrong)).code).toBe(1)
  const partner = ['partner', wrong, '--mapping', 'secretive', '--agreement', 'secretive']
  expect((await run(data, ...partner)).tally.refused).toEqual({ noMapping: 0 })
  const audit = openWriter(data, 'audit')
  onTestFinished(() => void audit.close())
  const told = audit
    .prepare(
      "SELECT event || ' ' || agency || ' ' || endpoint || ' ' || question || ' ' || outcome FROM entry",
    )
    .pluck()
    .all()
  expect(told).toEqual([
    'import local npm run import police-uk-street begun',
    'import local npm run import police-uk-street done',
    'import local npm run import police-uk-street begun',
    'import local npm run import police-uk-street refused',
    'import local npm run import partner begun',
    'import local npm run import partner refused',
  ])
  audit.exec('DROP TABLE entry')
  const other = writeStreet(folder, 7)
  expect((await run(data, 'police-uk-street', other)).tally.refused).toEqual({ auditUnavailable: 0 })
  expect(stored(data)).toEqual([5, 1])
}, 120_000)

it('brings a survey in by the ready-made mapping, under an agreement', async () => {
  const folder = temporaryFolderForThisTest()
  const data = join(folder, 'data')
  surveyFolder(data).vault.close()
  const path = join(folder, 'survey.csv')
  const now = new Date()
  const lastMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7)
  const vault = openWriter(data, 'vault')
  vault.exec("UPDATE agreement SET ends = '2099-12-31'")
  vault.close()
  writeFileSync(path, surveyFile([{ period: lastMonth }, { period: lastMonth, answer: 'Unsafe', n: 3 }]))
  const words = ['partner', path, '--mapping', 'survey', '--agreement', 'TEST-1']
  const tally = { accepted: 2, refused: {}, duplicates: 0, replaced: 0, months: [lastMonth, lastMonth] }
  const dry = await run(data, ...words, '--dry-run')
  expect(dry).toMatchObject({ code: 0, tally })
  expect(dry.err).toContain('2 answers by ward')
  expect(await run(data, ...words)).toMatchObject({ code: 0, tally })
  expect(await run(data, ...words)).toMatchObject({ code: 0, tally: { accepted: 0, duplicates: 2 } })
  expect(await run(data, ...words.with(5, 'TEST-2'))).toMatchObject({ code: 1, tally: { accepted: 0 } })
}, 90_000)
