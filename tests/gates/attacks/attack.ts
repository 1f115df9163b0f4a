/**
 * `npm run attack [-- --minutes N] [--seeds N] [--again] [ATTACK…]`: the long form of the attacks. Goes
 * on where the last run on the same commit ended (`--again` begins anew); at most an hour. Writes the table of the gates.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../helpers/tracked-files.ts'
import { stopAt, TimeIsOver } from './ask.ts'
import { runMutants } from './run-mutants.ts'
import { suite } from './suite.ts'
import { type TableLine, type TableRow, tableOf } from './table.ts'

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '10' },
    targets: { type: 'string' },
    queries: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const [minutes, seeds] = [Number(values.minutes), Number(values.seeds)]
const known = [...suite.map(({ name }) => name), 'mutants']
if (!(minutes > 0) || !(seeds > 0) || positionals.some((name) => !known.includes(name))) {
  process.stderr.write(`usage: npm run attack [-- --minutes N] [--seeds N] [--again] [${known.join(' ')}]\n`)
  process.exit(1)
}

const commit = execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
  cwd: projectRoot,
  encoding: 'utf8',
}).trim()
/** A run with fewer targets or queries than the long form says so in its rows. */
const isShortened = values.targets !== undefined || values.queries !== undefined
const folder = join(tmpdir(), 'hotspot-map-attacks', `${commit}${isShortened ? '-shortened' : ''}`)
if (values.again) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true, mode: 0o700 })
const path = join(projectRoot, 'tests', 'gates', 'tables', 'attacks.json')
const statePath = (name: string, seed: number) => join(folder, `${name}-${seed}.json`)
const end = Date.now() + Math.min(minutes, 60) * 60_000
stopAt(end)
const date = new Date().toISOString().slice(0, 10)

const chosen = suite.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
let isUnfinished = false
for (let seed = 1; seed <= seeds; seed++)
  for (const { name, run } of chosen) {
    if (existsSync(statePath(name, seed))) continue
    if (Date.now() > end) {
      isUnfinished = true
      continue
    }
    const world = join(folder, `world-${name}-${seed}`)
    rmSync(world, { recursive: true, force: true })
    // One seed is asked to the last: 1,000 targets, the others 100.
    const targets = Number(values.targets ?? (seed === 1 ? 1000 : 100))
    const queries = Number(values.queries ?? 10_000)
    const findings = await run({ folder: world, seed, effort: { targets, queries } }).catch((error) => {
      if (error instanceof TimeIsOver) return null
      throw error
    })
    rmSync(world, { recursive: true, force: true })
    rmSync(`${world}-more`, { recursive: true, force: true })
    if (findings === null) {
      isUnfinished = true
      continue
    }
    const rows = findings.map((finding) => ({ ...finding, commit, date, shortened: isShortened }))
    writeFileSync(statePath(name, seed), JSON.stringify(rows))
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
  }

const wantsMutants = positionals.length === 0 || positionals.includes('mutants')
if (wantsMutants && !existsSync(statePath('mutants', 1))) {
  const finding = runMutants(folder, end - Date.now())
  const row = finding && { ...finding, commit, date, shortened: false }
  if (row) writeFileSync(statePath('mutants', 1), JSON.stringify([row]))
  if (row) process.stdout.write(`${JSON.stringify(row)}\n`)
  isUnfinished ||= row === null
}

const rows = known.flatMap((name) =>
  Array.from({ length: seeds }, (_, at) => statePath(name, at + 1))
    .filter((each) => existsSync(each))
    .flatMap((each) => JSON.parse(readFileSync(each, 'utf8')) as TableRow[]),
)
const lines = tableOf(rows)
const isNew = new Set(lines.map((line) => line.attack))
const earlier = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TableLine[]) : []
// What this run did not come to keeps its line, with the commit it was measured at.
const kept = earlier.filter((line) => !isNew.has(line.attack))
writeFileSync(path, `${JSON.stringify([...lines, ...kept], null, 2)}\n`)
if (isUnfinished) process.stderr.write('time is over; run again to go on.\n')
process.exitCode = rows.some(({ pass, knownOpen }) => !pass && !knownOpen) ? 1 : 0
