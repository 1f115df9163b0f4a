import { dayNumber, dayText, londonMomentText, weekdayOf } from '../../contract/calendar.ts'
import type { Filter } from '../../contract/filter.ts'
import { clockMinutes, type PatrolFields, type PatrolQuestion, patrolOfText } from '../../contract/patrol.ts'
import type { Told } from '../../contract/told/told.ts'
import { type OneVisit, oneOfEach } from '../../contract/visit-time.ts'
import type { PatrolDose, PlaceDose, RoomDose } from '../../contract/visits.ts'
import { releaseTold } from '../../disclosure/gate.ts'
import { mayReadTold } from '../../disclosure/told-policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { KeptVisit } from '../../store/visit-store.ts'
import type { Asking } from '../asking.ts'

type Row = PatrolDose['rows'][number]
type Seen = PatrolDose['observed'][number]

/**
 * Planned against delivered of shifts that have begun, as far as this reader may have their plans: by place, agency and
 * week, never by team, day or hour, because a team may be fewer than three people. Refuses `unknownValue` for a ward.
 */
export function patrolDose(asking: Asking, { filter }: { filter: Filter }): Released<PatrolDose> {
  if (!filter.ward.every((code) => asking.area.knownWard(code)))
    throw new Refused('unknownValue', { param: 'ward' })
  const plans = shiftsOf(asking).filter(({ question }) => isWithin(filter, question.start.slice(0, 10)))
  return releaseTold(
    asking.viewer,
    plans.map(({ told }) => told),
    () => {
      const rows = new Map<string, Row>()
      const observed: Seen[] = []
      for (const plan of plans) {
        const isAsked = wardFilter(asking, filter)
        for (const row of rowsOf(asking, plan))
          if (isAsked(row.hotspot)) rows.set(keyOf(row), added(rows.get(keyOf(row)), row))
        observed.push(...seenIn(asking, plan, isAsked))
      }
      const inOrder = [...rows.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      const newestFirst = observed.sort((a, b) => (seenOrder(a) < seenOrder(b) ? -1 : 1))
      return { notice: asking.visits.notice() ?? null, rows: inOrder, observed: newestFirst }
    },
  )
}

/**
 * Planned against delivered by place, of shifts since a day whose plans a room may hear of, least delivered of what was
 * planned first: for the paper of a meeting.
 */
export function roomDose(
  asking: Asking,
  { hears, since }: { hears: (told: Told) => boolean; since: string },
): Released<RoomDose> {
  const plans = shiftsOf(asking).filter(({ told, question }) => hears(told) && question.start >= since)
  return releaseTold(
    asking.viewer,
    plans.map(({ told }) => told),
    () => {
      const places = new Map<string, Row>()
      for (const row of plans.flatMap((plan) => rowsOf(asking, plan)))
        places.set(row.hotspot, added(places.get(row.hotspot), row))
      const missing = ({ plannedMinutes, minutes }: Row): number => plannedMinutes - minutes
      return [...places.values()]
        .sort((a, b) => missing(b) - missing(a) || (a.name < b.name ? -1 : 1))
        .map(({ hotspot, agency, week, ...place }) => place)
    },
  )
}

/** Minutes and visits by month at a venue or a cell: what was delivered at any hotspot it lies in. Refuses `notFound`. */
export function placeDose(asking: Asking, { kind, id }: { kind: string; id: string }): Released<PlaceDose> {
  const venue = kind === 'venue' ? asking.venues.list().find((each) => each.id === id) : undefined
  const cell = kind === 'cell' ? asking.area.knownCell(id) : venue?.cell
  if (cell === undefined) throw new Refused('notFound', { param: 'id' })
  const plans = shiftsOf(asking).filter(({ fields }) =>
    fields.hotspots.some(({ cells }) => cells.includes(cell)),
  )
  return releaseTold(
    asking.viewer,
    plans.map(({ told }) => told),
    () => {
      const months = new Map<string, { minutes: number; visits: number }>()
      for (const plan of plans) {
        const here = new Set(
          plan.fields.hotspots.filter(({ cells }) => cells.includes(cell)).map(({ centre }) => centre),
        )
        for (const visit of delivered(plan)) {
          if (!here.has(visit.hotspot)) continue
          const month = visit.arrived.slice(0, 7)
          const before = months.get(month) ?? { minutes: 0, visits: 0 }
          months.set(month, { minutes: before.minutes + visit.minutes, visits: before.visits + 1 })
        }
      }
      return {
        months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, of]) => ({ month, ...of })),
      }
    },
  )
}

interface Shift {
  readonly told: Told
  readonly fields: PatrolFields
  readonly question: PatrolQuestion
  readonly visits: readonly KeptVisit[]
}

/** Plans of shifts that have begun. */
function shiftsOf({ told, visits, viewer, now }: Asking): Shift[] {
  const moment = londonMomentText(new Date(now))
  return told.list(['patrol']).flatMap((each): Shift[] => {
    const { fields } = each
    const question = 'asked' in fields ? patrolOfText(fields.asked) : null
    if (question === null || !('asked' in fields) || !mayReadTold(viewer, each)) return []
    return question.start <= moment ? [{ told: each, fields, question, visits: visits.of(each.id) }] : []
  })
}

const isWithin = ({ from, to }: Filter, day: string): boolean =>
  (from === null || day.slice(0, from.length) >= from) && (to === null || day.slice(0, to.length) <= to)

function wardFilter({ area }: Asking, { ward }: Filter): (hotspot: string) => boolean {
  if (ward.length === 0) return () => true
  return (hotspot) => {
    const cell = area.knownCell(hotspot)
    const code = cell && area.wards(2022)[area.wardOfCell(area.cellNumber(cell), 2022)]?.code
    return code !== undefined && ward.includes(code)
  }
}

/** The Monday of a day's week. */
const weekOf = (day: string): string => dayText(dayNumber(day) - weekdayOf(dayNumber(day)))

/** Each team's visits, every stay once. */
function delivered({ visits, question }: Shift): (OneVisit & { agency: string })[] {
  return question.teams.flatMap(({ agency }, team) =>
    oneOfEach(visits.filter((visit) => visit.team === team)).map((visit) => ({ ...visit, agency })),
  )
}

function rowsOf(asking: Asking, shift: Shift): Row[] {
  const { fields, question } = shift
  const week = weekOf(question.start.slice(0, 10))
  const empty = (hotspot: string, agency: string): Row => ({
    ...{ hotspot, ...placeWords(asking, hotspot), agency, week },
    ...{ plannedVisits: 0, plannedMinutes: 0, full: 0, short: 0, estimated: 0, minutes: 0 },
  })
  const planned = question.teams.flatMap(({ agency }, team) =>
    (fields.stops[team] ?? []).map(({ hotspot, from, to }) => ({
      ...empty(fields.hotspots[hotspot].centre, agency),
      ...{ plannedVisits: 1, plannedMinutes: (clockMinutes(to) - clockMinutes(from) + 1440) % 1440 },
    })),
  )
  const done = delivered(shift).map(({ hotspot, agency, grade, minutes }) => ({
    ...empty(hotspot, agency),
    ...{ minutes, [grade]: 1 },
  }))
  return [...planned, ...done]
}

function seenIn(asking: Asking, shift: Shift, isAsked: (hotspot: string) => boolean): Seen[] {
  const week = weekOf(shift.question.start.slice(0, 10))
  return shift.visits.flatMap(({ team, hotspot, observed, note }) => {
    const agency = shift.question.teams[team]?.agency
    if (agency === undefined || !isAsked(hotspot) || (observed.length === 0 && note === '')) return []
    return [{ week, agency, name: placeWords(asking, hotspot).name, words: [...observed], note }]
  })
}

function placeWords({ area }: Asking, hotspot: string): { name: string; ward: string } {
  const cell = area.knownCell(hotspot)
  if (cell === undefined) return { name: 'A place of another map', ward: '' }
  const at = area.cellNumber(cell)
  return { name: area.placeName(at), ward: area.wards(2022)[area.wardOfCell(at, 2022)]?.name ?? '' }
}

const keyOf = ({ hotspot, agency, week }: Row): string => [hotspot, agency, week].join(' ')
/** Newest week first, then by place. */
const orderOf = ({ week, name, hotspot, agency }: Row): string =>
  [99_999 - dayNumber(week), name, hotspot, agency].join(' ')
const seenOrder = ({ week, name, agency, words, note }: Seen): string =>
  [99_999 - dayNumber(week), name, agency, ...words, note].join(' ')

const added = (before: Row | undefined, row: Row): Row =>
  before === undefined
    ? row
    : {
        ...row,
        plannedVisits: before.plannedVisits + row.plannedVisits,
        plannedMinutes: before.plannedMinutes + row.plannedMinutes,
        full: before.full + row.full,
        short: before.short + row.short,
        estimated: before.estimated + row.estimated,
        minutes: before.minutes + row.minutes,
      }
