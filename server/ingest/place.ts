import { latLngToCell } from 'h3-js'
import type { Area } from '../area/area.ts'
import type { AdmittedPlace } from '../contract/admitted.ts'
import type { DataClass } from '../contract/filter.ts'
import type { CellId, WardCode, WardVintage } from '../contract/ids.ts'
import { bad, good, type Read } from './refusal.ts'

const cellResolution = 10
/** Records this far outside the outline are taken, without a cell or ward; further out they are refused. */
const marginMetres = 1000
/** More than the margin in degrees at any latitude of these islands: a cheap look before measuring. */
const marginDegrees = 0.03

/** Longitude and latitude in degrees (WGS84) as text, and the names of their columns. */
export interface CoordinateText {
  readonly lon: string
  readonly lat: string
  readonly column: string
}

/** Turns coordinates into a place. The only way from a point to a stored place; the point goes no further. */
export type PlaceReader = (at: CoordinateText) => Read<AdmittedPlace>

/**
 * Places of one class of data. `open`: wards by exact point-in-polygon in both vintages. Others: the cell after the
 * fold table and the wards of that stored cell, since a cell paired with an exact ward could single out one house.
 * Equal places are the same object.
 */
export function createPlaceReader(area: Area, dataClass: DataClass): PlaceReader {
  const known = new Map<string, AdmittedPlace>()
  const same = (place: AdmittedPlace): AdmittedPlace => {
    const key = `${place.cell} ${place.ward2022} ${place.ward2002}`
    const first = known.get(key)
    if (first) return first
    known.set(key, Object.freeze(place))
    return place
  }
  return (text) => {
    const point = readDegrees(area, text)
    if (point.issue) return point
    const { column } = text
    const { lon, lat } = point.value
    const exact = { ward2022: wardCode(area, lon, lat, 2022), ward2002: wardCode(area, lon, lat, 2002) }
    const isInside = area.defaultVintage === 2022 ? exact.ward2022 : exact.ward2002
    if (isInside === null) {
      if (area.marginMetres(lon, lat) > marginMetres) return bad('outsideArea', column)
      return good(same({ cell: null, ward2022: null, ward2002: null }))
    }
    const cell = cellOf(area, lon, lat)
    return good(same(dataClass === 'open' ? { cell, ...exact } : placeOfCell(area, fold(area, cell))))
  }
}

/** Longitude and latitude near the area as numbers, or by name what is wrong with them. */
function readDegrees(
  area: Area,
  { lon: lonText, lat: latText, column }: CoordinateText,
): Read<{ lon: number; lat: number }> {
  if (lonText.trim() === '' || latText.trim() === '') return bad('noLocation', column)
  const lon = plainNumber(lonText)
  const lat = plainNumber(latText)
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 180)) return bad('badCoordinate', column)
  if (lon === 0 && lat === 0) return bad('zeroCoordinate', column)
  if (isNearBounds(area, lon, lat)) return good({ lon, lat })
  return bad(isNearBounds(area, lat, lon) ? 'swappedAxes' : 'outsideArea', column)
}

/** The cell of a point in degrees as text; null in the margin. Before the fold: its zone is still to be found. */
export function readCell(area: Area, text: CoordinateText): Read<CellId | null> {
  const point = readDegrees(area, text)
  return point.issue ? point : cellOfPoint(area, point.value.lon, point.value.lat, text.column)
}

/** The cell of a point in degrees; null in the margin; `outsideArea` further out. */
export function cellOfPoint(area: Area, lon: number, lat: number, column: string): Read<CellId | null> {
  if (area.wardAt(lon, lat, area.defaultVintage) >= 0) return good(cellOf(area, lon, lat))
  const isNear = isNearBounds(area, lon, lat) && area.marginMetres(lon, lat) <= marginMetres
  return isNear ? good(null) : bad('outsideArea', column)
}

/** Where a record of other than open data is kept: the cell after the fold table with its own wards. */
export function createFoldedPlaces(area: Area): (cell: CellId | null) => AdmittedPlace {
  const known = new Map<CellId | null, AdmittedPlace>([[null, noPlace]])
  return (cell) => {
    const stored = cell && fold(area, cell)
    const place = known.get(stored) ?? (stored === null ? noPlace : Object.freeze(placeOfCell(area, stored)))
    known.set(stored, place)
    return place
  }
}

const noPlace: AdmittedPlace = Object.freeze({ cell: null, ward2022: null, ward2002: null })

/** A cell with few households is stored as the cell of its group. */
function fold(area: Area, cell: CellId): CellId {
  return area.cells[area.foldOf(area.cellNumber(cell))]
}

function placeOfCell(area: Area, cell: CellId): AdmittedPlace {
  const number = area.cellNumber(cell)
  const ward = (vintage: WardVintage) => area.wards(vintage)[area.wardOfCell(number, vintage)].code
  return { cell, ward2022: ward(2022), ward2002: ward(2002) }
}

function cellOf(area: Area, lon: number, lat: number): CellId {
  return area.knownCell(latLngToCell(lat, lon, cellResolution)) ?? area.nearestCell(lon, lat)
}

function wardCode(area: Area, lon: number, lat: number, vintage: WardVintage): WardCode | null {
  const number = area.wardAt(lon, lat, vintage)
  return number < 0 ? null : area.wards(vintage)[number].code
}

function isNearBounds(area: Area, lon: number, lat: number): boolean {
  const [west, south, east, north] = area.bounds
  return (
    lon >= west - marginDegrees &&
    lon <= east + marginDegrees &&
    lat >= south - marginDegrees &&
    lat <= north + marginDegrees
  )
}

/** A plain decimal number; NaN for anything else, infinity included. */
export function plainNumber(text: string): number {
  const plain = text.trim()
  if (!/^[+-]?(?:\d{1,20}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,4})?$/.test(plain)) return Number.NaN
  const value = Number(plain)
  return Number.isFinite(value) ? value : Number.NaN
}
