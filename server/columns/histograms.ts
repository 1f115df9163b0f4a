import { hasHours } from '../contract/filter.ts'
import { hoursPerPair, unknownHour } from './built-columns.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import { comboMask, monthOnlyRow, pairMask, placesMask, timeMask, weekdays } from './masks.ts'
import type { Histograms, Selection } from './selection.ts'
import { type Sweep, sweep } from './sweep.ts'

/** Answers a selection by one sweep; every histogram is a roll-up of its tallies that leaves out its own filter. */
export function histograms(frozen: FrozenColumns, selection: Selection): Histograms {
  const counted = pairMask(frozen, selection.types, selection.sources)
  const anyTime = Uint8Array.from(
    { length: frozen.pairs.length * hoursPerPair },
    (_, combo) => counted[Math.floor(combo / hoursPerPair)],
  )
  const inWards = placesMask(frozen, selection.wards, null)
  const inBoth = selection.cells ? placesMask(frozen, selection.wards, selection.cells) : inWards
  const swept = sweep(frozen, selection, comboMask(counted, selection), anyTime, inBoth)
  const total = sumWhere(swept.byPlace, inBoth)
  const { withoutCell, outside } = cellless(frozen, swept.byPlace, inWards)
  const noHour = hasHours(selection) ? withoutHour(frozen, selection, counted, swept) : 0
  return {
    total,
    excluded: {
      monthOnly: swept.monthOnlyLeftOut,
      noHour,
      noCell: withoutCell,
      outsideWards: outside,
    },
    cells: byCell(frozen, swept.byPlace, inWards),
    everyCell: byCell(frozen, swept.byPlace, null),
    wards: byWard(frozen, selection.cells ? placesMask(frozen, null, selection.cells) : null, swept.byPlace),
    months: byMonth(frozen, selection, swept),
    clock: clock(frozen, counted, swept),
    types: byType(frozen, selection, swept),
    sources: bySource(frozen, selection, swept),
    monthOnly: swept.dated + noHour === 0 && total + swept.monthOnlyLeftOut > 0,
  }
}

function sumWhere(counts: Uint32Array, mask: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) if (mask[i]) sum += counts[i]
  return sum
}

/** Passing rows inside the asked wards without a cell, and those of the margin. */
function cellless({ placeCell, placeWard2022 }: FrozenColumns, byPlace: Uint32Array, inWards: Uint8Array) {
  let withoutCell = 0
  let outside = 0
  for (let place = 0; place < byPlace.length; place++) {
    if (placeWard2022[place] < 0) outside += byPlace[place]
    else if (placeCell[place] < 0 && inWards[place] === 1) withoutCell += byPlace[place]
  }
  return { withoutCell, outside }
}

function byCell(
  { placeCell, placeWard2022, cellCount }: FrozenColumns,
  byPlace: Uint32Array,
  mask: Uint8Array | null,
) {
  const counts = new Uint32Array(cellCount)
  for (let place = 0; place < byPlace.length; place++)
    if (placeCell[place] >= 0 && (mask ? mask[place] : placeWard2022[place] >= 0))
      counts[placeCell[place]] += byPlace[place]
  return counts
}

function byWard(
  { wardCodes, placeWard2022, placeWard2002 }: FrozenColumns,
  inAreas: Uint8Array | null,
  byPlace: Uint32Array,
): Histograms['wards'] {
  const wards = {
    2022: new Uint32Array(wardCodes[2022].length),
    2002: new Uint32Array(wardCodes[2002].length),
  }
  for (let place = 0; place < byPlace.length; place++) {
    if (placeWard2022[place] < 0 || (inAreas && inAreas[place] === 0)) continue
    wards[2022][placeWard2022[place]] += byPlace[place]
    if (placeWard2002[place] >= 0) wards[2002][placeWard2002[place]] += byPlace[place]
  }
  return wards
}

function byMonth(frozen: FrozenColumns, { sources }: Selection, swept: Sweep): Histograms['months'] {
  const months = coveredMonths(frozen, sources)
  if (months.length === 0) return []
  const first = months[0]
  return Array.from({ length: months[months.length - 1] - first + 1 }, (_, at) => ({
    month: first + at,
    count: swept.byMonth.get(first + at) ?? 0,
  }))
}

/** Months in which any of the sources has a record, ascending. */
export function coveredMonths(frozen: FrozenColumns, sources: ReadonlySet<string>): number[] {
  const { pairs, covered, coveredMonths: width, firstCoveredMonth } = frozen
  const months: number[] = []
  for (let at = 0; at < width; at++)
    if (pairs.some(({ source }, pair) => sources.has(source) && covered[pair * width + at] === 1))
      months.push(firstCoveredMonth + at)
  return months
}

function clock({ pairs }: FrozenColumns, counted: Uint8Array, { byCombo }: Sweep): number[][] {
  const combos = pairs.length * hoursPerPair
  return Array.from({ length: weekdays }, (_, weekday) => {
    const hours = new Array<number>(24).fill(0)
    for (let pair = 0; pair < pairs.length; pair++) {
      if (!counted[pair]) continue
      const base = weekday * combos + pair * hoursPerPair
      for (let hour = 0; hour < 24; hour++) hours[hour] += byCombo[base + hour]
    }
    return hours
  })
}

function withoutHour(
  { pairs }: FrozenColumns,
  { days }: Selection,
  counted: Uint8Array,
  { byCombo }: Sweep,
): number {
  const combos = pairs.length * hoursPerPair
  let sum = 0
  for (let weekday = 0; weekday < weekdays; weekday++) {
    if (days.length > 0 && !days.includes(weekday + 1)) continue
    for (let pair = 0; pair < pairs.length; pair++)
      if (counted[pair]) sum += byCombo[weekday * combos + pair * hoursPerPair + unknownHour]
  }
  return sum
}

/** Rows of each pair that pass day, hour, period and place. */
function byPair({ pairs }: FrozenColumns, selection: Selection, { byCombo }: Sweep): number[] {
  const combos = pairs.length * hoursPerPair
  const time = timeMask(selection)
  return pairs.map((_, pair) => {
    let sum = 0
    for (let weekday = 0; weekday < weekdays; weekday++)
      for (let hour = 0; hour < hoursPerPair; hour++)
        if (time[weekday * hoursPerPair + hour]) sum += byCombo[weekday * combos + pair * hoursPerPair + hour]
    return sum + byCombo[monthOnlyRow * combos + pair * hoursPerPair + unknownHour]
  })
}

function byType(frozen: FrozenColumns, selection: Selection, swept: Sweep): Map<string, number> {
  const counts = new Map<string, number>()
  byPair(frozen, selection, swept).forEach((count, pair) => {
    const { type, source } = frozen.pairs[pair]
    if (count > 0 && selection.typeSources.has(source)) counts.set(type, (counts.get(type) ?? 0) + count)
  })
  return counts
}

function bySource(frozen: FrozenColumns, selection: Selection, swept: Sweep): Map<string, number> {
  const counts = new Map<string, number>()
  const passes = pairMask(frozen, selection.types, selection.offeredSources)
  byPair(frozen, selection, swept).forEach((count, pair) => {
    const { source } = frozen.pairs[pair]
    if (count > 0 && passes[pair]) counts.set(source, (counts.get(source) ?? 0) + count)
  })
  return counts
}
