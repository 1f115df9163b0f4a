import type { MultiPolygon, Polygon, Position } from 'geojson'

export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The box around a polygon, in the units of its coordinates. Throws RangeError when it holds no position. */
export function boundsOf(shape: Polygon | MultiPolygon): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygonsOf(shape))
    for (const ring of polygon)
      for (const [x, y] of ring) {
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
  if (!(west <= east && south <= north)) throw new RangeError('a shape without positions')
  return [west, south, east, north]
}

/**
 * GeoPackage binary of a shape as a MultiPolygon: the `GP` header with its envelope, then little-endian WKB
 * (OGC 12-128r18, clause 2.1.3).
 */
export function geoPackageBinary(shape: Polygon | MultiPolygon, srsId: number): Buffer {
  const polygons = polygonsOf(shape)
  const positions = polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
  const rings = polygons.reduce((sum, polygon) => sum + polygon.length, 0)
  const headerBytes = 8 + 32
  const bytes = Buffer.alloc(headerBytes + 9 + polygons.length * 9 + rings * 4 + positions * 16)
  let at = 0
  const putByte = (value: number) => {
    at = bytes.writeUInt8(value, at)
  }
  const putCount = (value: number) => {
    at = bytes.writeUInt32LE(value, at)
  }
  const putNumber = (value: number) => {
    at = bytes.writeDoubleLE(value, at)
  }
  bytes.write('GP', 0, 'latin1')
  at = 2
  putByte(0)
  // Little-endian, envelope of x and y, not empty.
  putByte(0b0000_0011)
  at = bytes.writeInt32LE(srsId, at)
  const [west, south, east, north] = boundsOf(shape)
  for (const value of [west, east, south, north]) putNumber(value)
  putByte(1)
  putCount(6)
  putCount(polygons.length)
  for (const polygon of polygons) {
    putByte(1)
    putCount(3)
    putCount(polygon.length)
    for (const ring of polygon) {
      putCount(ring.length)
      for (const [x, y] of ring) {
        putNumber(x)
        putNumber(y)
      }
    }
  }
  return bytes
}

function polygonsOf(shape: Polygon | MultiPolygon): readonly Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}
