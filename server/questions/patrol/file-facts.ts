import type { Area } from '../../area/area.ts'
import { dayNumber, dayText } from '../../contract/calendar.ts'
import type { PatrolBriefing } from '../../contract/patrol.ts'

/** What a file of a plan needs beside the briefing: where its places lie, and what must be said of it. */
export interface FileFacts {
  readonly area: Area
  readonly about: readonly string[]
}

/** Middle of a place cell, degrees with six decimals: nothing finer is known. */
export function middleOf(area: Area, cell: string): [number, number] {
  const known = area.knownCell(cell)
  if (known === undefined) throw new Error('a place of a briefing is no cell of the area')
  const at = area.cellNumber(known) * 2
  return [area.cellCentres[at], area.cellCentres[at + 1]].map((degrees) => Number(degrees.toFixed(6))) as [
    number,
    number,
  ]
}

/** London day and time of a stop: a clock before that of the start is of the next day. */
export function stopMoment({ start }: Pick<PatrolBriefing, 'start'>, clock: string): string {
  const after = clock < start.slice(11) ? 1 : 0
  return `${dayText(dayNumber(start.slice(0, 10)) + after)}T${clock}`
}

/** Places that some team visits, each once, by their number in the briefing. */
export function visitedPlaces({ hotspots, teams }: PatrolBriefing): number[] {
  const visited = new Set(teams.flatMap(({ stops }) => stops.map(({ hotspot }) => hotspot)))
  return hotspots.map((_, at) => at).filter((at) => visited.has(at))
}
