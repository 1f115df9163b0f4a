import type { Area } from '../area/area.ts'
import { nearestCentre } from '../area/cell-table.ts'
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

/** Puts one fictional venue beside each town centre, in the nearest ring's first cell that holds no real outlet. */
export function fictionalVenues(area: Area, centres: readonly number[]): FictionalVenue[] {
  const withOutlet = new Set(
    area.foodOutlets.map(({ lon, lat }) => nearestCentre(area.cellCentres, lon, lat)),
  )
  const taken = new Set<number>()
  return named.map(([name, kind], at) => {
    const centre = centres[at % centres.length]
    const free = (cell: number) => !withOutlet.has(cell) && !taken.has(cell)
    const cell = cellsAround(area, centre, 1).find(free) ?? cellsAround(area, centre, 3).find(free) ?? centre
    taken.add(cell)
    return { registerId: `demonstration-${at + 1}`, name, kind, cell }
  })
}
