import type { Area } from '../area/area.ts'
import { nearestCentre } from '../area/cell-table.ts'
import type { CellFeatures } from './cell-features.ts'
import { cellsAround } from './town-centres.ts'

/** A venue that nobody can mistake for a real one. `kind` is a word of the food-hygiene register. */
export interface FictionalVenue {
  readonly registerId: string
  readonly name: string
  readonly kind: string
  readonly cell: number
}

const takeaway = 'Takeaway/sandwich shop'
const named = [
  ['Example Chicken', takeaway],
  ['Imaginary Court Café', 'Restaurant/Cafe/Canteen'],
  ['Placeholder Pizza', takeaway],
  ['Specimen Arms', 'Pub/bar/nightclub'],
  ['Fictional Fried Fish', takeaway],
  ['Invented Corner Shop', 'Retailers - other'],
] as const

/** Puts one fictional venue beside each town centre: in the busiest cell near it that holds no real outlet. */
export function fictionalVenues(
  area: Area,
  features: CellFeatures,
  centres: readonly number[],
): FictionalVenue[] {
  const taken = outletCells(area)
  return named.map(([name, kind], at) => {
    const near = cellsAround(area, centres[at % centres.length], 3).filter((cell) => !taken.has(cell))
    if (near.length === 0) throw new Error('every cell near a town centre holds a real outlet')
    const cell = near.reduce((best, one) => (features.centre[one] > features.centre[best] ? one : best))
    taken.add(cell)
    return { registerId: `demonstration-${at + 1}`, name, kind, cell }
  })
}

/** Share of the places with records that have more than the story's venue: it is to rank low by what is recorded. */
const busierShare = 0.4

/**
 * The venue of the story: in the place of the impact day, at the busiest of its cells that still ranks low by what is
 * recorded there and around, so that what people say of it is new. Undefined where every cell is busy.
 */
export function storyVenue(
  area: Area,
  records: readonly { readonly cell: number }[],
  cells: readonly number[],
): FictionalVenue | undefined {
  const counts = new Uint32Array(area.cells.length)
  for (const { cell } of records) counts[area.foldOf(cell)]++
  const withRing = (cell: number) =>
    area.neighbours
      .subarray(cell * 6, cell * 6 + 6)
      .reduce((sum, near) => (near < 0 ? sum : sum + counts[near]), counts[cell])
  const sums = [...counts.keys()].filter((cell) => counts[cell] > 0).map(withRing)
  const most = sums.sort((a, b) => b - a)[Math.floor(sums.length * busierShare)]
  const taken = outletCells(area)
  const quiet = cells.filter(
    (cell) => !taken.has(cell) && area.foldOf(cell) === cell && counts[cell] > 0 && withRing(cell) <= most,
  )
  if (quiet.length === 0) return undefined
  const cell = quiet.reduce((best, one) => (withRing(one) > withRing(best) ? one : best))
  return { registerId: 'demonstration-story', name: 'Placeholder Burgers', kind: takeaway, cell }
}

function outletCells(area: Area): Set<number> {
  return new Set(area.foodOutlets.map(({ lon, lat }) => nearestCentre(area.cellCentres, lon, lat)))
}
