import type { Area } from '../area/area.ts'
import type { ZoneTier } from '../contract/ids.ts'
import { lastWhole, type ReleasePeriod } from '../contract/release-periods.ts'
import { type Audience, mayReach } from '../contract/released.ts'
import { sources as everySource, type Source } from '../contract/sources.ts'
import type { LeafClass, ReleaseRecord } from '../store/release-content.ts'
import { type LeafCube, makeCube } from './leaf-cube.ts'

export type ReleaseArea = Pick<Area, 'zones' | 'z2OfZ1' | 'wards' | 'defaultVintage'>

/** Leaves of one class as one audience may add them up, with what their numbers mean. */
export interface ReleaseLayout {
  readonly cube: LeafCube
  readonly zoneTier: ZoneTier
  readonly period: ReleasePeriod
  readonly groups: readonly string[]
  /** Ward number by zone number. */
  readonly wardOfZone: Int32Array
  readonly wards: number
}

export const zoneTierOf = (leafClass: LeafClass): ZoneTier => (leafClass === 'shared' ? 'Z1' : 'Z2')

/**
 * Lays out what one audience sees of one class: its sources, one of each overlap group.
 * Throws when a leaf names a zone or group that is not known here.
 */
export function layOutRelease(
  { leaves, sources, lastQuarter }: ReleaseRecord,
  area: ReleaseArea,
  groups: readonly string[],
  leafClass: LeafClass,
  audience: Audience,
): ReleaseLayout {
  const chosen = addableSources(
    sources.filter((each) => mayReach[audience].includes(each.audience)).map(({ source }) => source),
  )
  const zoneTier = zoneTierOf(leafClass)
  const period = leafClass === 'shared' ? 'quarter' : 'halfYear'
  const zones = area.zones(zoneTier)
  const wards = area.wards(area.defaultVintage)
  const zoneNumber = numbersOf(zones.map(({ id }) => id))
  const wardNumber = numbersOf(wards.map(({ code }) => code))
  const groupNumber = numbersOf(groups)
  const cube = makeCube(
    leaves
      .filter((leaf) => leaf.class === leafClass && chosen.has(leaf.source))
      .map((leaf) => ({
        zone: zoneNumber(leaf.zone),
        period: leaf.period,
        group: groupNumber(leaf.group),
        count: leaf.count,
      })),
    { zones: zones.length, groups: groups.length, lastPeriod: lastWhole(period, lastQuarter) },
  )
  const wardOfZone = Int32Array.from(zones, ({ ward }) => wardNumber(ward))
  return { cube, zoneTier, period, groups, wardOfZone, wards: wards.length }
}

/** One source of each overlap group, the most precise: chosen by what was agreed, never by what the leaves hold. */
export function addableSources(ids: readonly string[]): Set<string> {
  const known: readonly Source[] = everySource
  const candidates = known.filter(({ id }) => ids.includes(id)).sort((a, b) => a.precedence - b.precedence)
  const taken = new Map<string, string>()
  for (const { id, overlap } of candidates) if (!taken.has(overlap)) taken.set(overlap, id)
  return new Set(taken.values())
}

function numbersOf(ids: readonly string[]): (id: string) => number {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return (id) => {
    const number = numbers.get(id)
    if (number === undefined) throw new Error('a release of other zones or groups')
    return number
  }
}
