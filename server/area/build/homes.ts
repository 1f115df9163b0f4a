import type { CellTable } from '../cell-table.ts'

/**
 * What public counts say of a group of cells. Whole numbers only, so that the order of adding cannot change a sum:
 * households in tenths (the precision of `cells.csv`), area in square metres.
 */
export interface Homes {
  readonly householdTenths: number
  /** Unit postcodes: the stand-in for buildings. */
  readonly postcodes: number
  /** Households of the largest part of one postcode inside one cell, in tenths. */
  readonly largestTenths: number
  readonly squareMetres: number
}

/** The counts of every cell by number; `squareMetres` beside the table, since the pack does not hold it. */
export function homesOfCells(table: CellTable, squareMetres: readonly number[]): Homes[] {
  return squareMetres.map((area, cell) => ({
    householdTenths: Math.round(table.households[cell] * 10),
    postcodes: table.postcodes[cell],
    largestTenths: Math.round(table.largestPostcode[cell] * 10),
    squareMetres: area,
  }))
}

/** Both groups as one. */
export function joinHomes(a: Homes, b: Homes): Homes {
  return {
    householdTenths: a.householdTenths + b.householdTenths,
    postcodes: a.postcodes + b.postcodes,
    largestTenths: Math.max(a.largestTenths, b.largestTenths),
    squareMetres: a.squareMetres + b.squareMetres,
  }
}
