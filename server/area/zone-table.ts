import { createHash } from 'node:crypto'
import type { WardCode, ZoneId, ZoneTier } from '../contract/ids.ts'
import type { CellTable } from './cell-table.ts'
import { parseCsv } from './csv.ts'

/** The columns of the pack's `zones.csv`, in order; `fold` is empty where a cell keeps its own records. */
export const ZONE_COLUMNS = ['cell', 'z1', 'z2', 'fold'] as const

/** A protection zone: whole cells of one 2022 ward, from public household counts only. */
export interface Zone {
  readonly id: ZoneId
  readonly tier: ZoneTier
  /** "around High Street, Example Ward": unique within its tier, never a business. */
  readonly name: string
  readonly ward: WardCode
  /** Cell numbers, ascending. */
  readonly cells: readonly number[]
  readonly households: number
  readonly squareKilometres: number
  /** Mean of the cells' centres: longitude, latitude in degrees (WGS84). */
  readonly centre: readonly [number, number]
}

/** A zone as `zones.json` lists it; its cells stand in `zones.csv`. */
export interface ZoneListEntry {
  readonly id: string
  readonly tier: ZoneTier
  readonly name: string
  readonly ward: string
  readonly households: number
  readonly squareKilometres: number
  readonly centre: readonly [number, number]
}

/** What `zones.json` holds. */
export interface ZoneList {
  /** sha256 of `zones.csv`: which cell lies in which zone, and where it is folded. Names may change without it. */
  readonly version: string
  /** sha256 of the `cells.csv` that the zones were built from. */
  readonly cells: string
  readonly rules: Readonly<Record<ZoneTier, { households: number; postcodes: number; largestShare: number }>>
  readonly foldHouseholds: number
  readonly zones: readonly ZoneListEntry[]
}

/** The zones of both tiers and the fold table, by cell number. */
export interface ZoneTable {
  readonly version: string
  readonly zones: Readonly<Record<ZoneTier, readonly Zone[]>>
  readonly zoneOfCell: Readonly<Record<ZoneTier, Uint16Array>>
  readonly z2OfZ1: Uint16Array
  readonly foldOf: Int32Array
  readonly byId: ReadonlyMap<string, Zone>
}

/**
 * Joins `zones.csv`, `zones.json` and the cells they were built from. Throws when they do not fit each other: then
 * `npm run zones` was not run after the pack changed. This is the one place that declares the pack's ids `ZoneId`s.
 */
export function readZoneTable(csv: string, json: string, cellsCsv: string, table: CellTable): ZoneTable {
  const list: ZoneList = JSON.parse(json)
  if (list.version !== sha256(csv) || list.cells !== sha256(cellsCsv))
    throw new Error('the zones of the area pack are of another version: run npm run zones')
  const rows = parseCsv(csv, ZONE_COLUMNS)
  if (rows.length !== table.cells.length || rows.some((row, at) => row.cell !== table.cells[at]))
    throw new Error('the zones of the area pack speak of other cells')
  const z1 = readTier(
    'Z1',
    list,
    rows.map((row) => row.z1),
  )
  const z2 = readTier(
    'Z2',
    list,
    rows.map((row) => row.z2),
  )
  return {
    version: list.version,
    zones: { Z1: z1.zones, Z2: z2.zones },
    zoneOfCell: { Z1: z1.zoneOfCell, Z2: z2.zoneOfCell },
    z2OfZ1: Uint16Array.from(z1.zones, ({ cells }) => z2.zoneOfCell[cells[0]]),
    foldOf: Int32Array.from(rows, ({ fold }, cell) => (fold === '' ? cell : cellNumber(table, fold))),
    byId: new Map([...z1.zones, ...z2.zones].map((zone) => [zone.id, zone])),
  }
}

function readTier(
  tier: ZoneTier,
  list: ZoneList,
  idOfCell: readonly string[],
): { zones: Zone[]; zoneOfCell: Uint16Array } {
  const entries = list.zones.filter((entry) => entry.tier === tier)
  const numberOf = new Map(entries.map((entry, number) => [entry.id, number]))
  const members: number[][] = entries.map(() => [])
  const zoneOfCell = Uint16Array.from(idOfCell, (id, cell) => {
    const number = numberOf.get(id)
    if (number === undefined) throw new Error('a cell of the area pack names an unknown zone')
    members[number].push(cell)
    return number
  })
  const zones = entries.map((entry, number) => ({
    ...entry,
    id: entry.id as ZoneId,
    ward: entry.ward as WardCode,
    cells: members[number],
  }))
  return { zones, zoneOfCell }
}

function cellNumber(table: CellTable, cell: string): number {
  const number = table.numberOf.get(cell)
  if (number === undefined) throw new Error('the fold table of the area pack names an unknown cell')
  return number
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
