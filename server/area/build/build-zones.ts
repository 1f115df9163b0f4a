import type { ZoneTier } from '../../contract/ids.ts'
import { foldCells } from './fold-cells.ts'
import type { Homes } from './homes.ts'
import { type CellGroup, mergeGroups } from './merge-groups.ts'
import { type CellGround, connectedGraph, groupGraph } from './near-graph.ts'
import { satisfies, zoneRules } from './zone-rule.ts'

/** Public facts of every cell, by number. */
export interface ZoneGround extends CellGround {
  readonly wardOfCell: readonly string[]
  readonly homes: readonly Homes[]
}

/** The zones of both tiers, by ward and then by lowest cell, and where each cell's records are stored. */
export interface BuiltZones {
  readonly zones: Readonly<Record<ZoneTier, readonly CellGroup[]>>
  /** Target by cell number; itself where the cell is not folded. */
  readonly foldOf: readonly number[]
}

/** Zones and fold table of the whole area, ward by ward. Pure: the same facts give the same zones. */
export function buildZones(ground: ZoneGround): BuiltZones {
  const { wardOfCell, homes } = ground
  const foldOf = wardOfCell.map((_, cell) => cell)
  const zones: Record<ZoneTier, CellGroup[]> = { Z1: [], Z2: [] }
  for (const ward of [...new Set(wardOfCell)].sort()) {
    const cells = foldOf.filter((cell) => wardOfCell[cell] === ward)
    const near = connectedGraph(ground, cells)
    const single = cells.map((cell): CellGroup => ({ cells: [cell], homes: homes[cell] }))
    const z1 = mergeGroups(single, near, (group) => satisfies(group, zoneRules.Z1))
    const z2 = mergeGroups(z1, groupGraph(z1, cells, near), (group) => satisfies(group, zoneRules.Z2))
    zones.Z1.push(...z1.sort(byLowestCell))
    zones.Z2.push(...z2.sort(byLowestCell))
    for (const [cell, target] of foldCells(ground, cells, homes)) foldOf[cell] = target
  }
  return { zones, foldOf }
}

function byLowestCell(a: CellGroup, b: CellGroup): number {
  return a.cells[0] - b.cells[0]
}
