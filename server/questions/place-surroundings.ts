import type { Area, NamedPoint } from '../area/area.ts'
import type { Near } from '../contract/answers.ts'
import type { Asking } from './asking.ts'
import { listVenues } from './venues.ts'

type NearList = ReturnType<typeof Near.parse>[]

const mostNear = 8
/** Farther than any cell two steps away. */
const reachDegrees = 0.006

/** Steps from a cell (0) to its neighbours (1) and theirs (2), by cell number. */
export function ringsAround(area: Area, cell: number): Map<number, number> {
  const steps = new Map([[cell, 0]])
  let ring = [cell]
  for (let step = 1; step <= 2; step++) {
    const next: number[] = []
    for (const from of ring)
      for (const near of area.neighbours.subarray(from * 6, from * 6 + 6))
        if (near >= 0 && !steps.has(near)) {
          steps.set(near, step)
          next.push(near)
        }
    ring = next
  }
  return steps
}

/**
 * Streets of the given cells, nearest first; each name once. `steps` by cell number.
 * Public names only, from the gazetteer.
 */
export function nearStreets(area: Area, steps: ReadonlyMap<number, number>): NearList {
  const found = area.streets.flatMap((street) => {
    const cell = cellNear(area, street, steps)
    const at = cell === undefined ? undefined : steps.get(cell)
    return at === undefined ? [] : [{ name: street.name, kind: 'street', steps: at }]
  })
  return nearest(found)
}

/** Venues of the given cells, nearest first. */
export function nearVenues(asking: Asking, steps: ReadonlyMap<number, number>): NearList {
  const { area } = asking
  const found = listVenues(asking).flatMap(({ name, kind, cell }) => {
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

/** The nearest of the given cells, when the point can lie in one at all: looking through the borough would cost more. */
function cellNear(
  { cellCentres, nearestCell, cellNumber }: Area,
  { lon, lat }: NamedPoint,
  steps: ReadonlyMap<number, number>,
): number | undefined {
  for (const cell of steps.keys())
    if (
      Math.abs(cellCentres[cell * 2] - lon) < reachDegrees / 4 &&
      Math.abs(cellCentres[cell * 2 + 1] - lat) < reachDegrees / 4
    )
      return cellNumber(nearestCell(lon, lat))
  return undefined
}
