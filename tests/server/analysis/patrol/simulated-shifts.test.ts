/** The quality of plans on demonstration records: a part of the 200 shifts that `npm run bench -- patrol` plans. */
import { expect, it } from 'vitest'
import { draw } from '../../demo/draw.ts'
import { simulateShifts, timesAsMuch } from './simulated-shifts.ts'

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
