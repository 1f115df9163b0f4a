import type { Area } from '../area/area.ts'
import type { CellId } from '../contract/ids.ts'
import type { LocationColumns } from '../contract/mappings.ts'
import { toDegrees } from './grid.ts'
import { plainNumber, readCell } from './place.ts'
import { createPostcodeReader, type PostcodeCells } from './postcode-book.ts'
import { bad, FileRefused, good, type Read } from './refusal.ts'
import { createStreetReader, type StreetConfidence } from './street-names.ts'

/** Where a row says it was, before its class decides how it is kept. Null: in the margin around the area. */
export interface Located {
  readonly cell: CellId | null
  readonly confidence: 'coordinates' | 'postcode' | StreetConfidence
}

/** Reads the one or two fields that say where. */
export type LocationReader = (first: string, second: string) => Read<Located>

/**
 * How a mapping says where: degrees, British National Grid (metres), a loaded postcode, or a street's name. The point
 * goes no further than this. Throws `FileRefused('postcodesNotLoaded')`.
 */
export function createLocationReader(
  area: Area,
  location: LocationColumns,
  postcodes: PostcodeCells,
): LocationReader {
  if (location.kind === 'wgs84')
    return (lon, lat) => located(readCell(area, { lon, lat, column: location.lon }), 'coordinates')
  if (location.kind === 'bng') {
    const convert = toDegrees(27700)
    return (easting, northing) =>
      located(readGrid(area, convert, easting, northing, location.easting), 'coordinates')
  }
  if (location.kind === 'postcode') {
    if (postcodes.size === 0) throw new FileRefused('postcodesNotLoaded')
    const read = createPostcodeReader(area, postcodes)
    return (text) => located(read(text, location.column), 'postcode')
  }
  const read = createStreetReader(area)
  return (name, locality) => read(name, locality, location.column)
}

/** The columns in the order in which a reader takes their fields; null where it takes only one. */
export function locationColumns(location: LocationColumns): [string, string | null] {
  if (location.kind === 'wgs84') return [location.lon, location.lat]
  if (location.kind === 'bng') return [location.easting, location.northing]
  return [location.column, location.kind === 'street' ? location.locality : null]
}

/** Furthest corner of the grid over land, in metres: beyond it a number is no easting or northing. */
const gridEnd = { easting: 700_000, northing: 1_300_000 }

function readGrid(
  area: Area,
  convert: (position: readonly number[]) => [number, number],
  eastingText: string,
  northingText: string,
  column: string,
): Read<CellId | null> {
  if (eastingText.trim() === '' || northingText.trim() === '') return bad('noLocation', column)
  const easting = plainNumber(eastingText.replace(/,/g, ''))
  const northing = plainNumber(northingText.replace(/,/g, ''))
  if (easting === 0 && northing === 0) return bad('zeroCoordinate', column)
  const isGrid = (x: number, y: number) => x >= 0 && x <= gridEnd.easting && y >= 0 && y <= gridEnd.northing
  if (!isGrid(easting, northing)) {
    const isNumber = Number.isFinite(easting) && Number.isFinite(northing)
    return bad(isNumber && isGrid(northing, easting) ? 'swappedAxes' : 'badCoordinate', column)
  }
  const read = readAt(area, convert([easting, northing]), column)
  if (read.issue?.reason !== 'outsideArea') return read
  return readAt(area, convert([northing, easting]), column).issue ? read : bad('swappedAxes', column)
}

function readAt(area: Area, [lon, lat]: [number, number], column: string): Read<CellId | null> {
  return readCell(area, { lon: lon.toFixed(7), lat: lat.toFixed(7), column })
}

function located(read: Read<CellId | null>, confidence: Located['confidence']): Read<Located> {
  return read.issue ? read : good({ cell: read.value, confidence })
}
