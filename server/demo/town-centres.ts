import type { Area } from '../area/area.ts'
import type { CellFeatures } from './cell-features.ts'
import { bestCell, wardsByRank } from './hotspot-cells.ts'
import type { WardWeights } from './ward-volumes.ts'

/** Cells of the biggest town centres: the busiest shopping street of the wards with most theft, biggest first. */
export function townCentres(
  area: Area,
  features: CellFeatures,
  weights: WardWeights,
  count: number,
): number[] {
  const centres: number[] = []
  for (const ward of wardsByRank(weights, 'THEFT').slice(0, count))
    centres.push(bestCell(area, features, ward, 'shopping', centres))
  return centres
}

/** The cell and everything within `rings` steps of it inside the borough, ascending. */
export function cellsAround(area: Area, cell: number, rings: number): number[] {
  const reached = new Set([cell])
  for (let ring = 0; ring < rings; ring++)
    for (const from of [...reached])
      for (const near of area.neighbours.subarray(from * 6, from * 6 + 6)) if (near >= 0) reached.add(near)
  return [...reached].sort((a, b) => a - b)
}
