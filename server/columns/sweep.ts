import { firstDayOfMonth, monthOfDay, weekdayOf } from '../contract/calendar.ts'
import { hoursPerPair } from './built-columns.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import { asksForTime, monthOnlyRow } from './masks.ts'
import { countPassing, type Tallies, tally } from './scan.ts'
import type { Selection } from './selection.ts'

/** What one sweep over all rows leaves behind. */
export interface Sweep extends Tallies {
  /** Passing rows a month, the period ignored. */
  byMonth: Map<number, number>
  /** Passing rows inside the period that know their day. */
  dated: number
  /** Month-only rows of the period that pass but for what they cannot say. */
  monthOnlyLeftOut: number
}

/**
 * One pass over the rows. Those outside the period are looked at for the months alone.
 * `combo` is the mask of `comboMask`, `anyTime` the pairs' part of it for month-only rows.
 */
export function sweep(
  frozen: FrozenColumns,
  selection: Selection,
  combo: Uint8Array,
  anyTime: Uint8Array,
  places: Uint8Array,
): Sweep {
  const result: Sweep = {
    byPlace: new Uint32Array(frozen.placeCell.length),
    byCombo: new Uint32Array(combo.length),
    byMonth: new Map(),
    dated: 0,
    monthOnlyLeftOut: 0,
  }
  sweepDays(frozen, selection, combo, places, result)
  sweepMonths(frozen, selection, combo, anyTime, places, result)
  return result
}

function sweepDays(
  frozen: FrozenColumns,
  { firstDay, lastDay }: Selection,
  combo: Uint8Array,
  places: Uint8Array,
  result: Sweep,
): void {
  const combos = frozen.pairs.length * hoursPerPair
  const { rows, dayStart } = frozen
  let month = monthOfDay(frozen.firstDay)
  let nextMonth = firstDayOfMonth(month + 1)
  for (let at = 0; at + 1 < dayStart.length; at++) {
    const day = frozen.firstDay + at
    if (day >= nextMonth) nextMonth = firstDayOfMonth(++month + 1)
    const from = dayStart[at]
    const to = dayStart[at + 1]
    if (from === to) continue
    const base = weekdayOf(day) * combos
    const inside = (firstDay === null || day >= firstDay) && (lastDay === null || day <= lastDay)
    const passed = inside
      ? tally(rows, from, to, base, combo, places, result)
      : countPassing(rows, from, to, base, combo, places)
    if (inside) result.dated += passed
    if (passed > 0) result.byMonth.set(month, (result.byMonth.get(month) ?? 0) + passed)
  }
}

function sweepMonths(
  frozen: FrozenColumns,
  selection: Selection,
  combo: Uint8Array,
  anyTime: Uint8Array,
  places: Uint8Array,
  result: Sweep,
): void {
  const base = monthOnlyRow * frozen.pairs.length * hoursPerPair
  const { rows, monthStart } = frozen
  const timed = asksForTime(selection)
  for (let at = 0; at + 1 < monthStart.length; at++) {
    const month = frozen.firstMonth + at
    const from = monthStart[at]
    const to = monthStart[at + 1]
    if (from === to) continue
    const part = partInPeriod(month, selection)
    const counted = part === 'whole' && !timed
    const passed = counted
      ? tally(rows, from, to, base, combo, places, result)
      : countPassing(rows, from, to, 0, anyTime, places)
    if (!counted && part !== 'none') result.monthOnlyLeftOut += passed
    if (!timed && passed > 0) result.byMonth.set(month, (result.byMonth.get(month) ?? 0) + passed)
  }
}

/** How much of a month lies in the selection's period. */
export function partInPeriod(
  month: number,
  { firstDay, lastDay }: Pick<Selection, 'firstDay' | 'lastDay'>,
): 'whole' | 'part' | 'none' {
  const begins = firstDayOfMonth(month)
  const ends = firstDayOfMonth(month + 1) - 1
  if ((firstDay !== null && ends < firstDay) || (lastDay !== null && begins > lastDay)) return 'none'
  const whole = (firstDay === null || begins >= firstDay) && (lastDay === null || ends <= lastDay)
  return whole ? 'whole' : 'part'
}
