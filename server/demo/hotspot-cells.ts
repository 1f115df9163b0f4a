import type { Area } from '../area/area.ts'
import { metreScale } from '../area/metres.ts'
import type { CellFeatures } from './cell-features.ts'
import type { Hotspot, Spot } from './hotspots.ts'
import { categoriesByWard, type WardWeights } from './ward-volumes.ts'

/** Where a hotspot lies: its ward, its cell and the neighbouring cells of the same ward. */
export interface HotspotPlace {
  readonly ward: number
  readonly cell: number
  readonly around: readonly number[]
}

/** Two places of one picture must not run into each other. */
const apartMetres = 500

/** Finds the cell of every hotspot, in the table's order; those of one ward line and spot share a cell. */
export function hotspotPlaces(
  area: Area,
  features: CellFeatures,
  weights: WardWeights,
  hotspots: readonly Hotspot[],
): HotspotPlace[] {
  const taken = new Map<string, number>()
  return hotspots.map((hotspot) => {
    const ward = wardOfRank(weights, hotspot)
    const key = `${hotspot.ward.by} ${ward} ${hotspot.spot}`
    const cell = taken.get(key) ?? bestCell(area, features, ward, hotspot.spot, [...taken.values()])
    taken.set(key, cell)
    return { ward, cell, around: neighboursInWard(area, cell, ward) }
  })
}

function wardOfRank(weights: WardWeights, { ward: { by, rank } }: Hotspot): number {
  return wardsByRank(weights, by)[rank]
}

/** Ward numbers, the one with most records of a published category first. */
export function wardsByRank(weights: WardWeights, category: string): number[] {
  const counts = categoriesByWard(weights, [category])
  return [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b)
}

/** The ward's best cell for the spot that is far enough from those already taken. */
export function bestCell(
  area: Area,
  features: CellFeatures,
  ward: number,
  spot: Spot,
  taken: readonly number[],
): number {
  const score = spotScore(features, spot)
  const cells = [...area.cellsInWard(ward, 2022)].sort((a, b) => score(b) - score(a) || a - b)
  return (
    cells.find((cell) => taken.every((other) => distanceMetres(area, cell, other) >= apartMetres)) ?? cells[0]
  )
}

function spotScore(features: CellFeatures, spot: Spot): (cell: number) => number {
  const { shoppingStreet, centre, stations, homes } = features
  if (spot === 'shopping') return (cell) => shoppingStreet[cell] * 100 + centre[cell]
  if (spot === 'station') return (cell) => stations[cell]
  return (cell) => homes[cell]
}

/** Metres between the centres of two cells. */
export function distanceMetres(area: Area, a: number, b: number): number {
  const { metresPerLon, metresPerLat } = metreScale(area.centre[1])
  const at = area.cellCentres
  return Math.hypot((at[a * 2] - at[b * 2]) * metresPerLon, (at[a * 2 + 1] - at[b * 2 + 1]) * metresPerLat)
}

function neighboursInWard(area: Area, cell: number, ward: number): number[] {
  return [...area.neighbours.subarray(cell * 6, cell * 6 + 6)].filter(
    (near) => near >= 0 && area.wardOfCell(near, 2022) === ward,
  )
}
