import { cellsAround } from '../../map/commands.ts'
import type { FormTarget } from './evaluation-form.ts'

/** A place cell and so many rings round it, as far as they lie in the borough. */
export const cellWithRings = (cell: string, rings: number): FormTarget => ({
  kind: 'cells',
  cells: cellsAround(cell, rings),
  around: { cell, rings },
})
