import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VitestReport } from '../../helpers/tally.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'
import type { Finding } from './finding.ts'

/**
 * All planted mistakes, each against the attack that must find it, under the test runner, which alone can put a changed
 * module in the place of a real one. Null when the time given was not enough.
 */
export function runMutants(folder: string, milliseconds: number): Finding | null {
  const file = join(folder, 'mutants-report.json')
  const words = ['run', '--config=tests/vitest.config.ts', '--project=unit-alone', '--reporter=json']
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  spawnSync(
    process.execPath,
    [vitest, ...words, `--outputFile.json=${file}`, 'tests/gates/attack-mutants.test.ts'],
    {
      ...{ cwd: projectRoot, stdio: 'ignore', timeout: Math.max(1, milliseconds) },
      env: { ...process.env, ATTACK_MUTANTS: '1' },
    },
  )
  if (!existsSync(file)) return null
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.includes('found by'))
  const survivors = tests.filter(({ status }) => status !== 'passed')
  return {
    ...{ attack: 'planted mistakes', seed: 1, targets: tests.length, queries: 0 },
    ...{ figure: survivors.length, limit: 0, pass: survivors.length === 0 && tests.length >= 12 },
    note: `mistakes that their attack did not find; ${survivors.map(({ fullName }) => fullName).join('; ')}`,
  }
}
