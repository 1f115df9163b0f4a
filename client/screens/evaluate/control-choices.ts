import { mostNamedCells } from '../../../server/contract/evaluation.ts'
import type { CellDictionary, Reference } from '../../../server/contract/reference.ts'

/** The rings round the place that a control keeps clear of: the buffer's two and four beyond. */
export const clearRings = 6

export interface WardChoice {
  code: string
  name: string
  cells: readonly string[]
}

/** Wards that may be a control as a whole: what keeps clear of the place, and is not too many places to name. */
export function wardChoices(
  { wards }: Pick<Reference, 'wards'>,
  { cells, ward2022 }: Pick<CellDictionary, 'cells' | 'ward2022'>,
  tooNear: ReadonlySet<string>,
): WardChoice[] {
  return wards
    .map(({ code, name }, ward) => ({
      ...{ code, name },
      cells: cells.filter((cell, number) => ward2022[number] === ward && !tooNear.has(cell)),
    }))
    .filter((choice) => choice.cells.length > 0 && choice.cells.length <= mostNamedCells)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The control with one place more or less. */
export const toggled = (control: readonly string[], cell: string): string[] =>
  (control.includes(cell) ? control.filter((each) => each !== cell) : [...control, cell]).sort()

/** "Example Road, Example Ward". */
export function cellNames(
  { wards }: Pick<Reference, 'wards'>,
  { cells, ward2022, places }: Pick<CellDictionary, 'cells' | 'ward2022' | 'places'>,
): (cell: string) => string {
  const numbers = new Map(cells.map((cell, number) => [cell, number]))
  return (cell) => {
    const number = numbers.get(cell)
    if (number === undefined) return 'A place of another map'
    return [places[number], wards[ward2022[number]]?.name].filter(Boolean).join(', ')
  }
}
