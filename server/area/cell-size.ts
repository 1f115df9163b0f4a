import { cellArea, UNITS } from 'h3-js'

/** Square kilometres of whole cells; one place cell has about 0.015. Throws for text that is no H3 cell. */
export function squareKilometres(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cellArea(cell, UNITS.km2), 0)
}
