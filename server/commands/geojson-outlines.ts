import { Refused } from '../errors.ts'
import type { FoundOutline } from './outline-shapes.ts'

type Json = Readonly<Record<string, unknown>>

const deepest = 40

/**
 * Polygons of a GeoJSON text: a feature collection, a feature or a bare geometry; other geometries are passed over.
 * The old `crs` member is understood by its EPSG number. Refuses `geometryUnreadable` when it is not GeoJSON.
 */
export function geojsonOutlines(text: string): FoundOutline[] {
  let root: unknown
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refused('geometryUnreadable')
  }
  if (!isObject(root)) throw new Refused('geometryUnreadable')
  return outlinesIn(root, null, gridOfCrs(root.crs), 0)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function outlinesIn(value: unknown, name: string | null, grid: number | null, depth: number): FoundOutline[] {
  if (!isObject(value) || depth > deepest) return []
  const inside = (list: unknown) =>
    Array.isArray(list) ? list.flatMap((each) => outlinesIn(each, name, grid, depth + 1)) : []
  switch (value.type) {
    case 'FeatureCollection':
      return inside(value.features)
    case 'Feature':
      return outlinesIn(value.geometry, nameIn(value.properties), grid, depth + 1)
    case 'GeometryCollection':
      return inside(value.geometries)
    case 'Polygon':
      return [{ name, grid, polygons: [ringsOf(value.coordinates)] }]
    case 'MultiPolygon':
      return [{ name, grid, polygons: listOf(value.coordinates).map(ringsOf) }]
    default:
      return []
  }
}

/** The first property that is called a name, whatever its case. */
export function nameIn(properties: unknown): string | null {
  if (!isObject(properties)) return null
  const entries = Object.entries(properties).filter(([, value]) => typeof value === 'string')
  for (const wanted of [/^name$/i, /^title$/i, /name$/i, /^label$/i]) {
    const found = entries.find(([key]) => wanted.test(key))
    if (found) return String(found[1])
  }
  return null
}

/** `urn:ogc:def:crs:EPSG::27700`, `EPSG:3857`; CRS84 is plain degrees. */
function gridOfCrs(crs: unknown): number | null {
  const name = isObject(crs) && isObject(crs.properties) ? String(crs.properties.name ?? '') : ''
  const code = /EPSG:.*?(\d{4,6})$/i.exec(name)
  return code ? Number(code[1]) : null
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refused('geometryUnreadable')
  return value
}

function ringsOf(value: unknown): (readonly number[])[][] {
  return listOf(value).map((ring) => listOf(ring).map(positionOf))
}

function positionOf(value: unknown): number[] {
  const [x, y] = listOf(value)
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new Refused('geometryUnreadable')
  return [x, y]
}
