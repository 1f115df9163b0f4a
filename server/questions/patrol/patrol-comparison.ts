import { predictiveAccuracy } from '../../analysis/patrol/area-index.ts'
import { visitMinutes } from '../../analysis/patrol/patrol-ground.ts'
import { monthNumber, monthText } from '../../contract/calendar.ts'
import type { PatrolComparison } from '../../contract/patrol.ts'
import { releaseAnswer } from '../../disclosure/gate.ts'
import { mapRaw, zipRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { coveredMonths } from '../period.ts'
import { composePlan } from './compose-plan.ts'
import { keptPlan } from './kept-plan.ts'
import { numbersOf } from './patrol-briefing.ts'
import { type PatrolHistory, patrolFilter, patrolHistory, patrolMonth } from './patrol-history.ts'
import { fixedPlaces } from './patrol-places.ts'
import { filterOf } from './patrol-plan.ts'
import { readShift } from './patrol-shift.ts'

/** Places that are visited, as cell numbers, and the hours of those visits. */
interface Compared {
  readonly cells: readonly number[]
  readonly patrolHours: number
}

/**
 * What a plan's visited places caught of the last month with records, on its weekday and at its hours: never of a month
 * that the plan was made from. When there is no later one, it is planned again without the last month, as it would have been
 * a month ago, and said so. Asked anew each time, kept nowhere. Refuses `notFound` for a plan that is not this reader's,
 * `notReleased` when they may not ask all that it counted.
 */
export function patrolComparison(asking: Asking, { id }: { id: string }): Released<PatrolComparison> {
  const { question, fields } = keptPlan(asking, id)
  const shift = readShift(question)
  const { filter } = patrolFilter(asking, filterOf(question), question.start.slice(0, 10))
  const last = coveredMonths(asking, { ...filter, from: null, to: null }).all.at(-1)
  const isLater = last !== undefined && filter.to !== null && last > monthNumber(filter.to)
  const before = last === undefined ? null : monthText(last - 1)
  const isKnown =
    last !== undefined && before !== null && filter.from !== null && (isLater || filter.from <= before)
  if (!isKnown) return refused(asking)
  const month = { ...filter, from: monthText(last), to: monthText(last) }
  const history = isLater ? filter : { ...filter, to: before }
  const fixed = fixedPlaces(asking, question, shift.on).places
  const visited = new Set(fields.stops.flat().map(({ hotspot }) => hotspot))
  const kept: Compared = {
    cells: fields.hotspots.flatMap(({ cells }, at) => (visited.has(at) ? numbersOf(asking, cells) : [])),
    patrolHours: (fields.stops.flat().length * visitMinutes) / 60,
  }
  /** Without the month: what the plan would have been, its visits included. */
  const plannedFrom = (known: PatrolHistory): Compared => {
    const plan = composePlan(asking, { question: { ...question, orders: null }, shift, fixed }, known)
    const places = plan.hotspots.filter(({ planned }) => planned > 0)
    return {
      cells: places.flatMap(({ cells }) => numbersOf(asking, cells)),
      patrolHours: plan.quality?.patrolHours ?? 0,
    }
  }
  const months = zipRaw(
    zipRaw(
      patrolMonth(asking, month, shift.hours, 'weekday'),
      patrolMonth(asking, month, shift.hours, 'everyDay'),
      (weekday, everyDay) => ({ weekday, everyDay }),
    ),
    patrolMonth(asking, month, shift.hours, 'allHours'),
    (some, allHours) => ({ ...some, allHours }),
  )
  const raw = zipRaw(
    mapRaw(patrolHistory(asking, history, shift.hours), (known) => ({
      known,
      ...(isLater ? kept : plannedFrom(known)),
    })),
    months,
    ({ known, cells, patrolHours }, counted): PatrolComparison => {
      const places = new Set(cells)
      const counts = counted[known.basis]
      const events = counts.reduce((sum, each) => sum + each, 0)
      const caught = [...places].reduce((sum, cell) => sum + counts[cell], 0)
      const share = events === 0 ? null : caught / events
      const allCells = asking.area.cells.length
      return {
        ...{
          refused: [],
          month: monthText(last),
          isMadeWithoutIt: !isLater,
          dataVersion: dataVersionOf(asking),
        },
        figures: {
          ...{ events, caught, share, cells: places.size, allCells, patrolHours },
          pai: predictiveAccuracy(caught, events, places.size, allCells),
          sharePerPatrolHour: share === null || patrolHours === 0 ? null : share / patrolHours,
        },
      }
    },
  )
  return releaseAnswer(asking.viewer, raw, asking.readable)
}

function refused(asking: Asking): Released<PatrolComparison> {
  const code = 'noLaterMonth' as const
  const text = 'There are no records yet of a month after those the plan was made from'
  // Of no record: which months there are is counted nowhere in it.
  const nothing = mapRaw(
    asking.columns.records(new Set()),
    (): PatrolComparison => ({
      ...{ refused: [{ code, text }], month: null, isMadeWithoutIt: false, figures: null },
      dataVersion: dataVersionOf(asking),
    }),
  )
  return releaseAnswer(asking.viewer, nothing, asking.readable)
}
