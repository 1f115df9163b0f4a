import type { Area } from '../../area/area.ts'
import { cellSteps } from '../../area/cell-rings.ts'
import { cutSteps, type SafetyColour, type SafetyMapDraft } from '../../contract/told/safety-map.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import type { SafetyMap } from '../../store/safety-map-store.ts'
import type { Acting } from '../acting.ts'
import { atToldDesk, readableTold } from './told-desk.ts'

/**
 * Keeps one map of a young person until its mapping is closed: marks on folded cells and the middle of a way, unordered.
 * Nothing says who gave it, when or in which order. Refuses `notFound`, `notAllowed` while no mapping is open,
 * `unknownValue` for a cell that is none.
 */
export function addSafetyMap(
  acting: Acting,
  { id, draft }: { id: string; draft: SafetyMapDraft },
): Released<{ kept: true }> {
  return atToldDesk(acting, (desk) => {
    const told = readableTold(acting, desk, id)
    const { mapping } = told.steps
    if (told.removedAt !== null || mapping === null || mapping.closedOn !== null)
      throw new Refused('notAllowed', { param: 'mapping' })
    desk.safetyMaps.add(id, randomRef(), keptMap(acting.area, draft))
    return releaseReceipt({ kept: true })
  })
}

const worse: readonly SafetyColour[] = ['green', 'amber', 'red']

/** A map as it may be kept. Where several marks fold into one cell the most worried one stands. */
export function keptMap(area: Area, { marks, route }: SafetyMapDraft): SafetyMap {
  const kept = new Map<string, SafetyColour>()
  for (const { cell, colour } of marks) {
    const at = folded(area, numberOf(area, cell, 'marks'))
    const before = kept.get(at)
    if (!before || worse.indexOf(colour) > worse.indexOf(before)) kept.set(at, colour)
  }
  const numbers = route.map((cell) => numberOf(area, cell, 'route'))
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return { marks: sorted(kept), route: [] }
  const ends = cellSteps(area.neighbours, [first, last], cutSteps)
  const middle = numbers.filter((number) => !ends.has(number)).map((number) => folded(area, number))
  return { marks: sorted(kept), route: [...new Set(middle)].sort() }
}

const sorted = (marks: ReadonlyMap<string, SafetyColour>): SafetyMap['marks'] =>
  Object.fromEntries([...marks].sort(([a], [b]) => (a < b ? -1 : 1)))

const folded = (area: Area, number: number): string => area.cells[area.foldOf(number)]

function numberOf(area: Area, text: string, param: string): number {
  const cell = area.knownCell(text)
  if (cell === undefined) throw new Refused('unknownValue', { param })
  return area.cellNumber(cell)
}
