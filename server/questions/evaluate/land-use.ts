import type { Area, NamedPoint } from '../../area/area.ts'

const traitsOfArea = new WeakMap<Area, readonly Float64Array[]>()

/**
 * What a cell is used for, as far as the area pack tells: households, bus stops, stations, food outlets; one list each
 * by cell number, as log(1 + n), so that the tenth shop matters less than the first. Public facts only, looked up once.
 */
export function landUse(area: Area): readonly Float64Array[] {
  const known = traitsOfArea.get(area)
  if (known) return known
  const traits = [
    Float64Array.from(area.households, Math.log1p),
    ...[area.busStops, area.stations, area.foodOutlets].map((points) => pointsByCell(area, points)),
  ]
  traitsOfArea.set(area, traits)
  return traits
}

function pointsByCell(area: Area, points: readonly NamedPoint[]): Float64Array {
  const counts = new Float64Array(area.cells.length)
  for (const { lon, lat } of points)
    if (area.wardAt(lon, lat, area.defaultVintage) >= 0) counts[area.cellNumber(area.nearestCell(lon, lat))]++
  return counts.map(Math.log1p)
}
