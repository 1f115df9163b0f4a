/** How good and how fast patrol plans are: 200 shifts of demonstration data, and a large one. */
import type { PatrolMode } from '../../server/analysis/patrol/patrol-ground.ts'
import { planShift } from '../../server/analysis/patrol/plan-shift.ts'
import { seededRandom } from '../../server/analysis/random.ts'
import { monthOnlyRecords } from '../server/analysis/patrol/month-only-records.ts'
import {
  type SimulatedShift,
  simulateMonthShifts,
  simulateShifts,
  timesAsMuch,
} from '../server/analysis/patrol/simulated-shifts.ts'
import { draw } from '../server/demo/draw.ts'
import type { Figure } from './counts-bench.ts'

const shifts = 200
/** Of the real file, which knows no day and no hour: fewer, since only the teams differ. */
const monthShifts = 40

export async function benchPatrol(): Promise<Figure[]> {
  const simulated = simulateShifts(draw(1), shifts)
  const months = await monthOnlyShifts()
  printTable([
    ['one team, at most 16 candidates', simulated.filter(({ isSmall }) => isSmall)],
    ['one to four teams, 40 candidates', simulated.filter(({ isSmall }) => !isSmall)],
    ['all', simulated],
    ['real file, months only (no mark)', months],
  ])
  const exact = exactOf(simulated)
  const figure = (name: string, value: number, unit = 'times'): Figure => ({
    name: `patrol, ${shifts} shifts: ${name}`,
    value,
    unit,
  })
  return [
    figure('expected for each patrol hour, beside drawn cells', timesAsMuch(simulated, 'drawn', 'known')),
    figure('the same, beside places as large as a hotspot', timesAsMuch(simulated, 'drawnWithRing', 'known')),
    figure(
      'in months the plan did not know, beside drawn cells',
      timesAsMuch(simulated, 'drawn', 'afterwards'),
    ),
    figure(
      'the same, beside places as large as a hotspot',
      timesAsMuch(simulated, 'drawnWithRing', 'afterwards'),
    ),
    figure('shifts with less than twice the drawn cells', weakOf(simulated), 'shifts'),
    figure(`of the exact optimum, least of ${exact.length}`, Math.min(...exact), 'share'),
    figure(`of the exact optimum, mean of ${exact.length}`, mean(exact), 'share'),
    figure('rules broken', simulated.flatMap(({ broken }) => broken).length, 'rules'),
    ...(months.length === 0
      ? []
      : (['known', 'afterwards'] as const).map((by) => ({
          ...{ name: `patrol, real file of months only, ${months.length} shifts: ${by}, beside drawn cells` },
          ...{ value: timesAsMuch(months, 'drawn', by), unit: 'times' },
        }))),
    ...largeShift(),
  ]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const exactOf = (list: readonly SimulatedShift[]) => list.flatMap(({ ofOptimum }) => ofOptimum ?? [])
const weakOf = (list: readonly SimulatedShift[]) =>
  list.filter(({ planned, drawn }) => planned.known < 2 * drawn.known).length

/** Of the folder that SAMPLE_DATA names; none without it. */
async function monthOnlyShifts(): Promise<SimulatedShift[]> {
  const records = await monthOnlyRecords()
  return records === null ? [] : simulateMonthShifts(records, monthShifts)
}

/** For who reads it: the figures themselves are lines of JSON. */
function printTable(rows: readonly (readonly [name: string, shifts: SimulatedShift[]])[]): void {
  const lines = rows
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => {
      const times = (as: 'drawn' | 'drawnWithRing', by: 'known' | 'afterwards') =>
        timesAsMuch(list, as, by).toFixed(1)
      const exact = exactOf(list)
      return [
        ...[name, String(list.length), times('drawn', 'known'), times('drawn', 'afterwards')],
        ...[times('drawnWithRing', 'known'), times('drawnWithRing', 'afterwards'), String(weakOf(list))],
        exact.length === 0
          ? 'not worked out'
          : `${Math.min(...exact).toFixed(3)} / ${mean(exact).toFixed(4)}`,
      ]
    })
  const heads = [
    'shifts',
    'number',
    'x drawn',
    'later',
    'x with ring',
    'later',
    'under 2 x',
    'of optimum, least / mean',
  ]
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((line) => line[at].length)))
  for (const line of [heads, ...lines])
    process.stderr.write(`${line.map((cell, at) => cell.padEnd(widths[at])).join('  ')}\n`)
}

/** Six teams and 40 candidates, as METHODS wants it within a second. */
function largeShift(): Figure[] {
  const on = { from: 840, to: 1320 }
  const modes: readonly PatrolMode[] = ['walk', 'drive', 'cycle']
  const took = Array.from({ length: 9 }, (_, seed) => {
    const random = seededRandom(seed)
    const sites = Array.from({ length: 40 }, () => ({
      ...{ x: random.uniform() * 8000, y: random.uniform() * 8000, windows: [on], isMust: false },
      value: Math.exp(2 * random.uniform()),
    }))
    const teams = Array.from({ length: 6 }, (__, team) => ({
      ...{ on, breaks: [{ from: 1020, to: 1050 }], mode: modes[team % 3], start: { x: 4000, y: 4000 } },
    }))
    const started = performance.now()
    planShift(sites, teams, seed)
    return performance.now() - started
  })
  return [
    { name: 'patrol, 6 teams and 40 candidates: median', value: median(took), unit: 'ms' },
    { name: 'patrol, 6 teams and 40 candidates: slowest of 9', value: Math.max(...took), unit: 'ms' },
  ]
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
