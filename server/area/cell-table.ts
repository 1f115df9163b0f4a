import { cellToLatLng, gridDisk } from 'h3-js'
import type { CellId } from '../contract/ids.ts'
import { parseCsv } from './csv.ts'
import { metreScale } from './metres.ts'

/** The columns of the pack's `cells.csv`, in order. */
export const CELL_COLUMNS = [
  'cell',
  'ward2022',
  'ward2002',
  'households',
  'postcodes',
  'largest_postcode',
  'place',
] as const

/** What `cells.csv` says of every place cell, by cell number (ascending cell id). */
export interface CellTable {
  readonly cells: readonly CellId[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly ward2022: readonly string[]
  readonly ward2002: readonly string[]
  readonly places: readonly string[]
  /** Households of the cell; they add up to the borough's. */
  readonly households: Float32Array
  /** Unit postcodes in the cell. */
  readonly postcodes: Uint16Array
  /** Households of the cell's largest single postcode: a tower block shows here. */
  readonly largestPostcode: Float32Array
  /** Centres in degrees: lon, lat pairs. */
  readonly centres: Float64Array
  /** Six cell numbers a cell: the neighbours inside, ascending, then −1 for those outside. */
  readonly neighbours: Int32Array
}

/** Reads `cells.csv`. This is the one place that declares the pack's cells to be `CellId`s. */
export function readCellTable(csv: string): CellTable {
  const rows = parseCsv(csv, CELL_COLUMNS).sort((a, b) => (a.cell < b.cell ? -1 : 1))
  const cells = rows.map((row) => row.cell as CellId)
  const numberOf = new Map<string, number>(cells.map((cell, number) => [cell, number]))
  if (numberOf.size !== cells.length) throw new Error('the area pack names a cell twice')
  return {
    cells,
    numberOf,
    ward2022: rows.map((row) => row.ward2022),
    ward2002: rows.map((row) => row.ward2002),
    places: rows.map((row) => row.place),
    households: Float32Array.from(rows, (row) => Number(row.households)),
    postcodes: Uint16Array.from(rows, (row) => Number(row.postcodes)),
    largestPostcode: Float32Array.from(rows, (row) => Number(row.largest_postcode)),
    centres: cellCentres(cells),
    neighbours: cellNeighbours(cells, numberOf),
  }
}

/** Centres of H3 cells in degrees, as lon, lat pairs. */
export function cellCentres(cells: readonly string[]): Float64Array {
  const centres = new Float64Array(cells.length * 2)
  cells.forEach((cell, number) => {
    const [lat, lon] = cellToLatLng(cell)
    centres[number * 2] = lon
    centres[number * 2 + 1] = lat
  })
  return centres
}

function cellNeighbours(cells: readonly string[], numberOf: ReadonlyMap<string, number>): Int32Array {
  const neighbours = new Int32Array(cells.length * 6).fill(-1)
  cells.forEach((cell, number) => {
    const inside = gridDisk(cell, 1)
      .map((near) => numberOf.get(near))
      .filter((near) => near !== undefined && near !== number)
    neighbours.set(Int32Array.from(inside).sort(), number * 6)
  })
  return neighbours
}

/** Number of the centre nearest to a point in degrees (lowest number on a tie). */
export function nearestCentre(centres: Float64Array, lon: number, lat: number): number {
  const { metresPerLon, metresPerLat } = metreScale(lat)
  let nearest = 0
  let nearestSquared = Number.POSITIVE_INFINITY
  for (let at = 0; at < centres.length; at += 2) {
    const dx = (centres[at] - lon) * metresPerLon
    const dy = (centres[at + 1] - lat) * metresPerLat
    const squared = dx * dx + dy * dy
    if (squared < nearestSquared) {
      nearestSquared = squared
      nearest = at / 2
    }
  }
  return nearest
}
