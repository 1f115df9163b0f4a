import type { NamedPoint } from '../gazetteer.ts'
import { metreScale } from '../metres.ts'

/** A rail station this near to the cell's centre names the cell. */
const STATION_METRES = 120
/** Beyond this a cell is called open land. */
const STREET_METRES = 400
/** A street with more cells than this in one ward gets a compass word. */
const CELLS_WITHOUT_COMPASS = 3

/** A cell to be named: its centre in degrees and its ward's code. */
export interface UnnamedCell {
  readonly lon: number
  readonly lat: number
  readonly ward: string
}

/**
 * How a person names each cell: "Somewhere South station", "High Street (north)", "Open land near Some Lane".
 * Real street names come before road numbers such as "A2015"; businesses never name a cell.
 */
export function placeNames(
  cells: readonly UnnamedCell[],
  streets: readonly NamedPoint[],
  stations: readonly NamedPoint[],
): string[] {
  const named = streets.filter((street) => !isRoadNumber(street.name))
  const numbered = streets.filter((street) => isRoadNumber(street.name))
  const names: string[] = []
  const streetCells = new Map<string, number[]>()
  cells.forEach((cell, number) => {
    const station = nearest(cell, stations)
    if (station && station.metres <= STATION_METRES) {
      names.push(`${station.name} station`)
      return
    }
    const near = nearest(cell, named)
    const street = [near, nearest(cell, numbered)].find((found) => found && found.metres <= STREET_METRES)
    if (street) {
      const key = `${cell.ward} ${street.name}`
      streetCells.set(key, [...(streetCells.get(key) ?? []), number])
    }
    names.push(street?.name ?? `Open land near ${near?.name}`)
  })
  for (const members of streetCells.values()) {
    if (members.length <= CELLS_WITHOUT_COMPASS) continue
    const words = compassWords(members.map((number) => cells[number]))
    members.forEach((number, at) => {
      names[number] += ` (${words[at]})`
    })
  }
  return names
}

/** "A2015", "B265": a road by number only. */
export function isRoadNumber(name: string): boolean {
  return /^[ABM]\d+$/.test(name)
}

/** Thirds of a street's cells along its longer axis: south/middle/north or west/middle/east. */
function compassWords(cells: readonly UnnamedCell[]): string[] {
  const scale = metreScale(cells[0].lat)
  const xs = cells.map((cell) => cell.lon * scale.metresPerLon)
  const ys = cells.map((cell) => cell.lat * scale.metresPerLat)
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const northward = spread(ys) >= spread(xs)
  const along = northward ? ys : xs
  const [low, middle, high] = northward ? ['south', 'middle', 'north'] : ['west', 'middle', 'east']
  const start = Math.min(...along)
  return along.map(
    (value) => [low, middle, high][Math.min(2, Math.floor((3 * (value - start)) / spread(along)))],
  )
}

/** The point nearest to a cell's centre (the first on a tie); squares are compared, the root is drawn once. */
function nearest(
  cell: UnnamedCell,
  points: readonly NamedPoint[],
): { name: string; metres: number } | undefined {
  const { metresPerLon, metresPerLat } = metreScale(cell.lat)
  let best: NamedPoint | undefined
  let bestSquared = Number.POSITIVE_INFINITY
  for (const point of points) {
    const dx = (point.lon - cell.lon) * metresPerLon
    const dy = (point.lat - cell.lat) * metresPerLat
    const squared = dx * dx + dy * dy
    if (squared >= bestSquared) continue
    best = point
    bestSquared = squared
  }
  return best && { name: best.name, metres: Math.sqrt(bestSquared) }
}
