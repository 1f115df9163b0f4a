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
  const taken = new Set(area.foodOutlets.map(({ lon, lat }) => nearestCentre(area.cellCentres, lon, lat)))
  return named.map(([name, kind], at) => {
    const near = cellsAround(area, centres[at % centres.length], 3).filter((cell) => !taken.has(cell))
    if (near.length === 0) throw new Error('every cell near a town centre holds a real outlet')
    const cell = near.reduce((best, one) => (features.centre[one] > features.centre[best] ? one : best))
    taken.add(cell)
    return { registerId: `demonstration-${at + 1}`, name, kind, cell }
  })
}
