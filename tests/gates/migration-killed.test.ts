/** A schema change that is killed half-way leaves the old schema or the new one. Real processes, really killed. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { checkWhole, openWriter } from '../../server/store/open.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'

const moduleOf = (path: string): string => JSON.stringify(join(projectRoot, path))

/** Migrates the vault one statement at a time and kills itself before the statement of that number. */
const program = (file: string, statement: number, before = ''): string => `
  const { default: Database } = await import(${JSON.stringify(import.meta.resolve('better-sqlite3'))})
  const { migrate } = await import(${moduleOf('server/store/migrate.ts')})
  const connection = new Database(${JSON.stringify(file)})
  connection.pragma('journal_mode = WAL')
  // So little memory that pages reach the disk before the commit.
  connection.pragma('cache_size = 1')
  const run = connection.exec.bind(connection)
  let at = 0
  ${before}
  connection.exec = (script) => {
    const sql = script.replaceAll(/--.*/g, '')
    for (const one of sql.split(';').filter((text) => text.trim() !== '')) {
      if (at++ === ${statement}) process.kill(process.pid, 'SIGKILL')
      run(one)
    }
    return connection
  }
  migrate(connection, 'vault')
`

const killed = (file: string, statement: number, before?: string): Promise<string | null> =>
  new Promise((resolve) => {
    const words = ['--import', 'tsx', '--input-type=module', '--eval', program(file, statement, before)]
    const child = spawn(process.execPath, words, { cwd: projectRoot, stdio: 'ignore' })
    child.once('close', (_, signal) => resolve(signal))
  })

const schemaOf = (file: string): [number, number] => {
  const connection = new Database(file)
  const version = Number(connection.pragma('user_version', { simple: true }))
  const tables = connection.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? -1
  connection.close()
  return [version, tables]
}

/** The schema of the first steps, put together from their scripts by hand. */
const wholeAfter = (steps: 1 | 2 | 3 | 4 | 5 | 6): [number, number] => {
  const connection = new Database(':memory:')
  const later = [2, 3, 4, 5, 6].slice(0, steps - 1).map((number) => `vault-00${number}.sql`)
  const scripts = ['open-001.sql', 'vault-001.sql', ...later]
  for (const name of scripts)
    connection.exec(readFileSync(join(projectRoot, 'server/store/migrations', name), 'utf8'))
  const tables = connection.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? -1
  connection.close()
  return [steps, tables]
}

test('killed before its statements, 24 times: whole steps or none, and the next start finishes it', async () => {
  const folder = temporaryFolderForThisTest()
  openWriter(join(folder, 'whole'), 'vault').close()
  const whole = schemaOf(join(folder, 'whole', 'vault.sqlite'))
  expect(whole[1]).toBeGreaterThan(15)
  const steps: (readonly [number, number])[] = [[0, 0], ...([1, 2, 3, 4, 5, 6] as const).map(wholeAfter)]
  expect(steps).toContainEqual(whole)
  const outcomes: string[] = []
  const round = async (statement: number): Promise<void> => {
    const data = join(folder, `round-${statement}`)
    const file = join(data, 'vault.sqlite')
    openWriter(data, 'work').close()
    const signal = await killed(file, statement)
    const [version, tables] = schemaOf(file)
    outcomes.push(`${signal} ${version}`)
    expect(steps).toContainEqual([version, tables])
    const next = openWriter(data, 'vault')
    checkWhole(next, 'vault')
    next.close()
    expect(schemaOf(file)).toEqual(whole)
  }
  for (let statement = 0; statement < 48; statement += 4)
    await Promise.all([round(statement), round(statement + 2)])
  // Rounds beyond the last statement end unharmed; the others were killed and left nothing, or whole steps.
  expect(outcomes.filter((outcome) => outcome === 'SIGKILL 0').length).toBeGreaterThan(6)
  expect(outcomes.filter((outcome) => outcome === 'SIGKILL 1').length).toBeGreaterThan(3)
  const known = [...[0, 1, 2, 3, 4, 5].map((version) => `SIGKILL ${version}`), 'null 6']
  expect(outcomes.filter((outcome) => !known.includes(outcome))).toEqual([])
}, 120_000)

test('without the transaction the same kill leaves half a schema: the rounds above can fail', async () => {
  const file = join(temporaryFolderForThisTest(), 'vault.sqlite')
  const signal = await killed(file, 10, 'connection.transaction = (steps) => ({ immediate: steps })')
  expect([signal, ...schemaOf(file)]).toEqual(['SIGKILL', 0, expect.any(Number)])
  expect(schemaOf(file)[1]).toBeGreaterThan(5)
}, 60_000)
