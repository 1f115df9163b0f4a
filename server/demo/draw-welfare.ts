import type { Area } from '../area/area.ts'
import { keptQuarter } from '../contract/kept-period.ts'
import { welfareKinds } from '../contract/protected.ts'
import { type DrawnReport, drawReports } from './draw-reports.ts'

const years = 2
/** Mean contacts a year of each zone, by kind: most zones stay below what is shown. */
const means = [
  [14, 9],
  [8, 4],
  [3, 6],
  [1, 1],
] as const

/**
 * Invented contacts of outreach in the two last whole years before `lastMonth`, in the zones of the town centres `cells`,
 * the first with most. The same order and seed give the same.
 */
export function drawWelfare(
  area: Area,
  source: string,
  cells: readonly number[],
  lastMonth: number,
  seed: number,
): DrawnReport[] {
  const quarters = Array.from({ length: years }, (_, back) =>
    keptQuarter(source, lastMonth - 12 * (back + 1)),
  )
  return drawReports({ area, cells, quarters: quarters.flat(), means, seed }, (ofKinds, random) =>
    welfareKinds.flatMap((category, kind) =>
      Array.from({ length: random.poisson(ofKinds[kind]) }, () => category),
    ),
  )
}
