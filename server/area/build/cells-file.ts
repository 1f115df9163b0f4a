import { polygonToCells } from 'h3-js'
import { CELL_COLUMNS, cellCentres, nearestCentre } from '../cell-table.ts'
import { formatCsv, parseCsv } from '../csv.ts'
import type { NamedPoint } from '../gazetteer.ts'
import { nearestOutline } from '../margin.ts'
import type { Outline } from '../outlines.ts'
import { buildWardFinder } from '../ward-finder.ts'
import { placeNames } from './place-names.ts'

/** H3 resolution of a place cell: about 130 m across. */
const CELL_RESOLUTION = 10

/** Public facts the cells are made of. */
export interface CellFacts {
  readonly wards2022: readonly Outline<unknown>[]
  readonly wards2002: readonly Outline<unknown>[]
  /** `household-cells.csv` of the facts. */
  readonly householdCells: string
  readonly streets: readonly NamedPoint[]
  readonly stations: readonly NamedPoint[]
}

interface Homes {
  households: number
  postcodes: number
  largestPostcode: number
}

/** The pack's `cells.csv`: every cell whose centre lies in a 2022 ward, ascending; and how many. */
export function cellsFile(facts: CellFacts): { csv: string; cells: number } {
  const find2022 = buildWardFinder(facts.wards2022)
  const find2002 = buildWardFinder(facts.wards2002)
  const candidates = cellsOfBox(facts.wards2022)
  const candidateCentres = cellCentres(candidates)
  const cells = candidates.filter(
    (_, at) => find2022(candidateCentres[at * 2], candidateCentres[at * 2 + 1]) >= 0,
  )
  const centres = cellCentres(cells)
  const homes = shareHomes(facts.householdCells, cells, centres)
  const located = cells.map((cell, number) => {
    const lon = centres[number * 2]
    const lat = centres[number * 2 + 1]
    const inside2002 = find2002(lon, lat)
    return {
      cell,
      lon,
      lat,
      ward: facts.wards2022[find2022(lon, lat)].code,
      ward2002:
        facts.wards2002[inside2002 >= 0 ? inside2002 : nearestOutline(facts.wards2002, lon, lat)].code,
    }
  })
  const places = placeNames(located, facts.streets, facts.stations)
  const rows = located.map(({ cell, ward, ward2002 }, number) => {
    const { households, postcodes, largestPostcode } = homes[number]
    return [cell, ward, ward2002, tenths(households), postcodes, tenths(largestPostcode), places[number]]
  })
  return { csv: formatCsv(CELL_COLUMNS, rows), cells: cells.length }
}

/** Cells of the wards' bounding box, ascending. */
function cellsOfBox(wards: readonly Outline<unknown>[]): string[] {
  const points = wards.flatMap((ward) => ward.rings.flat())
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return polygonToCells([box], CELL_RESOLUTION, true).sort()
}

/** Households per cell; those of a cell centred outside the borough join the nearest cell inside. */
function shareHomes(csv: string, cells: readonly string[], centres: Float64Array): Homes[] {
  const numberOf = new Map(cells.map((cell, number) => [cell, number]))
  const homes: Homes[] = cells.map(() => ({ households: 0, postcodes: 0, largestPostcode: 0 }))
  const rows = parseCsv(csv, ['h3_res10', 'households', 'postcodes', 'largest_postcode'])
  const rowCentres = cellCentres(rows.map((row) => row.h3_res10))
  rows.forEach((row, at) => {
    const number =
      numberOf.get(row.h3_res10) ?? nearestCentre(centres, rowCentres[at * 2], rowCentres[at * 2 + 1])
    homes[number].households += Number(row.households)
    homes[number].postcodes += Number(row.postcodes)
    homes[number].largestPostcode = Math.max(homes[number].largestPostcode, Number(row.largest_postcode))
  })
  return homes
}

/** One decimal, the precision of the published shares. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
