import type { Selection } from '../../columns/selection.ts'
import { dayNumber, monthNumber, monthText, weekdayOf } from '../../contract/calendar.ts'
import { type Filter, firstDayText, lastDayText } from '../../contract/filter.ts'
import { foundByPolice, historyMonths, type PatrolPlan, welfareSources } from '../../contract/patrol.ts'
import { activityGroup, sources as everySource } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'
import { mapRaw, type Raw, zipRaw } from '../../sealed/raw.ts'
import type { Asking } from '../asking.ts'
import { coveredMonths } from '../period.ts'
import { select } from '../select.ts'
import { hotspotGroups } from './patrol-words.ts'

type Basis = PatrolPlan['history']['basis']
const bases: readonly Basis[] = ['weekday', 'everyDay', 'allHours']
/** Fewer say nothing of a weekday: METHODS refuses a test below 30, and so does this choice. */
const fewestEvents = 30

/** The weekday on which a shift begins (1 Monday), and its hours as a filter names them. */
export interface ShiftHours {
  readonly weekday: number
  readonly first: number
  readonly last: number
  /** How long it is. */
  readonly minutes: number
}

/** What a plan counts, months and sources written out. */
export interface PatrolFilter {
  readonly filter: Filter
  readonly leftOut: readonly string[]
}

export interface PatrolHistory {
  readonly basis: Basis
  /** Incidents by cell number, in all and by group; by each hour of the shift, of every day. */
  readonly counts: Uint32Array
  readonly groups: readonly { readonly group: string; readonly counts: Uint32Array }[]
  readonly hours: readonly { readonly hour: number; readonly counts: Uint32Array }[]
  readonly events: number
  /** How many times such minutes came in the months counted: counts divided by it are those of one shift. */
  readonly shifts: number
}

/**
 * The filter with everything written out that the question leaves open: the last twelve months with records before the
 * shift; no offences found by police and no records of welfare unless types or sources are named. Errors as `select`.
 */
export function patrolFilter(asking: Asking, filter: Filter, shiftDay: string): PatrolFilter {
  // Where the police searched is no reason to be there again.
  if (select(asking, filter).activity)
    throw new Refused('activityWithIncidents', {
      param: filter.source.length > 0 ? 'source' : filter.group.length > 0 ? 'group' : 'type',
    })
  const types = asking.categories.types.filter(
    ({ id, group }) =>
      group !== activityGroup &&
      (filter.type.length === 0 || filter.type.includes(id)) &&
      (filter.group.length === 0 || filter.group.includes(group)),
  )
  const ids = types.map(({ id }) => id)
  const others = ids.filter((id) => !foundByPolice.includes(id))
  // A type by its name, or a group that holds nothing else: then they were asked for.
  const isAskedFor = filter.type.length > 0 || others.length === 0
  const type = [...(isAskedFor ? (filter.type.length > 0 ? filter.type : ids) : others)].sort()
  const typed: Filter = { ...filter, type, day: [], hours: { plain: [], wrap: null } }
  const from = filter.from ?? monthsBefore(asking, typed, shiftDay).from
  const to = filter.to ?? monthsBefore(asking, typed, shiftDay).to
  const dated: Filter = { ...typed, from, to: from !== null && to !== null && to < from ? from : to }
  const source = countedSources(asking, dated)
  return {
    // Without a source none is counted, instead of those that a filter counts by itself.
    filter: source.length > 0 ? { ...dated, source } : { ...dated, class: ['told'] },
    leftOut: isAskedFor ? [] : ids.filter((id) => foundByPolice.includes(id)),
  }
}

/** Sources that know places, without those of welfare unless they are named. */
function countedSources(asking: Asking, filter: Filter): string[] {
  if (filter.source.length > 0) return [...filter.source]
  const isOfPlaces = (id: string) => everySource.some((source) => source.id === id && source.cells)
  return select(asking, filter).sources.filter((id) => isOfPlaces(id) && !welfareSources.includes(id))
}

/** The last twelve months with records before the month of the shift. */
function monthsBefore(
  asking: Asking,
  filter: Filter,
  shiftDay: string,
): { from: string | null; to: string | null } {
  const source = countedSources(asking, filter)
  const before = monthNumber(shiftDay)
  const known = source
    .flatMap((id) => asking.columns.coverage.get(id) ?? [])
    .filter((month) => month < before)
    .sort((a, b) => a - b)
  const last = known.at(-1)
  if (last === undefined) return { from: null, to: null }
  const first = known.find((month) => month > last - historyMonths) ?? last
  return { from: monthText(first), to: monthText(last) }
}

/** Counts for a shift, still raw. Falls back to every day, then to all hours, where too little is known. */
export function patrolHistory(asking: Asking, filter: Filter, shift: ShiftHours): Raw<PatrolHistory> {
  const groups = hotspotGroups(asking, filter)
  const ofBasis = bases.map((basis) =>
    together(groups.map((group) => countsOf(asking, withHours({ ...filter, group: [group] }, basis, shift)))),
  )
  const hours = hoursOf(shift)
  const ofHours = together(
    hours.map((hour) => countsOf(asking, { ...filter, hours: { plain: [hour], wrap: null } })),
  )
  return zipRaw(together(ofBasis), ofHours, (byBasis, byHour): PatrolHistory => {
    const sums = byBasis.map((list) => list.reduce((sum, counts) => sum + total(counts), 0))
    const at = Math.max(
      0,
      sums[0] >= fewestEvents
        ? 0
        : sums[1] >= fewestEvents
          ? 1
          : sums[2] > sums[1]
            ? 2
            : sums[1] > sums[0]
              ? 1
              : 0,
    )
    const counts = new Uint32Array(asking.area.cells.length)
    for (const list of byBasis[at])
      for (let cell = 0; cell < counts.length; cell++) counts[cell] += list[cell]
    return {
      basis: bases[at],
      counts,
      groups: groups.map((group, place) => ({ group, counts: byBasis[at][place] })),
      hours: at === 2 ? [] : hours.map((hour, place) => ({ hour, counts: byHour[place] })),
      events: sums[at],
      shifts: shiftsIn(filter, bases[at], shift),
    }
  })
}

/** Incidents of a shift's weekday and hours by cell in one month, still raw. */
export function patrolMonth(
  asking: Asking,
  filter: Filter,
  shift: ShiftHours,
  basis: Basis,
): Raw<Uint32Array> {
  return countsOf(asking, withHours(filter, basis, shift))
}

export function withHours(filter: Filter, basis: Basis, { weekday, first, last }: ShiftHours): Filter {
  if (basis === 'allHours') return filter
  const hours =
    first <= last
      ? { plain: Array.from({ length: last - first + 1 }, (_, at) => first + at), wrap: null }
      : { plain: [], wrap: { from: first, to: last } }
  return { ...filter, day: basis === 'weekday' ? [weekday] : [], hours }
}

/** By cell number, wards and areas of the filter kept to. */
function countsOf(asking: Asking, filter: Filter): Raw<Uint32Array> {
  const { selection } = select(asking, filter)
  const months = coveredMonths(asking, filter).inPeriod
  const inside = insideOf(asking, selection)
  return mapRaw(asking.columns.cellMonths(selection, months), (counts) => {
    const sums = new Uint32Array(asking.area.cells.length)
    for (let cell = 0; cell < sums.length; cell++) {
      if (inside !== null && inside[cell] === 0) continue
      for (let month = 0; month < months.length; month++) sums[cell] += counts[cell * months.length + month]
    }
    return sums
  })
}

function insideOf({ area }: Asking, { wards, cells }: Selection): Uint8Array | null {
  if (wards === null) return cells
  const isIn = (cell: number) =>
    ([2022, 2002] as const).some((vintage) =>
      wards.has(area.wards(vintage)[area.wardOfCell(cell, vintage)]?.code ?? ''),
    )
  return Uint8Array.from(area.cells, (_, cell) =>
    isIn(cell) && (cells === null || cells[cell] === 1) ? 1 : 0,
  )
}

function hoursOf({ first, last }: ShiftHours): number[] {
  const length = ((last - first + 24) % 24) + 1
  return Array.from({ length }, (_, at) => (first + at) % 24)
}

function shiftsIn({ from, to }: Filter, basis: Basis, { weekday, minutes }: ShiftHours): number {
  if (from === null || to === null) return 1
  const first = dayNumber(firstDayText(from))
  const last = dayNumber(lastDayText(to))
  const days = last - first + 1
  if (basis === 'allHours') return Math.max(1, (days * 1440) / minutes)
  if (basis === 'everyDay') return Math.max(1, days)
  let count = 0
  for (let day = first; day <= last; day++) if (weekdayOf(day) === weekday - 1) count++
  return Math.max(1, count)
}

const total = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0)

/** Several raw figures as one. */
function together<T>(list: readonly Raw<T>[]): Raw<T[]> {
  const [first, ...rest] = list
  return rest.reduce(
    (sum, each) => zipRaw(sum, each, (some, one) => [...some, one]),
    mapRaw(first, (one): T[] => [one]),
  )
}
