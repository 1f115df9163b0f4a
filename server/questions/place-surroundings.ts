import type { Area } from '../area/area.ts'
import { cellSteps } from '../area/cell-rings.ts'
import type { Near } from '../contract/answers.ts'
import type { Asking } from './asking.ts'

type NearList = ReturnType<typeof Near.parse>[]

const mostNear = 8
/** More than the radius of a cell. */
const cellDegrees = 0.0015

/** Steps from a cell (0) to its neighbours (1) and theirs (2), by cell number. */
export function ringsAround(area: Area, cell: number): Map<number, number> {
  return cellSteps(area.neighbours, [cell], 2)
}

/**
 * Streets of the given cells, nearest first; each name once. `steps` by cell number.
 * Public names only, from the gazetteer.
 */
export function nearStreets(area: Area, steps: ReadonlyMap<number, number>): NearList {
  const inReach = reachOf(area, steps)
  const found = area.streets.flatMap(({ name, lon, lat }, street) => {
    if (!inReach(lon, lat)) return []
    const at = steps.get(cellOfStreet(area, street))
    return at === undefined ? [] : [{ name, kind: 'street', steps: at }]
  })
  return nearest(found)
}

/**
 * Venues of the given cells, nearest first. Beside invented figures stand invented venues only: a real business is never
 * named next to something that did not happen.
 */
export function nearVenues(
  asking: Asking,
  steps: ReadonlyMap<number, number>,
  besideInvented: boolean,
): NearList {
  const { area } = asking
  const found = asking.venues.list().flatMap(({ name, kind, cell, fictional }) => {
    if (besideInvented && !fictional) return []
    const known = area.knownCell(cell)
    const at = known === undefined ? undefined : steps.get(area.cellNumber(known))
    return at === undefined ? [] : [{ name, kind, steps: at }]
  })
  return nearest(found)
}

function nearest(list: NearList): NearList {
  const sorted = list.sort((a, b) => a.steps - b.steps || (a.name < b.name ? -1 : 1))
  return sorted
    .filter(({ name }, at) => sorted.findIndex((each) => each.name === name) === at)
    .slice(0, mostNear)
}

/** Whether a point can lie in one of the cells at all: looking through the whole borough costs more. */
function reachOf({ cellCentres }: Area, steps: ReadonlyMap<number, number>) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const cell of steps.keys()) {
    west = Math.min(west, cellCentres[cell * 2])
    east = Math.max(east, cellCentres[cell * 2])
    south = Math.min(south, cellCentres[cell * 2 + 1])
    north = Math.max(north, cellCentres[cell * 2 + 1])
  }
  return (lon: number, lat: number) =>
    lon > west - cellDegrees &&
    lon < east + cellDegrees &&
    lat > south - cellDegrees &&
    lat < north + cellDegrees
}

const unknownCell = -1
const streetCells = new WeakMap<Area, Int32Array>()

/** The cell number of a street's point, looked up the first time it is asked for. */
function cellOfStreet(area: Area, street: number): number {
  let cells = streetCells.get(area)
  if (!cells) {
    cells = new Int32Array(area.streets.length).fill(unknownCell)
    streetCells.set(area, cells)
  }
  const { lon, lat } = area.streets[street]
  if (cells[street] === unknownCell) cells[street] = area.cellNumber(area.nearestCell(lon, lat))
  return cells[street]
}
