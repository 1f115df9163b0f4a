/**
 * `npm run torture [-- --kills N] [--minutes N] [--again] [SCENARIO…]`: real servers, really killed. Goes on where the
 * last run on the same commit ended (`--again` begins anew); at most an hour. Writes the table of the gates.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../helpers/tracked-files.ts'
import { runScenario, type TortureRow } from './run-scenario.ts'
import { scenarios } from './scenarios.ts'

const { values, positionals } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '60' },
    again: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const known = scenarios.map(({ name }) => name)
const kills = Number(values.kills)
const minutes = Number(values.minutes)
if (positionals.some((name) => !known.includes(name)) || !(kills > 0) || !(minutes > 0)) {
  process.stderr.write(`usage: npm run torture [-- --kills N] [--minutes N] [--again] [${known.join(' ')}]\n`)
  process.exit(1)
}

const commit = execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
  cwd: projectRoot,
  encoding: 'utf8',
}).trim()
const folder = join(tmpdir(), 'hotspot-map-torture', commit)
if (values.again) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true, mode: 0o700 })

interface TableRow extends TortureRow {
  commit: string
  date: string
}
const path = join(projectRoot, 'tests', 'gates', 'tables', 'torture.json')
const table = new Map<string, TableRow>(
  (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TableRow[]) : []).map((row) => [
    row.scenario,
    row,
  ]),
)

const chosen = scenarios.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const end = Date.now() + minutes * 60_000
let isBad = false
for (const [at, scenario] of chosen.entries()) {
  // What time is left is shared out, so that one slow scenario does not starve the others.
  const until = Date.now() + (end - Date.now()) / (chosen.length - at)
  const row = await runScenario(scenario, join(folder, scenario.name), kills, until, (number, result) =>
    process.stderr.write(`${scenario.name} ${number + 1}/${kills} ${JSON.stringify(result)}\n`),
  )
  process.stdout.write(`${JSON.stringify(row)}\n`)
  isBad ||= row.lost > 0 || row.torn > 0 || row.kills === 0
  table.set(row.scenario, { ...row, commit, date: new Date().toISOString().slice(0, 10) })
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `${JSON.stringify([...table.values()], null, 2)}\n`)
  if (row.kills < kills) process.stderr.write(`${scenario.name}: time is over; run again to go on.\n`)
}
process.exitCode = isBad ? 1 : 0
