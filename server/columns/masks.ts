import { hasHours } from '../contract/filter.ts'
import { hoursPerPair, unknownHour } from './built-columns.ts'
import type { FrozenColumns } from './frozen-columns.ts'
import type { Selection } from './selection.ts'

export const weekdays = 7
/** The eighth "weekday" of the masks: rows that know only their month. */
export const monthOnlyRow = 7

/** Whether a selection names days of the week or hours: then month-only rows cannot be placed. */
export function asksForTime(selection: Pick<Selection, 'days' | 'hours'>): boolean {
  return selection.days.length > 0 || hasHours(selection)
}

/**
 * 7 × 25 of 0 and 1: which hours of which calendar weekday pass (Monday 0, hour 24 = unknown).
 * Hours of a wrapping window after midnight belong to the weekday before.
 */
export function timeMask({ days, hours }: Pick<Selection, 'days' | 'hours'>): Uint8Array {
  const mask = new Uint8Array(weekdays * hoursPerPair)
  const begins = (weekday: number) => days.length === 0 || days.includes(((weekday + 7) % 7) + 1)
  for (let weekday = 0; weekday < weekdays; weekday++) {
    const put = (hour: number) => {
      mask[weekday * hoursPerPair + hour] = 1
    }
    if (!hasHours({ hours })) {
      if (begins(weekday)) for (let hour = 0; hour <= unknownHour; hour++) put(hour)
      continue
    }
    if (begins(weekday)) for (const hour of hours.plain) put(hour)
    if (!hours.wrap) continue
    if (begins(weekday)) for (let hour = hours.wrap.from; hour < 24; hour++) put(hour)
    if (begins(weekday - 1)) for (let hour = 0; hour <= hours.wrap.to; hour++) put(hour)
  }
  return mask
}

/** 0 or 1 a pair: its type and its source pass. */
export function pairMask(
  { pairs }: Pick<FrozenColumns, 'pairs'>,
  types: ReadonlySet<string> | null,
  sources: ReadonlySet<string>,
): Uint8Array {
  return Uint8Array.from(pairs, ({ type, source }) =>
    sources.has(source) && (types === null || types.has(type)) ? 1 : 0,
  )
}

/** 8 × combinations: pair and time together, then a row for month-only records (0 where a time is asked for). */
export function comboMask(pairPasses: Uint8Array, selection: Selection): Uint8Array {
  const combos = pairPasses.length * hoursPerPair
  const time = timeMask(selection)
  const mask = new Uint8Array(8 * combos)
  for (let weekday = 0; weekday < weekdays; weekday++)
    for (let combo = 0; combo < combos; combo++)
      mask[weekday * combos + combo] =
        pairPasses[Math.floor(combo / hoursPerPair)] & time[weekday * hoursPerPair + (combo % hoursPerPair)]
  if (!asksForTime(selection))
    for (let combo = 0; combo < combos; combo++)
      mask[monthOnlyRow * combos + combo] = pairPasses[Math.floor(combo / hoursPerPair)]
  return mask
}

/** 0 or 1 a place. The margin (no ward) never passes; a place without cell fails when an area is asked for. */
export function placesMask(
  frozen: FrozenColumns,
  wards: ReadonlySet<string> | null,
  cells: Uint8Array | null,
): Uint8Array {
  const { placeCell, placeWard2022, placeWard2002, wardCodes } = frozen
  const passes2022 = wardCodes[2022].map((code) => wards === null || wards.has(code))
  const passes2002 = wardCodes[2002].map((code) => wards === null || wards.has(code))
  const mask = new Uint8Array(placeCell.length)
  for (let place = 0; place < mask.length; place++) {
    const ward = placeWard2022[place]
    const ward2002 = placeWard2002[place]
    if (ward < 0 || !(passes2022[ward] || (ward2002 >= 0 && passes2002[ward2002]))) continue
    const cell = placeCell[place]
    if (cells === null || (cell >= 0 && cells[cell] === 1)) mask[place] = 1
  }
  return mask
}
