import type { Area } from '../../area/area.ts'
import { cellSteps } from '../../area/cell-rings.ts'
import type { EvaluationQuestion } from '../../contract/evaluation.ts'
import { emptyFilter } from '../../contract/filter.ts'
import { Refused } from '../../errors.ts'
import type { Asking } from '../asking.ts'
import { select } from '../select.ts'

/** The buffer is rings 1 and 2; a control keeps clear of four rings more (METHODS, design rules). */
const bufferRings = 2
const clearRings = 4

/** Cells by number, ascending. */
export interface EvaluationPlaces {
  target: number[]
  buffer: number[]
  /** Target, buffer and the rings that a control keeps clear of. */
  tooNear: ReadonlySet<number>
  /** Places of other impact days and the rings that these may have reached: no control is proposed there. */
  otherMeasures: ReadonlySet<number>
  /** As named in the question; null when one is to be proposed. */
  named: number[] | null
}

/** With the control, named or proposed. */
export interface AllPlaces extends EvaluationPlaces {
  control: number[]
  /** Rings 1 and 2 round the control. */
  controlBuffer: number[]
}

/** Finds the cells. Refuses `unknownValue` for an area or cell that is not there, naming the parameter. */
export function evaluationPlaces(
  asking: Asking,
  { target: asked, control }: Pick<EvaluationQuestion, 'target' | 'control'>,
): EvaluationPlaces {
  const { area } = asking
  const target = 'cells' in asked ? numbersOf(area, asked.cells, 'target') : cellsOfAreas(asking, asked.areas)
  const steps = cellSteps(area.neighbours, target, bufferRings + clearRings)
  return {
    target,
    buffer: ringsOnly(steps),
    tooNear: new Set(steps.keys()),
    otherMeasures: otherMeasures(asking),
    named: control ? numbersOf(area, control, 'control') : null,
  }
}

/** Puts a control to the other places, and what lies round it: the target's buffer is compared with that. */
export function withControl(area: Area, places: EvaluationPlaces, control: number[]): AllPlaces {
  const taken = new Set([...places.target, ...places.buffer])
  const around = ringsOnly(cellSteps(area.neighbours, control, bufferRings))
  return { ...places, control, controlBuffer: around.filter((cell) => !taken.has(cell)) }
}

/** Whatever is evaluated: a place where something else was done is not one where nothing was. */
function otherMeasures({ area, areas }: Asking): ReadonlySet<number> {
  const days = areas.list().filter(({ kind }) => kind === 'impact-day')
  const cells = days.flatMap((saved) =>
    saved.cells.flatMap((text) => {
      const cell = area.knownCell(text)
      return cell === undefined ? [] : [area.cellNumber(cell)]
    }),
  )
  return new Set(cellSteps(area.neighbours, cells, bufferRings).keys())
}

function ringsOnly(steps: ReadonlyMap<number, number>): number[] {
  return [...steps]
    .filter(([, step]) => step > 0 && step <= bufferRings)
    .map(([cell]) => cell)
    .sort((a, b) => a - b)
}

function numbersOf(area: Area, cells: readonly string[], param: string): number[] {
  const numbers = cells.map((text) => {
    const cell = area.knownCell(text)
    if (cell === undefined) throw new Refused('unknownValue', { param })
    return area.cellNumber(cell)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function cellsOfAreas(asking: Asking, areas: readonly string[]): number[] {
  const { cells } = select(asking, { ...emptyFilter, area: areas }).selection
  const numbers = Array.from(cells ?? [], (inside, cell) => (inside === 1 ? cell : -1))
  const target = numbers.filter((cell) => cell >= 0)
  // An area of another pack: none of its cells is here.
  if (target.length === 0) throw new Refused('unknownValue', { param: 'area' })
  return target
}
