import type { ZoneTier } from '../../contract/ids.ts'
import { type Homes, joinHomes } from './homes.ts'
import { ZoneBuildError } from './zone-problem.ts'
import { foldHouseholds, satisfies, zoneRules } from './zone-rule.ts'

/** What zones and fold table are checked against: by cell number. */
export interface CheckGround {
  readonly wardOfCell: readonly string[]
  readonly homes: readonly Homes[]
}

/** The cells of every zone of each tier. */
export type ZoneCells = Readonly<Record<ZoneTier, readonly (readonly number[])[]>>

/**
 * Looks at finished zones without trusting how they were made. Throws `ZoneBuildError` with the first problem. A ward
 * that is one zone may lie under the threshold: there is nothing left to join.
 */
export function checkZones(ground: CheckGround, zones: ZoneCells): void {
  const z1 = zoneOfCells(ground, zones.Z1)
  const z2 = zoneOfCells(ground, zones.Z2)
  for (const tier of ['Z1', 'Z2'] as const)
    for (const cells of zones[tier]) checkThreshold(ground, tier, cells)
  const z2OfZ1 = new Map<number, number>()
  z1.forEach((zone, cell) => {
    const wanted = z2OfZ1.get(zone) ?? z2[cell]
    if (wanted !== z2[cell]) throw new ZoneBuildError('notOfWholeZones')
    z2OfZ1.set(zone, wanted)
  })
}

function zoneOfCells({ wardOfCell }: CheckGround, zones: readonly (readonly number[])[]): number[] {
  const zoneOf: number[] = wardOfCell.map(() => -1)
  zones.forEach((cells, zone) => {
    for (const cell of cells) {
      if (zoneOf[cell] !== -1) throw new ZoneBuildError('overlap')
      if (wardOfCell[cell] !== wardOfCell[cells[0]]) throw new ZoneBuildError('crossesWard')
      zoneOf[cell] = zone
    }
  })
  if (zoneOf.includes(-1)) throw new ZoneBuildError('hole')
  return zoneOf
}

function checkThreshold({ wardOfCell, homes }: CheckGround, tier: ZoneTier, cells: readonly number[]): void {
  const isEnough = satisfies(cells.map((cell) => homes[cell]).reduce(joinHomes), zoneRules[tier])
  const isWholeWard = () => cells.length === wardOfCell.filter((ward) => ward === wardOfCell[cells[0]]).length
  if (!isEnough && !isWholeWard()) throw new ZoneBuildError('underThreshold')
}

/** The same for the fold table: the target of every cell by number. */
export function checkFold({ wardOfCell, homes }: CheckGround, foldOf: readonly number[]): void {
  const tenths = new Map<number, number>()
  foldOf.forEach((target, cell) => {
    if (foldOf[target] !== target) throw new ZoneBuildError('foldTargetFolded')
    if (wardOfCell[target] !== wardOfCell[cell]) throw new ZoneBuildError('foldCrossesWard')
    tenths.set(target, (tenths.get(target) ?? 0) + homes[cell].householdTenths)
  })
  for (const sum of tenths.values())
    if (sum > 0 && sum < foldHouseholds * 10) throw new ZoneBuildError('foldGroupTooSmall')
}
