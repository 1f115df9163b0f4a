import { monthText } from '../contract/calendar.ts'
import type { ZoneTier } from '../contract/ids.ts'
import { firstMonthOf, lastMonthOf, periodOf, type ReleasePeriod } from '../contract/release-periods.ts'
import { type Audience, releaseOrigin, type Sums } from '../contract/released.ts'
import { activityGroup } from '../contract/sources.ts'
import { makeRaw, type Raw } from '../sealed/raw.ts'
import type { LeafClass, ReleaseRecord } from '../store/release-content.ts'
import { sweepCube } from './leaf-cube.ts'
import { layOutRelease, type ReleaseArea, type ReleaseLayout } from './release-layout.ts'
import { type Series, seriesOf, sumsInSeries } from './release-series.ts'

/** What is summed, and to what it is summed. Zones, wards and groups: null = all (groups: all incidents). */
export interface LeafSelection {
  readonly class: LeafClass
  readonly audience: Audience
  readonly zoneTier: ZoneTier
  readonly period: ReleasePeriod
  /** The list of periods begins with the first whose whole sum is not below this. */
  readonly below: number
  /** Of the tier of the leaves, or larger zones that hold them whole. */
  readonly zones: ReadonlySet<string> | null
  readonly wards: ReadonlySet<string> | null
  readonly groups: ReadonlySet<string> | null
  /** First and last month since 2000-01, whole periods or the last four quarters; null = all that the list shows. */
  readonly months: readonly [number, number] | null
}

/** One release, opened and checked, ready to be summed. */
export interface ReleaseIndex {
  readonly number: number
  /** Since 2000-Q1. */
  readonly lastQuarter: number
  /** First and last month of the last four closed quarters. */
  readonly recentMonths: readonly [number, number]
  sums(selection: LeafSelection): Raw<Sums<number>>
}

/**
 * Lays the leaves of a release out for each audience, when first asked. `groups`: the leaf groups in the order in
 * which they are shown.
 */
export function openReleaseIndex(
  record: ReleaseRecord,
  area: ReleaseArea,
  groups: readonly string[],
): ReleaseIndex {
  const { number, lastQuarter } = record
  const recentMonths = [
    firstMonthOf('quarter', lastQuarter - 3),
    lastMonthOf('quarter', lastQuarter),
  ] as const
  const layoutOf = remembered((leafClass: LeafClass, audience: Audience) =>
    layOutRelease(record, area, groups, leafClass, audience),
  )
  const listOf = remembered(
    (leafClass: LeafClass, audience: Audience, period: ReleasePeriod, below: number) =>
      seriesOf(layoutOf(leafClass, audience), period, below, lastQuarter),
  )
  /** A release never changes, so that an answer is worked out once; the first entry was not asked for longest. */
  const answers = new Map<string, Raw<Sums<number>>>()
  return {
    number,
    lastQuarter,
    recentMonths,
    sums(selection) {
      const { class: leafClass, audience, period, below } = selection
      const key = textOf(selection)
      const known = answers.get(key)
      const answer =
        known ??
        makeRaw(
          sumsOf(
            layoutOf(leafClass, audience),
            listOf(leafClass, audience, period, below),
            area,
            recentMonths,
            selection,
          ),
          [releaseOrigin(audience)],
        )
      answers.delete(key)
      answers.set(key, answer)
      const oldest = answers.keys().next()
      if (answers.size > mostAnswers && !oldest.done) answers.delete(oldest.value)
      return answer
    },
  }
}

const mostAnswers = 256

/** One text for one selection, in whatever order its sets were filled. */
function textOf({ zones, wards, groups, months, ...rest }: LeafSelection): string {
  const sets = [zones, wards, groups].map((set) => set && [...set].sort())
  return JSON.stringify([rest.class, rest.audience, rest.zoneTier, rest.period, rest.below, sets, months])
}

function sumsOf(
  layout: ReleaseLayout,
  series: Series,
  area: ReleaseArea,
  recentMonths: readonly [number, number],
  selection: LeafSelection,
): Sums<number> {
  const { cube, groups, period } = layout
  const zones = area.zones(layout.zoneTier)
  const wards = area.wards(area.defaultVintage)
  const shown = area.zones(selection.zoneTier)
  const z2Of = (zone: number) => (layout.zoneTier === 'Z2' ? zone : area.z2OfZ1(zone))
  const z2 = area.zones('Z2')
  const passes = (zone: number) =>
    selection.zones === null || selection.zones.has(zones[zone].id) || selection.zones.has(z2[z2Of(zone)].id)
  const { asked, counted } = monthsOf(series, recentMonths, selection)
  const leavesIn = ([first, last]: readonly [number, number]) =>
    [periodOf(period, first), periodOf(period, last)] as const
  const sums = sweepCube(cube, layout.wardOfZone, layout.wards, {
    zones: Uint8Array.from(zones, (_, zone) => Number(passes(zone))),
    wards: Uint8Array.from(wards, ({ code }) => Number(selection.wards?.has(code) ?? true)),
    groups: Uint8Array.from(groups, (id) => Number(selection.groups?.has(id) ?? id !== activityGroup)),
    period: leavesIn(counted),
    recent: leavesIn(recentMonths),
  })
  const byZone = new Float64Array(shown.length)
  sums.byZone.forEach((sum, zone) => {
    byZone[selection.zoneTier === layout.zoneTier ? zone : z2Of(zone)] += sum
  })
  return {
    from: monthText(asked[0]),
    to: monthText(asked[1]),
    total: sums.total,
    lastFourQuarters: sums.recent,
    zones: shown.map(({ id }, zone) => ({ id, count: byZone[zone] })),
    wards: wards.map(({ code }, ward) => ({ id: code, count: sums.byWard[ward] })),
    periods: sumsInSeries(layout, sums.byPeriod, series),
    groups: groups.map((id, group) => ({ id, count: sums.byGroup[group] })),
  }
}

/** The months asked for, and those of them that are counted: what no list shows is in no total either. */
function monthsOf(
  series: Series,
  recent: readonly [number, number],
  { months, period }: LeafSelection,
): { asked: readonly [number, number]; counted: readonly [number, number] } {
  const first = firstMonthOf(period, series.first)
  const asked = months ?? [first, lastMonthOf(period, series.last)]
  const isRecent = period === 'year' && asked[0] === recent[0] && asked[1] === recent[1]
  return { asked, counted: isRecent ? asked : [Math.max(asked[0], first), asked[1]] }
}

/** A function that works each of its answers out once. */
function remembered<A extends readonly (string | number)[], T>(work: (...words: A) => T): (...words: A) => T {
  const known = new Map<string, T>()
  return (...words) => {
    const key = words.join(' ')
    const value = known.get(key) ?? work(...words)
    known.set(key, value)
    return value
  }
}
