/**
 * `npm run torture [-- --kills N] [--minutes N] [--again] [SCENARIO…]`: real servers, really killed, at most an hour. Goes
 * on where the committed table ends: each row names its commit, and kills of all commits count (`--again` begins anew).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commitMeasured } from '../helpers/commit-measured.ts'
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

const commit = commitMeasured()
const folder = join(tmpdir(), 'hotspot-map-torture', commit)
if (values.again) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true, mode: 0o700 })

interface TableRow extends TortureRow {
  commit: string
  date: string
}
const path = join(projectRoot, 'tests', 'gates', 'tables', 'torture.json')
const isChosen = (name: string) => positionals.length === 0 || positionals.includes(name)
const committed: TableRow[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
let table = committed.filter(({ scenario }) => !(values.again && isChosen(scenario)))

const chosen = scenarios.filter(({ name }) => isChosen(name))
const end = Date.now() + minutes * 60_000
let isBad = false
for (const [at, scenario] of chosen.entries()) {
  // What time is left is shared out, so that one slow scenario does not starve the others.
  const until = Date.now() + (end - Date.now()) / (chosen.length - at)
  const earlier = table
    .filter((row) => row.scenario === scenario.name && row.commit !== commit)
    .reduce((sum, row) => sum + row.kills, 0)
  const wanted = kills - earlier
  if (wanted <= 0) continue
  const row = await runScenario(
    ...([scenario, join(folder, scenario.name), wanted, until] as const),
    (number, result) =>
      process.stderr.write(`${scenario.name} ${earlier + number + 1}/${kills} ${JSON.stringify(result)}\n`),
    earlier,
  )
  process.stdout.write(`${JSON.stringify(row)}\n`)
  isBad ||= row.lost > 0 || row.torn > 0
  table = table.filter((one) => one.scenario !== scenario.name || one.commit !== commit)
  if (row.kills > 0) table.push({ ...row, commit, date: new Date().toISOString().slice(0, 10) })
  const names = scenarios.map(({ name }) => name)
  table.sort((a, b) => names.indexOf(a.scenario) - names.indexOf(b.scenario))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`)
  if (row.kills < wanted) process.stderr.write(`${scenario.name}: time is over; run again to go on.\n`)
}
process.exitCode = isBad ? 1 : 0
