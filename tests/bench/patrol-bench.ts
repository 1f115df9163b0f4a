/** How good and how fast patrol plans are: 200 shifts of demonstration data, and a large one. */
import type { PatrolMode } from '../../server/analysis/patrol/patrol-ground.ts'
import { planShift } from '../../server/analysis/patrol/plan-shift.ts'
import { seededRandom } from '../../server/analysis/random.ts'
import { simulateShifts, timesAsMuch } from '../server/analysis/patrol/simulated-shifts.ts'
import { draw } from '../server/demo/draw.ts'
import type { Figure } from './counts-bench.ts'

const shifts = 200

export function benchPatrol(): Figure[] {
  const simulated = simulateShifts(draw(1), shifts)
  const weak = simulated.filter(({ planned, drawn }) => planned.known < 2 * drawn.known).length
  const broken = simulated.flatMap((shift) => shift.broken).length
  const exact = simulated.flatMap(({ ofOptimum }) => ofOptimum ?? [])
  const figure = (name: string, value: number, unit = 'times'): Figure => ({
    name: `patrol, ${shifts} shifts: ${name}`,
    value,
    unit,
  })
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
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
    figure('shifts with less than twice the drawn cells', weak, 'shifts'),
    figure(`of the exact optimum, least of ${exact.length}`, Math.min(...exact), 'share'),
    figure(`of the exact optimum, mean of ${exact.length}`, mean(exact), 'share'),
    figure('rules broken', broken, 'rules'),
    ...largeShift(),
  ]
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
