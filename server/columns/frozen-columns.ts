import type { Area } from '../area/area.ts'
import type { BuiltColumns } from './built-columns.ts'

/** The built arrays with places as numbers of the area pack: what a query reads. */
export interface FrozenColumns extends BuiltColumns {
  /** Cell number of each place, −1 without one. */
  placeCell: Int32Array
  /** Ward numbers of each place, −1 in the margin (2022) or where the vintage does not know it (2002). */
  placeWard2022: Int16Array
  placeWard2002: Int16Array
  wardCodes: { 2022: readonly string[]; 2002: readonly string[] }
  cellCount: number
}

/**
 * Looks the places up in the area pack; a cell or ward of another pack counts as none. This runs in the event loop
 * after each rebuild, so plain loops: a typed array's `from` with a function takes ten times as long.
 */
export function freeze(built: BuiltColumns, area: Area): FrozenColumns {
  const codes = (vintage: 2022 | 2002) => area.wards(vintage).map((ward) => ward.code)
  const wardCodes = { 2022: codes(2022), 2002: codes(2002) }
  const { cell, ward2022, ward2002 } = built.places
  return {
    ...built,
    placeCell: lookUp(new Int32Array(cell.length), cell, cellNumbers(area)),
    placeWard2022: lookUp(new Int16Array(cell.length), ward2022, numbered(wardCodes[2022])),
    placeWard2002: lookUp(new Int16Array(cell.length), ward2002, numbered(wardCodes[2002])),
    wardCodes,
    cellCount: area.cells.length,
  }
}

const numbersOfArea = new WeakMap<Area, ReadonlyMap<string, number>>()

/** Kept from build to build: the pack never changes. */
function cellNumbers(area: Area): ReadonlyMap<string, number> {
  const numbers = numbersOfArea.get(area) ?? numbered(area.cells)
  numbersOfArea.set(area, numbers)
  return numbers
}

function numbered(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((text, number) => [text, number]))
}

function lookUp<T extends Int32Array | Int16Array>(
  into: T,
  texts: readonly (string | null)[],
  numbers: ReadonlyMap<string, number>,
): T {
  for (let place = 0; place < into.length; place++) {
    const text = texts[place]
    into[place] = text === null ? -1 : (numbers.get(text) ?? -1)
  }
  return into
}
