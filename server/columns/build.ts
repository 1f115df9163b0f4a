import { createHash } from 'node:crypto'
import { monthOfDay } from '../contract/calendar.ts'
import { type IncidentRow, type IncidentRows, monthOnlyFrom, unpackRow } from '../store/incident-rows.ts'
import type { ProtectedCount } from '../store/protected-reader.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'
import {
  type BuiltColumns,
  hoursPerPair,
  mostPairs,
  mostPlaces,
  placeBits,
  type Rows,
  unknownHour,
} from './built-columns.ts'
import { pairDictionary, placeDictionary } from './dictionaries.ts'
import { sourceVersions, surveyVersions } from './source-versions.ts'

/** Rows of all databases under one numbering, not yet in order. `dayOrMonth` as in the store's packed rows. */
interface Unsorted {
  dayOrMonth: Uint16Array
  combos: Uint32Array
  places: Uint32Array
}

/**
 * Sorts the live records of all databases into the index's arrays: a counting sort by day (or month), stable,
 * so that the same records give the same arrays and the same version.
 * `layout` is chosen by the size of the dictionaries unless a test asks for one.
 */
export function buildArrays(
  databases: readonly IncidentRows[],
  layout?: Rows['layout'],
  protectedCounts: ProtectedCount[] = [],
  surveyAnswers: StoredAnswer[] = [],
): BuiltColumns {
  const places = placeDictionary()
  const pairs = pairDictionary()
  const unsorted = renumber(databases, places, pairs)
  const fits = pairs.pairs.length <= mostPairs && places.cell.length <= mostPlaces
  if (layout === 'packed' && !fits) throw new Error('the dictionaries do not fit in packed rows')
  const { order, dayStart, firstDay, monthStart, firstMonth } = countingSort(unsorted.dayOrMonth)
  const rows = arrange(unsorted, order, layout ?? (fits ? 'packed' : 'split'))
  const built = {
    rows,
    firstDay,
    dayStart,
    firstMonth,
    monthStart,
    places: { cell: places.cell, ward2022: places.ward2022, ward2002: places.ward2002 },
    pairs: pairs.pairs,
    ...coverage(unsorted, pairs.pairs),
    protectedCounts,
    surveyAnswers,
    versions: {
      ...sourceVersions(unsorted, { pairs: pairs.pairs, places }, protectedCounts),
      ...surveyVersions(surveyAnswers),
    },
  }
  return { ...built, dataVersion: hashOf(built) }
}

function renumber(
  databases: readonly IncidentRows[],
  places: ReturnType<typeof placeDictionary>,
  pairs: ReturnType<typeof pairDictionary>,
): Unsorted {
  const length = databases.reduce(
    (sum, rows) => sum + rows.packed.length + rows.wardCounts.reduce((all, each) => all + each.count, 0),
    0,
  )
  const unsorted: Unsorted = {
    dayOrMonth: new Uint16Array(length),
    combos: new Uint32Array(length),
    places: new Uint32Array(length),
  }
  let at = 0
  for (const database of databases) {
    at = renumberIncidents(database, places, pairs, unsorted, at)
    at = expandWardCounts(database, places, pairs, unsorted, at)
  }
  return unsorted
}

function renumberIncidents(
  { packed, places: stored, types, sources }: IncidentRows,
  places: ReturnType<typeof placeDictionary>,
  pairs: ReturnType<typeof pairDictionary>,
  into: Unsorted,
  start: number,
): number {
  const placeOf = new Int32Array((stored.at(-1)?.id ?? 0) + 1).fill(-1)
  const placeById = new Map(stored.map((place) => [place.id, place]))
  const pairOf = new Int32Array(2 ** 15).fill(-1)
  const row: IncidentRow = { dayOrMonth: 0, type: 0, source: 0, hour: 0, place: 0 }
  for (let i = 0; i < packed.length; i++) {
    unpackRow(packed[i], row)
    const key = (row.type << 6) | row.source
    if (pairOf[key] < 0) pairOf[key] = pairs.numberOf(code(types, row.type), code(sources, row.source))
    if (placeOf[row.place] < 0) {
      const place = placeById.get(row.place)
      if (!place) throw new Error('a record names a place that is not stored')
      placeOf[row.place] = places.numberOf(place.cell, place.ward2022, place.ward2002)
    }
    into.dayOrMonth[start + i] = row.dayOrMonth
    into.combos[start + i] = pairOf[key] * hoursPerPair + row.hour
    into.places[start + i] = placeOf[row.place]
  }
  return start + packed.length
}

/** A published count becomes as many rows without cell or day: few enough, and the scan needs no second way. */
function expandWardCounts(
  { wardCounts }: IncidentRows,
  places: ReturnType<typeof placeDictionary>,
  pairs: ReturnType<typeof pairDictionary>,
  into: Unsorted,
  start: number,
): number {
  let at = start
  for (const { type, source, ward2022, month, count } of wardCounts) {
    const end = at + count
    into.dayOrMonth.fill(monthOnlyFrom + month, at, end)
    into.combos.fill(pairs.numberOf(type, source) * hoursPerPair + unknownHour, at, end)
    into.places.fill(places.numberOf(null, ward2022, null), at, end)
    at = end
  }
  return at
}

function code(dictionary: ReadonlyMap<number, string>, id: number): string {
  const text = dictionary.get(id)
  if (text === undefined) throw new Error('a record names a type or source that is not stored')
  return text
}

/** Positions in order of day, then month, with the start of each. */
function countingSort(dayOrMonth: Uint16Array) {
  const start = new Uint32Array(2 * monthOnlyFrom + 1)
  for (let i = 0; i < dayOrMonth.length; i++) start[dayOrMonth[i] + 1]++
  const used = (from: number, to: number) => {
    let first = from
    while (first < to && start[first + 1] === 0) first++
    let last = to
    while (last > first && start[last] === 0) last--
    return { first: first === to ? from : first, last: first === to ? from : last }
  }
  const days = used(0, monthOnlyFrom)
  const months = used(monthOnlyFrom, 2 * monthOnlyFrom)
  for (let key = 1; key < start.length; key++) start[key] += start[key - 1]
  const dayStart = start.slice(days.first, days.last + 1)
  const monthStart = start.slice(months.first, months.last + 1)
  const order = new Uint32Array(dayOrMonth.length)
  for (let i = 0; i < dayOrMonth.length; i++) order[start[dayOrMonth[i]]++] = i
  return { order, dayStart, firstDay: days.first, monthStart, firstMonth: months.first - monthOnlyFrom }
}

function arrange({ combos, places }: Unsorted, order: Uint32Array, layout: Rows['layout']): Rows {
  if (layout === 'split')
    return {
      layout,
      combos: Uint32Array.from(order, (i) => combos[i]),
      places: Uint32Array.from(order, (i) => places[i]),
    }
  const packed = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++)
    packed[at] = ((combos[order[at]] << placeBits) | places[order[at]]) >>> 0
  return { layout, packed }
}

/** Which pair has records in which month; counts each pair's records on the way. */
function coverage({ dayOrMonth, combos }: Unsorted, pairs: BuiltColumns['pairs']) {
  const monthOf = new Int16Array(2 * monthOnlyFrom).fill(-1)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let i = 0; i < dayOrMonth.length; i++) {
    const key = dayOrMonth[i]
    if (monthOf[key] >= 0) continue
    const month = key >= monthOnlyFrom ? key - monthOnlyFrom : monthOfDay(key)
    monthOf[key] = month
    if (month < first) first = month
    if (month > last) last = month
  }
  const coveredMonths = last >= first ? last - first + 1 : 0
  const covered = new Uint8Array(pairs.length * coveredMonths)
  for (let i = 0; i < dayOrMonth.length; i++) {
    const pair = Math.floor(combos[i] / hoursPerPair)
    pairs[pair].records++
    covered[pair * coveredMonths + monthOf[dayOrMonth[i]] - first] = 1
  }
  return { covered, coveredMonths, firstCoveredMonth: coveredMonths > 0 ? first : 0 }
}

function hashOf({ rows, dayStart, monthStart, ...rest }: Omit<BuiltColumns, 'dataVersion'>): string {
  const hash = createHash('sha256')
  for (const part of rows.layout === 'packed' ? [rows.packed] : [rows.combos, rows.places]) hash.update(part)
  return hash
    .update(dayStart)
    .update(monthStart)
    .update(
      JSON.stringify([
        rest.firstDay,
        rest.firstMonth,
        rest.places,
        rest.pairs,
        rest.protectedCounts,
        rest.surveyAnswers,
      ]),
    )
    .digest('hex')
    .slice(0, 20)
}
