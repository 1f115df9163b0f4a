import { type Random, seededRandom } from '../analysis/random.ts'
import type { Area } from '../area/area.ts'
import type { ProtectedCategory } from '../contract/protected.ts'

export interface DrawnReport {
  /** Id of a Z2 zone. */
  readonly zone: string
  readonly quarter: number
  readonly category: ProtectedCategory
}

/** Where protected reports are drawn, and when: `means` has one entry a zone, the first with most. */
export interface ReportGround<Mean> {
  readonly area: Area
  readonly cells: readonly number[]
  readonly quarters: readonly number[]
  readonly means: readonly Mean[]
  readonly seed: number
}

/** Invented protected reports in the large zones of `cells`, zone by zone and quarter by quarter; the same order and seed give the same. */
export function drawReports<Mean>(
  { area, cells, quarters, means, seed }: ReportGround<Mean>,
  categoriesOf: (mean: Mean, random: Random) => readonly ProtectedCategory[],
): DrawnReport[] {
  const random = seededRandom(seed)
  const zones = [...new Set(cells.map((cell) => area.zoneOfCell(cell, 'Z2')))].slice(0, means.length)
  return zones.flatMap((number, rank) => {
    const zone = area.zones('Z2')[number]
    if (!zone) return []
    return quarters.flatMap((quarter) =>
      categoriesOf(means[rank], random).map((category) => ({ zone: zone.id, quarter, category })),
    )
  })
}
