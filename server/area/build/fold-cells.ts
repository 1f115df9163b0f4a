import type { Homes } from './homes.ts'
import { type CellGround, neighboursOf, squaredMetres } from './near-graph.ts'
import { foldHouseholds } from './zone-rule.ts'

interface FoldGroup {
  cells: number[]
  householdTenths: number
}

/**
 * Under which cell a record of each cell of one ward is stored: [cell, target] pairs, ascending by cell. Cells with
 * a few homes join, smallest group first, the adjacent group with most households, else the nearest, until every group
 * has enough; a group is stored as its cell with most households. Cells without homes are public space and stay.
 * Ties: the lowest cell. Pure.
 */
export function foldCells(
  ground: CellGround,
  cells: readonly number[],
  homes: readonly Homes[],
): [cell: number, target: number][] {
  const inhabited = cells.filter((cell) => homes[cell].householdTenths > 0)
  const groupOf = new Map<number, FoldGroup>(
    inhabited.map((cell) => [cell, { cells: [cell], householdTenths: homes[cell].householdTenths }]),
  )
  const left = new Set(groupOf.values())
  for (;;) {
    const failing = smallestFailing(left)
    if (!failing || left.size === 1) break
    const partner =
      mostHouseholds(adjacentGroups(ground, failing, groupOf)) ?? nearestGroup(ground, failing, left)
    for (const cell of failing.cells) groupOf.set(cell, partner)
    partner.cells = [...partner.cells, ...failing.cells].sort((a, b) => a - b)
    partner.householdTenths += failing.householdTenths
    left.delete(failing)
  }
  const targets = new Map([...left].map((group) => [group, target(group, homes)]))
  return cells.map((cell) => {
    const group = groupOf.get(cell)
    return [cell, (group && targets.get(group)) ?? cell]
  })
}

function smallestFailing(groups: Iterable<FoldGroup>): FoldGroup | undefined {
  let best: FoldGroup | undefined
  for (const group of groups) {
    if (group.householdTenths >= foldHouseholds * 10) continue
    const difference = best
      ? group.householdTenths - best.householdTenths || group.cells[0] - best.cells[0]
      : -1
    if (difference < 0) best = group
  }
  return best
}

function adjacentGroups(
  ground: CellGround,
  failing: FoldGroup,
  groupOf: ReadonlyMap<number, FoldGroup>,
): Set<FoldGroup> {
  const near = new Set<FoldGroup>()
  for (const cell of failing.cells)
    for (const other of neighboursOf(ground, cell)) {
      const group = groupOf.get(other)
      if (group && group !== failing) near.add(group)
    }
  return near
}

function mostHouseholds(groups: Iterable<FoldGroup>): FoldGroup | undefined {
  let best: FoldGroup | undefined
  for (const group of groups) {
    const difference = best
      ? best.householdTenths - group.householdTenths || group.cells[0] - best.cells[0]
      : -1
    if (difference < 0) best = group
  }
  return best
}

/** The group with the cell nearest to any cell of the failing one. */
function nearestGroup(ground: CellGround, failing: FoldGroup, groups: Iterable<FoldGroup>): FoldGroup {
  let best = failing
  let bestSquared = Number.POSITIVE_INFINITY
  for (const group of groups) {
    if (group === failing) continue
    for (const from of failing.cells)
      for (const to of group.cells) {
        const squared = squaredMetres(ground, from, to)
        if (squared > bestSquared || (squared === bestSquared && group.cells[0] >= best.cells[0])) continue
        best = group
        bestSquared = squared
      }
  }
  return best
}

function target(group: FoldGroup, homes: readonly Homes[]): number {
  return group.cells.reduce((best, cell) =>
    homes[cell].householdTenths > homes[best].householdTenths ? cell : best,
  )
}
