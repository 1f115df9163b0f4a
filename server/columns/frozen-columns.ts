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

/** Looks the places up in the area pack. A cell or ward of another pack counts as none. */
export function freeze(built: BuiltColumns, area: Area): FrozenColumns {
  const codes = (vintage: 2022 | 2002) => area.wards(vintage).map((ward) => ward.code)
  const wardCodes = { 2022: codes(2022), 2002: codes(2002) }
  const numbers = (list: readonly string[]) => new Map(list.map((code, number) => [code, number]))
  const wards2022 = numbers(wardCodes[2022])
  const wards2002 = numbers(wardCodes[2002])
  const numberIn = (map: ReadonlyMap<string, number>) => (code: string | null) =>
    code === null ? -1 : (map.get(code) ?? -1)
  return {
    ...built,
    placeCell: Int32Array.from(built.places.cell, (text) => {
      const cell = text === null ? undefined : area.knownCell(text)
      return cell === undefined ? -1 : area.cellNumber(cell)
    }),
    placeWard2022: Int16Array.from(built.places.ward2022, numberIn(wards2022)),
    placeWard2002: Int16Array.from(built.places.ward2002, numberIn(wards2002)),
    wardCodes,
    cellCount: area.cells.length,
  }
}
