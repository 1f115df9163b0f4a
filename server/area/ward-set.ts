import type { WardCode, WardVintage } from '../contract/ids.ts'
import type { Outline } from './outlines.ts'

/** Properties a ward feature of the pack carries; the newer vintage also has approximate Census sums. */
export interface WardProperties {
  readonly code: string
  readonly name: string
  readonly residents2021?: number
  readonly households2021?: number
}

/** A ward of one vintage. */
export interface Ward {
  readonly code: WardCode
  readonly name: string
  readonly vintage: WardVintage
  /** Census 2021, best-fit sum of LSOAs, approximate; null where not published for the vintage. */
  readonly residents: number | null
  readonly households: number | null
  /** Place cells whose centre lies in the ward. */
  readonly cells: number
}

/** The wards of one vintage by number, and which cell belongs to which. */
export interface WardSet {
  readonly wards: readonly Ward[]
  readonly wardOfCell: Uint8Array
  readonly cellsInWard: readonly Int32Array[]
}

/**
 * Joins the wards' outlines (ascending by code) with the ward code of every cell.
 * This is the one place that declares the pack's ward codes to be `WardCode`s.
 */
export function readWardSet(
  vintage: WardVintage,
  outlines: readonly Outline<WardProperties>[],
  wardCodeOfCell: readonly string[],
): WardSet {
  const numberOf = new Map(outlines.map((outline, number) => [outline.code, number]))
  const members: number[][] = outlines.map(() => [])
  const wardOfCell = Uint8Array.from(wardCodeOfCell, (code, cell) => {
    const number = numberOf.get(code)
    if (number === undefined) throw new Error('a cell of the area pack names an unknown ward')
    members[number].push(cell)
    return number
  })
  const wards = outlines.map(({ code, properties }, number) => ({
    code: code as WardCode,
    name: properties.name,
    vintage,
    residents: properties.residents2021 ?? null,
    households: properties.households2021 ?? null,
    cells: members[number].length,
  }))
  return { wards, wardOfCell, cellsInWard: members.map((cells) => Int32Array.from(cells)) }
}
