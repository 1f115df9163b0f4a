/**
 * `npm run attack [-- --minutes N] [--seeds N] [--again] [ATTACK…]`: the long form of the attacks, at most an hour. Goes
 * on where the committed table ends: each row of it names the commit it was measured at (`--again` measures anew).
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { commitMeasured } from '../../helpers/commit-measured.ts'
import { projectRoot } from '../../helpers/tracked-files.ts'
import { stopAt, TimeIsOver } from './ask.ts'
import type { Finding } from './finding.ts'
import { runMutants } from './run-mutants.ts'
import { suite } from './suite.ts'

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

const commit = commitMeasured()

/** A finding as the table of the gates keeps it: one a seed, with the name of the attack of the suite that found it. */
interface TableRow extends Finding {
  readonly suite: string
  readonly commit: string
  readonly date: string
}

// Fewer targets or queries than the long form are tried out, not written down.
const isShortened = values.targets !== undefined || values.queries !== undefined
const folder = join(tmpdir(), 'hotspot-map-attacks', commit)
mkdirSync(folder, { recursive: true, mode: 0o700 })
const path = join(projectRoot, 'tests', 'gates', 'tables', 'attacks.json')
const isChosen = (name: string) => positionals.length === 0 || positionals.includes(name)
let table: TableRow[] = existsSync(path) && !isShortened ? JSON.parse(readFileSync(path, 'utf8')) : []
if (values.again) table = table.filter(({ suite: name }) => !isChosen(name))
const end = Date.now() + Math.min(minutes, 60) * 60_000
stopAt(end)
const date = new Date().toISOString().slice(0, 10)
let isUnfinished = false

/** Runs one attack with one seed unless the table has it, and puts what it finds into the table. */
async function measure(name: string, seed: number, run: () => Promise<Finding[] | null>): Promise<void> {
  if (!isChosen(name) || table.some((row) => row.suite === name && row.seed === seed)) return
  const findings = Date.now() > end ? null : await run()
  isUnfinished ||= findings === null
  for (const finding of findings ?? []) {
    const row = { ...finding, suite: name, commit, date }
    table.push(row)
    process.stdout.write(`${JSON.stringify(row)}\n`)
  }
  const order = (row: TableRow) => known.indexOf(row.suite) * 1000 + row.seed
  table.sort((a, b) => order(a) - order(b))
  if (!isShortened) writeFileSync(path, `${JSON.stringify(table, null, 2)}\n`)
}

for (let seed = 1; seed <= seeds; seed++)
  for (const { name, run } of suite)
    await measure(name, seed, async () => {
      const world = join(folder, `world-${name}-${seed}`)
      // One seed is asked to the last: 1,000 targets, the others 100.
      const targets = Number(values.targets ?? (seed === 1 ? 1000 : 100))
      const queries = Number(values.queries ?? 10_000)
      try {
        return await run({ folder: world, seed, effort: { targets, queries } })
      } catch (error) {
        if (error instanceof TimeIsOver) return null
        throw error
      } finally {
        rmSync(world, { recursive: true, force: true })
        rmSync(`${world}-more`, { recursive: true, force: true })
      }
    })
await measure('mutants', 1, async () => {
  const finding = runMutants(folder, end - Date.now())
  return finding && [finding]
})
rmSync(folder, { recursive: true, force: true })
if (isUnfinished) process.stderr.write('time is over; run again to go on.\n')
process.exitCode = table.some(({ pass, knownOpen }) => !pass && !knownOpen) ? 1 : 0
