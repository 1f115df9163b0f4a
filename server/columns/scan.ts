import { placeBits, placeMask, type Rows } from './built-columns.ts'

/** What one pass fills. Sizes: `byPlace` places, `byCombo` 8 × combinations (7 weekdays, then month-only). */
export interface Tallies {
  byPlace: Uint32Array
  byCombo: Uint32Array
}

/**
 * Counts the rows `from`..`to`−1 without a branch: each adds its combination's mask to its place, its place's
 * mask to its combination. `base` is where the weekday's combinations begin in `comboMask` and `byCombo`.
 * Returns how many rows pass both masks (each 0 or 1).
 */
export function tally(
  rows: Rows,
  from: number,
  to: number,
  base: number,
  comboMask: Uint8Array,
  placesMask: Uint8Array,
  { byPlace, byCombo }: Tallies,
): number {
  let passed = 0
  if (rows.layout === 'packed') {
    const { packed } = rows
    for (let i = from; i < to; i++) {
      const row = packed[i]
      const place = row & placeMask
      const combo = base + (row >>> placeBits)
      const c = comboMask[combo]
      const p = placesMask[place]
      byPlace[place] += c
      byCombo[combo] += p
      passed += c & p
    }
    return passed
  }
  const { combos, places } = rows
  for (let i = from; i < to; i++) {
    const place = places[i]
    const combo = base + combos[i]
    const c = comboMask[combo]
    const p = placesMask[place]
    byPlace[place] += c
    byCombo[combo] += p
    passed += c & p
  }
  return passed
}

/** The same count without the tallies: for rows only the months are asked of. */
export function countPassing(
  rows: Rows,
  from: number,
  to: number,
  base: number,
  comboMask: Uint8Array,
  placesMask: Uint8Array,
): number {
  let passed = 0
  if (rows.layout === 'packed') {
    const { packed } = rows
    for (let i = from; i < to; i++) {
      const row = packed[i]
      passed += comboMask[base + (row >>> placeBits)] & placesMask[row & placeMask]
    }
    return passed
  }
  const { combos, places } = rows
  for (let i = from; i < to; i++) passed += comboMask[base + combos[i]] & placesMask[places[i]]
  return passed
}

/** Adds each row's combination mask at its place's slot: `into[slotOf[place] + column] += mask`. */
export function tallySlots(
  rows: Rows,
  from: number,
  to: number,
  base: number,
  comboMask: Uint8Array,
  slotOf: Int32Array,
  column: number,
  into: Uint32Array,
): void {
  if (rows.layout === 'packed') {
    const { packed } = rows
    for (let i = from; i < to; i++) {
      const row = packed[i]
      into[slotOf[row & placeMask] + column] += comboMask[base + (row >>> placeBits)]
    }
    return
  }
  const { combos, places } = rows
  for (let i = from; i < to; i++) into[slotOf[places[i]] + column] += comboMask[base + combos[i]]
}
