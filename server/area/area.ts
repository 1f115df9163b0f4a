import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellId, WardCode, WardVintage, ZoneId, ZoneTier } from '../contract/ids.ts'
import { nearestCentre, readCellTable } from './cell-table.ts'
import {
  type FoodOutlet,
  type NamedPoint,
  readFoodOutlets,
  readNamedPoints,
  readStations,
  type Station,
} from './gazetteer.ts'
import { edgeDistanceMetres } from './margin.ts'
import { readOutlines } from './outlines.ts'
import { buildWardFinder } from './ward-finder.ts'
import { readWardSet, type Ward, type WardProperties } from './ward-set.ts'
import { zoneLayer } from './zone-layer.ts'
import { readZoneTable, type Zone } from './zone-table.ts'

export type { FoodOutlet, NamedPoint, Station } from './gazetteer.ts'
export type { Ward } from './ward-set.ts'
export type { Zone } from './zone-table.ts'

/** A map layer of the pack, handed to the client as it lies in the folder; zones are drawn from their cells. */
export type AreaLayer = 'wards-2022' | 'wards-2002' | 'lsoas-2021' | 'major-roads' | 'z1' | 'z2'

/** A lower-layer super output area and the 2022 ward it fits best. */
export interface Lsoa {
  readonly code: string
  readonly name: string
  readonly ward2022: WardCode
}

/** What the pack's `area.json` holds. */
export interface AreaIdentity {
  readonly id: string
  readonly name: string
  readonly onsCode: string
  /** sha256 over the files of the pack: another pack, another version. */
  readonly version: string
  /** The words to show on the map and on every output. */
  readonly attribution: string
  /** The police force whose records cover the area, as data.police.uk spells it. */
  readonly force: string
  /** The vintages the pack holds, newest first; the default is the one in force. */
  readonly wardVintages: readonly WardVintage[]
  readonly defaultVintage: WardVintage
  /** Households of the whole area (Census 2021). */
  readonly householdsTotal: number
  /** West, south, east, north in degrees (WGS84). */
  readonly bounds: readonly [number, number, number, number]
  /** Longitude, latitude in degrees (WGS84). */
  readonly centre: readonly [number, number]
}

/** The area pack, read once and never changed. Cells and wards are handled by number: their place in the sorted list. */
export interface Area extends AreaIdentity {
  /** Every place cell, ascending; the position is the cell number used everywhere. */
  readonly cells: readonly CellId[]
  /** Throws for a cell of another pack: a `CellId` is a promise that it is one of `cells`. */
  cellNumber(cell: CellId): number
  /** The only way from text to a `CellId`; undefined when the area has no such cell. */
  knownCell(text: string): CellId | undefined
  /** A ward of either vintage by its code. */
  knownWard(text: string): Ward | undefined
  /** Sorted by code; the position is the ward number. */
  wards(vintage: WardVintage): readonly Ward[]
  /** Ward number of a cell's centre. */
  wardOfCell(cellNumber: number, vintage: WardVintage): number
  /** Cell numbers of a ward, ascending. */
  cellsInWard(wardNumber: number, vintage: WardVintage): Int32Array
  /** Centres in degrees: lon, lat pairs by cell number. */
  readonly cellCentres: Float64Array
  readonly households: Float32Array
  readonly postcodes: Uint16Array
  readonly largestPostcode: Float32Array
  /** Six cell numbers a cell: neighbours inside ascending, then −1 for those outside. */
  readonly neighbours: Int32Array
  /** The protection zones of a tier in a fixed order; the position is the zone number. */
  zones(tier: ZoneTier): readonly Zone[]
  /** Zone number of a cell: each cell lies in exactly one zone of each tier. */
  zoneOfCell(cellNumber: number, tier: ZoneTier): number
  /** Number of the Z2 zone that holds a Z1 zone. */
  z2OfZ1(zoneNumber: number): number
  /** The only way from text to a `ZoneId`; undefined when the area has no such zone. */
  knownZone(text: string): ZoneId | undefined
  /** Throws for a zone of another pack: a `ZoneId` is a promise that it is one of `zones`. */
  zone(id: ZoneId): Zone
  /** The cell under which records of other than open data are stored: itself, or where few homes are folded into. */
  foldOf(cellNumber: number): number
  /** sha256 over which cell lies in which zone and where it is folded. */
  readonly zonesVersion: string
  /** "High Street (north)": how a person names the cell; never a business. */
  placeName(cellNumber: number): string
  /** Ward number by exact point-in-polygon; −1 in none; on an edge the lowest code that touches it. */
  wardAt(lon: number, lat: number, vintage: WardVintage): number
  /** 0 inside the wards of the default vintage, else metres to their outline (equirectangular); NaN for NaN. */
  marginMetres(lon: number, lat: number): number
  /** The cell whose centre is nearest: for points inside whose H3 cell is centred outside. */
  nearestCell(lon: number, lat: number): CellId
  lsoa(code: string): Lsoa | undefined
  readonly streets: readonly NamedPoint[]
  readonly stations: readonly Station[]
  readonly busStops: readonly NamedPoint[]
  readonly foodOutlets: readonly FoodOutlet[]
  /** Raw GeoJSON text of a map layer. */
  geojson(name: AreaLayer): string
}

/**
 * Reads an area pack folder (built by `npm run area-pack`), synchronously, in well under a second.
 * Throws when a file is missing or the pack contradicts itself: a broken installation, not bad input.
 */
export function loadArea(folder: string): Area {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const identity: AreaIdentity = JSON.parse(read('area.json'))
  const layers: Record<Exclude<AreaLayer, 'z1' | 'z2'>, string> = {
    'wards-2022': read('wards-2022.geojson'),
    'wards-2002': read('wards-2002.geojson'),
    'lsoas-2021': read('lsoas-2021.geojson'),
    'major-roads': read('major-roads.geojson'),
  }
  const cellsCsv = read('cells.csv')
  const table = readCellTable(cellsCsv)
  const zones = readZoneTable(read('zones.csv'), read('zones.json'), cellsCsv, table)
  const outlines = {
    2022: readOutlines<WardProperties>(layers['wards-2022']),
    2002: readOutlines<WardProperties>(layers['wards-2002']),
  }
  const finders = { 2022: buildWardFinder(outlines[2022]), 2002: buildWardFinder(outlines[2002]) }
  const sets = {
    2022: readWardSet(2022, outlines[2022], table.ward2022),
    2002: readWardSet(2002, outlines[2002], table.ward2002),
  }
  const wardsByCode = new Map<string, Ward>(
    [...sets[2022].wards, ...sets[2002].wards].map((ward) => [ward.code, ward]),
  )
  const lsoas = readLsoas(layers['lsoas-2021'], wardsByCode)
  const drawn = new Map<'z1' | 'z2', string>()
  // Drawn when first asked for: workers load the pack, too, and draw nothing.
  const zoneOutlines = (name: 'z1' | 'z2'): string => {
    const text = drawn.get(name) ?? zoneLayer(zones.zones[name === 'z1' ? 'Z1' : 'Z2'], table.cells)
    drawn.set(name, text)
    return text
  }
  const wardAt = (lon: number, lat: number, vintage: WardVintage) => finders[vintage](lon, lat)

  return {
    ...identity,
    cells: table.cells,
    cellNumber(cell) {
      const number = table.numberOf.get(cell)
      if (number === undefined) throw new Error('a cell of another area pack')
      return number
    },
    knownCell(text) {
      const number = table.numberOf.get(text)
      return number === undefined ? undefined : table.cells[number]
    },
    knownWard: (text) => wardsByCode.get(text),
    wards: (vintage) => sets[vintage].wards,
    wardOfCell: (cellNumber, vintage) => sets[vintage].wardOfCell[cellNumber],
    cellsInWard: (wardNumber, vintage) => sets[vintage].cellsInWard[wardNumber],
    cellCentres: table.centres,
    households: table.households,
    postcodes: table.postcodes,
    largestPostcode: table.largestPostcode,
    neighbours: table.neighbours,
    zones: (tier) => zones.zones[tier],
    zoneOfCell: (cellNumber, tier) => zones.zoneOfCell[tier][cellNumber],
    z2OfZ1: (zoneNumber) => zones.z2OfZ1[zoneNumber],
    knownZone: (text) => zones.byId.get(text)?.id,
    zone(id) {
      const zone = zones.byId.get(id)
      if (!zone) throw new Error('a zone of another area pack')
      return zone
    },
    foldOf: (cellNumber) => zones.foldOf[cellNumber],
    zonesVersion: zones.version,
    placeName: (cellNumber) => table.places[cellNumber],
    wardAt,
    marginMetres(lon, lat) {
      if (wardAt(lon, lat, identity.defaultVintage) >= 0) return 0
      return Math.min(
        ...outlines[identity.defaultVintage].map((outline) => edgeDistanceMetres(outline, lon, lat)),
      )
    },
    nearestCell: (lon, lat) => table.cells[nearestCentre(table.centres, lon, lat)],
    lsoa: (code) => lsoas.get(code),
    streets: readNamedPoints(read('streets.csv')),
    stations: readStations(read('stations.csv')),
    busStops: readNamedPoints(read('bus-stops.csv')),
    foodOutlets: readFoodOutlets(read('food-outlets.csv')),
    geojson: (name) => (name === 'z1' || name === 'z2' ? zoneOutlines(name) : layers[name]),
  }
}

function readLsoas(geojson: string, wards: ReadonlyMap<string, Ward>): Map<string, Lsoa> {
  const outlines = readOutlines<{ code: string; name: string; ward: string }>(geojson)
  return new Map(
    outlines.map(({ code, properties }) => {
      const ward = wards.get(properties.ward)
      if (!ward) throw new Error('an LSOA of the area pack names an unknown ward')
      return [code, { code, name: properties.name, ward2022: ward.code }]
    }),
  )
}
