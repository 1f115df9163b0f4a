import { createHash } from 'node:crypto'
import type { Position } from 'geojson'
import { formatCsv, parseCsv } from '../csv.ts'
import { type NamedPoint, readFoodOutlets, readNamedPoints, readStations } from '../gazetteer.ts'
import { type Outline, readOutlines } from '../outlines.ts'
import { isAnonymousPlace } from './anonymous-places.ts'
import { cellsFile } from './cells-file.ts'
import { busStopName, stationName, streetName } from './display-names.ts'
import { zoneFileNames } from './zone-files.ts'

type ReadFact = (fileName: string) => string

/** Text of `borough.json`: who the borough is, written by hand. */
interface Borough {
  readonly id: string
  readonly name: string
  readonly onsCode: string
  readonly streetForce: string
  readonly wardVintages: readonly number[]
  readonly defaultVintage: number
  readonly attribution: string
}

/** Every generated file of the pack, by file name. Pure: same facts, same bytes. */
export function packFiles(read: ReadFact, boroughJson: string): Record<string, string> {
  const borough: Borough = JSON.parse(boroughJson)
  const wards2022 = read('wards-2022.geojson')
  const wards2002 = read('wards-2002.geojson')
  const outlines2022 = readOutlines<{ code: string }>(wards2022)
  const stations = readStations(read('rail-stations.csv'))
    .map((station) => ({ ...station, name: stationName(station.name) }))
    .sort(byNameAndPlace)
  const streets = streetList(read('streets.csv'), stations)
  const cells = cellsFile({
    wards2022: outlines2022,
    wards2002: readOutlines(wards2002),
    householdCells: read('household-cells.csv'),
    streets,
    stations,
  })
  const files: Record<string, string> = {
    'borough.json': boroughJson,
    'bus-stops.csv': pointsFile(busStops(read('bus-stops.csv'))),
    'cells.csv': cells.csv,
    'food-outlets.csv': foodOutletsFile(read('food-outlets.csv')),
    'lsoas-2021.geojson': featureLines(read('lsoas-2021.geojson')),
    'major-roads.geojson': featureLines(read('major-roads.geojson')),
    'mps-ward-weights.csv': weightsFile(read),
    'stations.csv': formatCsv(
      ['name', 'crs', 'lon', 'lat', 'inside'],
      stations.map(({ name, crs, lon, lat, inside }) => [
        name,
        crs,
        lon.toFixed(5),
        lat.toFixed(5),
        String(inside),
      ]),
    ),
    'streets.csv': pointsFile(streets),
    'wards-2002.geojson': featureLines(wards2002),
    'wards-2022.geojson': featureLines(wards2022),
  }
  const { streetForce, ...identity } = borough
  const bounds = boundsOf(outlines2022)
  const area = {
    ...identity,
    force: streetForce,
    coordinates: 'WGS84 (EPSG:4326), longitude before latitude, degrees',
    bounds,
    centre: [round5((bounds[0] + bounds[2]) / 2), round5((bounds[1] + bounds[3]) / 2)],
    cells: cells.cells,
    householdsTotal: householdsOf(read('lsoas-2021.geojson')),
    version: packVersion(files),
  }
  return { ...files, 'area.json': `${JSON.stringify(area, null, 2)}\n` }
}

/** sha256 over the names and bytes of all files but `area.json` and the zones (they have a version of their own). */
export function packVersion(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256')
  for (const name of Object.keys(files)
    .filter((file) => file !== 'area.json' && !zoneFileNames.some((name) => name === file))
    .sort()) {
    hash.update(`${name}\0${files[name]}\0`)
  }
  return hash.digest('hex')
}

/** Streets without anonymous kinds of place and without the publisher's anchor points of stations. */
function streetList(csv: string, stations: readonly NamedPoint[]): NamedPoint[] {
  const stationNames = new Set(stations.map((station) => station.name))
  return readNamedPoints(csv)
    .map((street) => ({ ...street, name: streetName(street.name) }))
    .filter(({ name }) => !isAnonymousPlace(name) && !stationNames.has(name))
    .sort(byNameAndPlace)
}

function busStops(csv: string): NamedPoint[] {
  return readNamedPoints(csv)
    .map((stop) => ({ ...stop, name: busStopName(stop.name) }))
    .sort(byNameAndPlace)
}

function foodOutletsFile(csv: string): string {
  const rows = readFoodOutlets(csv).sort(byNameAndPlace)
  return formatCsv(
    ['name', 'type', 'postcode', 'lon', 'lat'],
    rows.map(({ name, type, postcode, lon, lat }) => [name, type, postcode, lon.toFixed(5), lat.toFixed(5)]),
  )
}

/** Offences by ward and major category over twelve months: weights for demonstration data. */
function weightsFile(read: ReadFact): string {
  const rows = parseCsv(read('mps-ward-crime-2025-02-to-2026-01.csv'), ['ward', 'name', 'category', 'count'])
  return formatCsv(
    ['ward', 'category', 'count'],
    rows.map(({ ward, category, count }) => [ward, category, count]),
  )
}

/** Census households of all LSOAs; the cells' shares are rounded to tenths and add up to within a few of it. */
function householdsOf(lsoas: string): number {
  const outlines = readOutlines<{ code: string; households2021: number }>(lsoas)
  return outlines.reduce((sum, lsoa) => sum + lsoa.properties.households2021, 0)
}

function pointsFile(points: readonly NamedPoint[]): string {
  return formatCsv(
    ['name', 'lon', 'lat'],
    points.map(({ name, lon, lat }) => [name, lon.toFixed(5), lat.toFixed(5)]),
  )
}

/** GeoJSON with one feature a line, so that a change shows in a diff. */
function featureLines(geojson: string): string {
  const { features }: { features: unknown[] } = JSON.parse(geojson)
  const lines = features.map((feature) => JSON.stringify(feature))
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

function boundsOf(outlines: readonly Outline<unknown>[]): [number, number, number, number] {
  const points: Position[] = outlines.flatMap((outline) => outline.rings.flat())
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

function byNameAndPlace(a: NamedPoint, b: NamedPoint): number {
  return a.name === b.name ? a.lon - b.lon || a.lat - b.lat : a.name < b.name ? -1 : 1
}

function round5(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
