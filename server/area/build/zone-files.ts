import { createHash } from 'node:crypto'
import type { ZoneTier } from '../../contract/ids.ts'
import { squareMetresOfCells } from '../cell-size.ts'
import { type CellTable, readCellTable } from '../cell-table.ts'
import { formatCsv } from '../csv.ts'
import { readOutlines } from '../outlines.ts'
import { ZONE_COLUMNS, type ZoneList, type ZoneListEntry } from '../zone-table.ts'
import { type BuiltZones, buildZones } from './build-zones.ts'
import { checkFold, checkZones } from './check-zones.ts'
import { homesOfCells } from './homes.ts'
import type { CellGroup } from './merge-groups.ts'
import { zoneCoreNames, zoneName } from './zone-names.ts'
import { foldHouseholds, zoneRules } from './zone-rule.ts'

/** Names of the files that hold the zones; the version of the pack is taken without them. */
export const zoneFileNames = ['zones.csv', 'zones.json'] as const

/**
 * Builds zones and fold table from the pack's own cells and gives the text of both files. Throws `ZoneBuildError`
 * when the result breaks a rule. Pure: the same pack, the same bytes.
 */
export function zoneFiles(read: (file: string) => string): {
  files: Record<(typeof zoneFileNames)[number], string>
  built: BuiltZones
} {
  const cellsCsv = read('cells.csv')
  const table = readCellTable(cellsCsv)
  const homes = homesOfCells(table, squareMetresOfCells(table.cells))
  const ground = { ...table, wardOfCell: table.ward2022, homes }
  const built = buildZones(ground)
  checkZones(ground, { Z1: built.zones.Z1.map(cellsOf), Z2: built.zones.Z2.map(cellsOf) })
  checkFold(ground, built.foldOf)
  const csv = zonesCsv(table, built)
  const wardNames = new Map(
    readOutlines<{ code: string; name: string }>(read('wards-2022.geojson')).map(({ code, properties }) => [
      code,
      properties.name,
    ]),
  )
  const list: ZoneList = {
    version: sha256(csv),
    cells: sha256(cellsCsv),
    rules: zoneRules,
    foldHouseholds,
    zones: zoneList(table, built, wardNames),
  }
  return { files: { 'zones.csv': csv, 'zones.json': listText(list) }, built }
}

function zonesCsv(table: CellTable, { zones, foldOf }: BuiltZones): string {
  const idOf = { Z1: idOfCells('Z1', zones.Z1), Z2: idOfCells('Z2', zones.Z2) }
  const rows = table.cells.map((cell, number) => {
    const target = foldOf[number]
    return [cell, idOf.Z1[number], idOf.Z2[number], target === number ? '' : table.cells[target]]
  })
  return formatCsv(ZONE_COLUMNS, rows)
}

function idOfCells(tier: ZoneTier, zones: readonly CellGroup[]): string[] {
  const ids: string[] = []
  zones.forEach(({ cells }, at) => {
    for (const cell of cells) ids[cell] = zoneId(tier, at)
  })
  return ids
}

/** "Z1-001": the place in the fixed order, counted from one. */
function zoneId(tier: ZoneTier, at: number): string {
  return `${tier}-${String(at + 1).padStart(3, '0')}`
}

function zoneList(
  table: CellTable,
  { zones }: BuiltZones,
  wardNames: ReadonlyMap<string, string>,
): ZoneListEntry[] {
  const coreName = coreNamesOfCells(table, zones.Z1)
  const entry = (tier: ZoneTier, { cells, homes }: CellGroup, at: number, names: string[]) => {
    const ward = table.ward2022[cells[0]]
    return {
      id: zoneId(tier, at),
      tier,
      name: zoneName(names, wardNames.get(ward) ?? ward),
      ward,
      households: homes.householdTenths / 10,
      squareKilometres: homes.squareMetres / 1e6,
      centre: meanCentre(table, cells),
    }
  }
  return [
    ...zones.Z1.map((zone, at) => entry('Z1', zone, at, [coreName[zone.cells[0]]])),
    ...zones.Z2.map((zone, at) => entry('Z2', zone, at, twoLargest(zone, zones.Z1, coreName))),
  ]
}

/** The core name of the Z1 zone of each cell, by cell number. */
function coreNamesOfCells(table: CellTable, zones: readonly CellGroup[]): string[] {
  const names: string[] = []
  const tenths = Array.from(table.households, (households) => Math.round(households * 10))
  for (const ward of new Set(table.ward2022)) {
    const ofWard = zones.filter(({ cells }) => table.ward2022[cells[0]] === ward)
    const core = zoneCoreNames(ofWard, table.places, tenths)
    ofWard.forEach(({ cells }, at) => {
      for (const cell of cells) names[cell] = core[at]
    })
  }
  return names
}

/** A Z2 zone is spoken of by the one or two of its Z1 zones with most homes. */
function twoLargest(zone: CellGroup, z1: readonly CellGroup[], coreName: readonly string[]): string[] {
  const members = new Set(zone.cells)
  return z1
    .filter(({ cells }) => members.has(cells[0]))
    .sort((a, b) => b.homes.householdTenths - a.homes.householdTenths || a.cells[0] - b.cells[0])
    .slice(0, 2)
    .map(({ cells }) => coreName[cells[0]])
}

function meanCentre({ centres }: CellTable, cells: readonly number[]): [number, number] {
  const mean = (axis: 0 | 1) => cells.reduce((sum, cell) => sum + centres[cell * 2 + axis], 0) / cells.length
  return [round5(mean(0)), round5(mean(1))]
}

/** JSON with one zone a line, so that a change shows in a diff. */
function listText({ zones, ...head }: ZoneList): string {
  const lines = zones.map((zone) => JSON.stringify(zone))
  const opening = JSON.stringify(head, null, 2).slice(0, -2)
  return `${opening},\n  "zones": [\n${lines.join(',\n')}\n]}\n`
}

function cellsOf({ cells }: CellGroup): readonly number[] {
  return cells
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function round5(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
