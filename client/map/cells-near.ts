import { cellToBoundary, gridDisk } from 'h3-js'

/** Cells and all that lie within so many rings of one of them. */
export function cellsNear(cells: readonly string[], rings: number): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => gridDisk(cell, rings)))
}

/** West, south, east, north of whole cells in degrees; null for none. */
export function boundsOfCells(cells: readonly string[]): readonly [number, number, number, number] | null {
  if (cells.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lat, lon] of cells.flatMap((cell) => cellToBoundary(cell))) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}
