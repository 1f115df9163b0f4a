import { cellToBoundary } from 'h3-js'

/**
 * All place cells as one mesh in Web Mercator (0..1 across the world, y southward), relative to `origin` so that
 * 32-bit numbers hold a centimetre. Seven vertices a cell, middle first; `x, y, edge` each, edge 1 in the
 * middle and 0 on the rim, which gives every pixel its distance from the rim.
 */
export interface CellGeometry {
  origin: readonly [number, number]
  vertices: Float32Array
  count: number
}

export const cornersPerCell = 6
export const verticesPerCell = cornersPerCell + 1

export const mercatorX = (lon: number): number => (180 + lon) / 360
export const mercatorY = (lat: number): number =>
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360

/** Throws when a cell is no hexagon: there is no pentagon within a thousand kilometres of land that counts here. */
export function cellGeometry(cells: readonly string[]): CellGeometry {
  const vertices = new Float32Array(cells.length * verticesPerCell * 3)
  let origin: readonly [number, number] | null = null
  cells.forEach((cell, number) => {
    const corners = cellToBoundary(cell).map(([lat, lon]) => [mercatorX(lon), mercatorY(lat)] as const)
    if (corners.length !== cornersPerCell) throw new Error('a place cell is not a hexagon')
    origin ??= corners[0]
    const middle = [0, 1].map(
      (axis) => corners.reduce((sum, corner) => sum + corner[axis], 0) / cornersPerCell,
    )
    const start = number * verticesPerCell * 3
    vertices.set([middle[0] - origin[0], middle[1] - origin[1], 1], start)
    for (let i = 0; i < cornersPerCell; i++)
      vertices.set([corners[i][0] - origin[0], corners[i][1] - origin[1], 0], start + (i + 1) * 3)
  })
  return { origin: origin ?? [0, 0], vertices, count: cells.length }
}

/** Triangles of the cells that have something to show, for `drawElements`. */
export function cellTriangles(values: Uint8Array): Uint32Array {
  let shown = 0
  for (const value of values) if (value !== 0) shown++
  const triangles = new Uint32Array(shown * cornersPerCell * 3)
  let at = 0
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] === 0) continue
    const first = cell * verticesPerCell
    for (let corner = 0; corner < cornersPerCell; corner++) {
      triangles[at++] = first
      triangles[at++] = first + 1 + corner
      triangles[at++] = first + 1 + ((corner + 1) % cornersPerCell)
    }
  }
  return triangles
}
