import type { Area } from '../area/area.ts'
import { quarterOfMonth } from '../contract/calendar.ts'
import { type DrawnReport, drawReports } from './draw-reports.ts'

const quarters = 12
/** Mean reports a quarter of each zone: a few carry most, as of every crime of places. */
const means = [1.6, 0.9, 0.6, 0.4, 0.2, 0.1]
const referred = 0.4

/**
 * Invented reports of cuckooing of the three years that end with `lastMonth`: in the large zones of `cells`, the first
 * with most. No home is meant: a zone has at least 200. The same order and seed give the same.
 */
export function drawCuckooing(
  area: Area,
  cells: readonly number[],
  lastMonth: number,
  seed: number,
): DrawnReport[] {
  // The quarter under way is not told before it is over.
  const newest = quarterOfMonth(lastMonth + 1) - 1
  const ground = {
    area,
    cells,
    quarters: Array.from({ length: quarters }, (_, back) => newest - back),
    means,
    seed,
  }
  return drawReports(ground, (mean, random) =>
    Array.from({ length: random.poisson(mean) }, () =>
      random.uniform() < referred ? ('cuckooing-referred' as const) : ('cuckooing' as const),
    ),
  )
}
