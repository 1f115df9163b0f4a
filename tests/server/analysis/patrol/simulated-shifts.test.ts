/** The quality of plans on demonstration records: a part of the 200 shifts that `npm run bench -- patrol` plans. */
import { expect, it } from 'vitest'
import { testOnSample } from '../../../helpers/sample-data.ts'
import { draw } from '../../demo/draw.ts'
import { monthOnlyFile, monthOnlyRecords } from './month-only-records.ts'
import { simulateMonthShifts, simulateShifts, timesAsMuch } from './simulated-shifts.ts'

it('a patrol hour stands where at least twice as much is expected as at drawn cells of the fullest ward', () => {
  const shifts = simulateShifts(draw(1), 8)
  expect(shifts.flatMap(({ broken }) => broken)).toEqual([])
  expect(timesAsMuch(shifts, 'drawn', 'known')).toBeGreaterThanOrEqual(2)
  // In months that the plan did not know, and beside places as large as a hotspot.
  expect(timesAsMuch(shifts, 'drawn', 'afterwards')).toBeGreaterThanOrEqual(2)
  expect(timesAsMuch(shifts, 'drawnWithRing', 'known')).toBeGreaterThanOrEqual(2)
  const exact = shifts.flatMap(({ ofOptimum }) => ofOptimum ?? [])
  expect(exact).toHaveLength(4)
  expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95)
}, 120_000)

testOnSample(
  monthOnlyFile,
  'the real file, of months only: rules are kept and plans near their optimum',
  async () => {
    const shifts = simulateMonthShifts((await monthOnlyRecords()) ?? [], 4)
    expect(shifts.flatMap(({ broken }) => broken)).toEqual([])
    expect(shifts.every(({ planned }) => planned.known > 0)).toBe(true)
    // How much better than drawn cells is reported by the bench, without a mark: the file knows no day and no hour.
    expect(Number.isFinite(timesAsMuch(shifts, 'drawn', 'known'))).toBe(true)
    expect(Math.min(...shifts.flatMap(({ ofOptimum }) => ofOptimum ?? []))).toBeGreaterThanOrEqual(0.95)
  },
)
