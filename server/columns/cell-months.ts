import { firstDayOfMonth, weekdayOf } from '../contract/calendar.ts'
import { hoursPerPair } from './built-columns.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import { comboMask, monthOnlyRow, pairMask } from './masks.ts'
import { tallySlots } from './scan.ts'
import type { Selection } from './selection.ts'
import { partInPeriod } from './sweep.ts'

/** Counts of every cell in some months (see `Columns.cellMonths`); only rows of these months are visited. */
export function cellMonths(
  frozen: FrozenColumns,
  selection: Selection,
  months: readonly number[],
): Uint32Array {
  const width = months.length
  const slotOf = slots(frozen, width)
  const into = new Uint32Array((frozen.cellCount + 1) * width)
  const mask = comboMask(pairMask(frozen, selection.types, selection.sources), selection)
  const combos = frozen.pairs.length * hoursPerPair
  months.forEach((month, column) => {
    const firstDay = Math.max(firstDayOfMonth(month), selection.firstDay ?? Number.NEGATIVE_INFINITY)
    const lastDay = Math.min(firstDayOfMonth(month + 1) - 1, selection.lastDay ?? Number.POSITIVE_INFINITY)
    for (let day = Math.max(firstDay, frozen.firstDay); day <= lastDay; day++) {
      const at = day - frozen.firstDay
      if (at + 1 >= frozen.dayStart.length) break
      const base = weekdayOf(day) * combos
      tallySlots(frozen.rows, frozen.dayStart[at], frozen.dayStart[at + 1], base, mask, slotOf, column, into)
    }
    const at = month - frozen.firstMonth
    if (at < 0 || at + 1 >= frozen.monthStart.length || partInPeriod(month, selection) !== 'whole') return
    const base = monthOnlyRow * combos
    tallySlots(
      frozen.rows,
      frozen.monthStart[at],
      frozen.monthStart[at + 1],
      base,
      mask,
      slotOf,
      column,
      into,
    )
  })
  return into.subarray(0, frozen.cellCount * width)
}

/** Where each place's counts go; places without a cell of the area share a last slot that nobody reads. */
function slots({ placeCell, placeWard2022, cellCount }: FrozenColumns, width: number): Int32Array {
  return Int32Array.from(
    placeCell,
    (cell, place) => (cell >= 0 && placeWard2022[place] >= 0 ? cell : cellCount) * width,
  )
}
