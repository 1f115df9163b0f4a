import type { Area, NamedPoint } from '../area/area.ts'
import { metreScale } from '../area/metres.ts'

/** Public facts of every cell, by cell number; all at least 0. */
export interface CellFeatures {
  readonly stations: Float64Array
  readonly stops: Float64Array
  readonly streets: Float64Array
  readonly homes: Float64Array
  /** 1 where the place is named after a shopping street, else 0. */
  readonly shoppingStreet: Float64Array
  /** How much of a town centre the cell is. */
  readonly centre: Float64Array
}

const shoppingStreet = /\b(High Street|Broadway|Parade|Market)\b/

/** Nearness is a sum of bell curves over the points, of these widths in metres. */
const reachMetres = { stations: 220, stops: 110, streets: 130 }

/** Describes each cell by stations, stops, streets, households and the name of its street: no business counts. */
export function cellFeatures(area: Area): CellFeatures {
  const stations = nearness(area, area.stations, reachMetres.stations)
  const stops = nearness(area, area.busStops, reachMetres.stops)
  const streets = nearness(area, area.streets, reachMetres.streets)
  const shops = Float64Array.from(area.cells, (_, cell) => Number(shoppingStreet.test(area.placeName(cell))))
  const centre = stops.map(
    (near, cell) => near + 2 * stations[cell] + 2.5 * shops[cell] + 0.3 * streets[cell],
  )
  return {
    stations,
    stops,
    streets,
    homes: Float64Array.from(area.households),
    shoppingStreet: shops,
    centre,
  }
}

function nearness(area: Area, points: readonly NamedPoint[], widthMetres: number): Float64Array {
  const scale = metreScale(area.centre[1])
  const near = new Float64Array(area.cells.length)
  const farSquared = (3 * widthMetres) ** 2
  for (const { lon, lat } of points)
    for (let cell = 0; cell < near.length; cell++) {
      const dy = (area.cellCentres[cell * 2 + 1] - lat) * scale.metresPerLat
      if (dy * dy > farSquared) continue
      const dx = (area.cellCentres[cell * 2] - lon) * scale.metresPerLon
      const squared = dx * dx + dy * dy
      if (squared < farSquared) near[cell] += Math.exp(-squared / widthMetres ** 2)
    }
  return near
}
