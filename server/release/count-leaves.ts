import type { Area } from '../area/area.ts'
import type { Categories } from '../area/categories.ts'
import { leafGroupsByWord } from '../area/leaf-group.ts'
import type { ZoneTier } from '../contract/ids.ts'
import { lastWhole } from '../contract/release-periods.ts'
import type { CarriedCount, CellCount, ZoneCount } from '../store/leaf-count-reader.ts'
import { type LeafKey, leafText } from '../store/release-content.ts'

/** A leaf with its true count: this never leaves the builder. */
export interface TrueLeaf extends LeafKey {
  readonly n: number
}

/** The parts of the area that leaves are made of. */
export type LeafGround = Pick<
  Area,
  'knownCell' | 'cellNumber' | 'zones' | 'zoneOfCell' | 'knownZone' | 'zone'
>

/** What the vault tells of its records, as of one moment. */
export interface VaultCounts {
  readonly shared: readonly CellCount[]
  readonly protected: readonly ZoneCount[]
  /** Deleted by retention: their leaves stay as they were published. */
  readonly carried: readonly CarriedCount[]
}

/**
 * Records into leaves, closed periods only: shared ones by Z1 zone × quarter × leaf group, protected ones by Z2 zone ×
 * half-year × leaf group. Cells and zones of another area pack belong to no leaf.
 */
export function countLeaves(
  area: LeafGround,
  categories: Pick<Categories, 'types' | 'groups'>,
  counts: VaultCounts,
  lastQuarter: number,
): TrueLeaf[] {
  const groupOf = leafGroupsByWord(categories)
  const zoneOf = zoneOfCells(area)
  const last = { shared: lastQuarter, protected: lastWhole('halfYear', lastQuarter) }
  const sums = new Map<string, TrueLeaf>()
  const add = (key: LeafKey, count: number): void => {
    if (key.period > last[key.class]) return
    const text = leafText(key)
    sums.set(text, { ...key, n: (sums.get(text)?.n ?? 0) + count })
  }
  for (const { source, cell, quarter, type, count } of counts.shared) {
    const zone = zoneOf(cell)
    if (zone) add({ class: 'shared', source, zone, period: quarter, group: groupOf(type) }, count)
  }
  for (const { source, zone, quarter, category, count } of counts.protected) {
    const period = Math.floor(quarter / 2)
    if (isZone(area, zone, 'Z2'))
      add({ class: 'protected', source, zone, period, group: groupOf(category) }, count)
  }
  for (const { class: leafClass, source, zone, period, category, count } of counts.carried)
    if (isZone(area, zone, leafClass === 'shared' ? 'Z1' : 'Z2'))
      add({ class: leafClass, source, zone, period, group: groupOf(category) }, count)
  return [...sums.values()]
}

function zoneOfCells(area: LeafGround): (text: string) => string | undefined {
  const zones = area.zones('Z1')
  const known = new Map<string, string | undefined>()
  return (text) => {
    if (!known.has(text)) {
      const cell = area.knownCell(text)
      known.set(text, cell && zones[area.zoneOfCell(area.cellNumber(cell), 'Z1')].id)
    }
    return known.get(text)
  }
}

function isZone(area: LeafGround, text: string, tier: ZoneTier): boolean {
  const zone = area.knownZone(text)
  return zone !== undefined && area.zone(zone).tier === tier
}
