import { cellArea, UNITS } from 'h3-js'

/** Square kilometres of whole cells; one place cell has about 0.015. Throws for text that is no H3 cell. */
export function squareKilometres(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cellArea(cell, UNITS.km2), 0)
}

/** Whole square metres of each cell: exact to add up, in any order. */
export function squareMetresOfCells(cells: readonly string[]): number[] {
  return cells.map((cell) => Math.round(cellArea(cell, UNITS.m2)))
}
