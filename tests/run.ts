/**
 * `npm test`: every stage in order, whatever became of the one before. The last line is
 * `N passed, N failed`; the exit code is 1 when anything failed or a stage tested nothing.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from './browser/chromium.ts'
import { lastLine, type Tally, tallyOfCheck, tallyOfTests } from './helpers/tally.ts'
import { projectRoot } from './helpers/tracked-files.ts'

const minutesAStageMayTake = 45
const reports = mkdtempSync(join(tmpdir(), 'hotspot-map-reports-'))

/** Runs a command with its output shown as it comes. A stage that hangs is ended, and so has failed. */
const run = (command: string, words: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: projectRoot,
      stdio: 'inherit',
      timeout: minutesAStageMayTake * 60_000,
    })
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })

const script = async (name: string): Promise<Tally> =>
  tallyOfCheck(await run('npm', ['run', '--silent', name]))

/** The tests' project, which reads all others, takes as long as they together: both processors at once. */
const types = async (): Promise<Tally> => {
  const codes = await Promise.all(
    ['types:product', 'types:tests'].map((name) => run('npm', ['run', '--silent', name])),
  )
  return tallyOfCheck(Math.max(...codes))
}

const vitest = async (...projects: readonly string[]): Promise<Tally> => {
  const file = join(reports, `${projects[0]}.json`)
  const code = await run(process.execPath, [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=tests/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return tallyOfTests(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code)
}

/** The browser is found, or installed, once and before the tests' own time limits begin. */
const journeys = async (): Promise<Tally> => {
  try {
    process.env.CHROMIUM = await chromiumPath()
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      notes: [`FAILED: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
  return vitest('browser')
}

const stages: readonly [name: string, stage: () => Promise<Tally>][] = [
  ['format and lint', () => script('lint')],
  ['types', types],
  ['unused code', () => script('unused')],
  ['unit tests', () => vitest('unit', 'unit-alone')],
  ['speed', () => vitest('speed')],
  ['browser journeys', journeys],
]

const tallies: Tally[] = []
const lines: string[] = []
for (const [name, stage] of stages) {
  console.log(`\n=== ${name}`)
  const began = performance.now()
  const tally = await stage()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  tallies.push(tally)
  lines.push(`${name.padEnd(18)} ${seconds.padStart(6)} s   ${lastLine([tally])}`)
  lines.push(...tally.notes.map((note) => `  ${note}`))
}
rmSync(reports, { recursive: true, force: true })

console.log(`\n=== summary\n${lines.join('\n')}\n${lastLine(tallies)}`)
process.exitCode = tallies.some((tally) => tally.failed > 0) ? 1 : 0
