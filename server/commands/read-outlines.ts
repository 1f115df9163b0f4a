import type { OutlinesRead } from '../contract/answers.ts'
import { releaseReceipt } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import type { Released } from '../sealed/released.ts'
import { readGeoPackage } from '../store/geopackage-read.ts'
import type { Acting } from './acting.ts'
import { geojsonOutlines, nameIn } from './geojson-outlines.ts'
import { type FoundOutline, readableOutlines } from './outline-shapes.ts'

const sqliteHeader = 'SQLite format 3\0'
const mostFeatures = 501

/**
 * Reads the outlines of a GeoJSON or GeoPackage file, told apart by its first bytes, into degrees. Stores nothing.
 * Refuses `geometryUnreadable` for anything else and for a file without polygons.
 */
export function readOutlines(_acting: Acting, bytes: Uint8Array): Released<OutlinesRead> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, sqliteHeader.length))
  const found = start === sqliteHeader ? geoPackageOutlines(bytes) : geojsonOutlines(utf8(bytes))
  return releaseReceipt({ outlines: readableOutlines(found) })
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('geometryUnreadable')
  }
}

function geoPackageOutlines(bytes: Uint8Array): FoundOutline[] {
  try {
    return readGeoPackage(bytes, mostFeatures).map(({ properties, polygons, grid }) => ({
      name: nameIn(properties),
      polygons,
      grid,
    }))
  } catch {
    // Whatever SQLite says of a broken file may quote it.
    throw new Refused('geometryUnreadable')
  }
}
