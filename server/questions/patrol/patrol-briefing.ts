import { type PatrolBriefing, patrolReasons } from '../../contract/patrol.ts'
import { releaseAnswer, releaseTogether, releaseTold } from '../../disclosure/gate.ts'
import { mapRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { placeOf, whyHere } from './compose-plan.ts'
import { type KeptPlan, keptPlan } from './kept-plan.ts'
import { patrolFilter, patrolHistory } from './patrol-history.ts'
import { fixedPlaces, powersInForce } from './patrol-places.ts'
import { filterOf } from './patrol-plan.ts'
import { readShift } from './patrol-shift.ts'
import { shiftInWords } from './patrol-words.ts'

type Figures = PatrolBriefing['hotspots'][number]['figures']

/**
 * A kept plan for whoever walks it: place, window and a closed reason for every team; counts and "why here" for those alone
 * who may ask every source that it counted, asked anew. Refuses `notFound` for a plan that is not this reader's.
 */
export function patrolBriefing(asking: Asking, { id }: { id: string }): Released<PatrolBriefing> {
  const plan = keptPlan(asking, id)
  const words = releaseTold(asking.viewer, [plan.told], () => briefingOf(asking, plan))
  const figures = figuresOf(asking, plan)
  if (figures === null) return words
  return releaseTogether([words, figures] as const, (briefing: PatrolBriefing, counted: Figures[]) => ({
    ...briefing,
    hotspots: briefing.hotspots.map((hotspot, at) => ({ ...hotspot, figures: counted[at] })),
  }))
}

/** Null for who may not ask all that was counted: part of it would be another figure under the same name. */
function figuresOf(asking: Asking, { question, fields }: KeptPlan): Released<Figures[]> | null {
  const asked = filterOf(question)
  if (asked.source.length === 0 || !asked.source.every((id) => asking.readable.has(id))) return null
  const { filter } = patrolFilter(asking, asked, question.start.slice(0, 10))
  const places = fields.hotspots.map(({ cells }) => numbersOf(asking, cells))
  const raw = mapRaw(patrolHistory(asking, filter, readShift(question).hours), (history) =>
    places.map((cells): Figures => {
      const count = cells.reduce((sum, cell) => sum + history.counts[cell], 0)
      const why = whyHere(asking, cells, history)?.text ?? null
      return { count, share: history.events === 0 ? 0 : count / history.events, why }
    }),
  )
  return releaseAnswer(asking.viewer, raw, asking.readable)
}

function briefingOf(asking: Asking, { told, fields, question }: KeptPlan): PatrolBriefing {
  const { area } = asking
  const shift = readShift(question)
  const fixed = new Map(
    fixedPlaces(asking, question, shift.on).places.map((place) => [place.cell, place.windows]),
  )
  const powers = powersInForce(asking, question)
  const [begin] = question.begin === null ? [] : numbersOf(asking, [question.begin])
  return {
    ...{ id: told.id, version: told.version, agency: told.agency, shift: shiftInWords(question) },
    ...{ start: question.start, end: question.end, breaks: question.breaks },
    begin: begin === undefined ? null : { cell: area.cells[begin], name: area.placeName(begin) },
    hotspots: fields.hotspots.flatMap(({ centre, cells, reason }) => {
      const [at] = numbersOf(asking, [centre])
      if (at === undefined) return []
      const windows = fixed.get(at) ?? [shift.on]
      const place = placeOf(
        asking,
        { centre: at, cells: numbersOf(asking, cells) },
        { windows },
        reason,
        powers,
      )
      return [{ ...place, text: patrolReasons[reason], figures: null }]
    }),
    teams: question.teams.map(({ agency, mode }, team) => ({
      agency,
      mode,
      stops: fields.stops[team] ?? [],
    })),
    dataVersion: dataVersionOf(asking),
  }
}

export function numbersOf({ area }: Asking, cells: readonly string[]): number[] {
  return cells.flatMap((text) => {
    const cell = area.knownCell(text)
    return cell === undefined ? [] : [area.cellNumber(cell)]
  })
}
