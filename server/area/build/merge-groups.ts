import { type Homes, joinHomes } from './homes.ts'

/** A group of cells on its way to a zone; the lowest cell number is its name. */
export interface CellGroup {
  /** Ascending. */
  readonly cells: readonly number[]
  readonly homes: Homes
}

interface Growing {
  readonly id: number
  cells: number[]
  homes: Homes
  readonly near: Set<Growing>
}

/**
 * Merges the groups of one ward until each satisfies or only one is left: the smallest that fails joins the adjacent
 * group with which it makes the smallest area. Ties: fewer households, then the lowest cell. `near` lists, by place
 * in `groups`, the adjacent ones; the graph must be connected. Pure; the same input gives the same groups.
 */
export function mergeGroups(
  groups: readonly CellGroup[],
  near: readonly (readonly number[])[],
  isEnough: (homes: Homes) => boolean,
): CellGroup[] {
  const growing = groups.map(
    ({ cells, homes }): Growing => ({ id: cells[0], cells: [...cells], homes, near: new Set() }),
  )
  growing.forEach((group, at) => {
    for (const other of near[at]) group.near.add(growing[other])
  })
  const left = new Set(growing)
  for (;;) {
    const failing = smallest(left, (group) => !isEnough(group.homes))
    const partner = failing && smallest(failing.near, () => true)
    if (!failing || !partner) break
    const [kept, gone] = failing.id < partner.id ? [failing, partner] : [partner, failing]
    absorb(kept, gone)
    left.delete(gone)
  }
  return [...left].map(({ cells, homes }) => ({ cells: cells.sort((a, b) => a - b), homes }))
}

/** Smallest in area, then in households, then in lowest cell. Joining it gives the smallest area, too. */
function smallest(groups: Iterable<Growing>, isWanted: (group: Growing) => boolean): Growing | undefined {
  let best: Growing | undefined
  for (const group of groups) if (isWanted(group) && (!best || isSmaller(group, best))) best = group
  return best
}

function isSmaller(a: Growing, b: Growing): boolean {
  const bySize =
    a.homes.squareMetres - b.homes.squareMetres || a.homes.householdTenths - b.homes.householdTenths
  return (bySize || a.id - b.id) < 0
}

function absorb(kept: Growing, gone: Growing): void {
  kept.cells = kept.cells.concat(gone.cells)
  kept.homes = joinHomes(kept.homes, gone.homes)
  for (const other of gone.near) {
    other.near.delete(gone)
    if (other === kept) continue
    other.near.add(kept)
    kept.near.add(other)
  }
}
