import type { Area } from '../../area/area.ts'
import type { Categories } from '../../area/categories.ts'
import type { ReleaseIndex } from '../../columns/release-index.ts'
import { dayNumber, firstDayOfMonth, monthNumber, monthOfDay } from '../../contract/calendar.ts'
import { type Filter, firstDayText, hasHours, lastDayText, longestList } from '../../contract/filter.ts'
import { lastWhole, periodOf, type ReleasePeriod } from '../../contract/release-periods.ts'
import { activityGroup } from '../../contract/sources.ts'
import type { ReleaseTier } from '../../disclosure/policy.ts'
import { Refused } from '../../errors.ts'

/** The filter of a released question with everything looked up; null = not filtered. */
export interface ReleasedFilter {
  readonly zones: ReadonlySet<string> | null
  readonly wards: ReadonlySet<string> | null
  readonly groups: ReadonlySet<string> | null
  /** First and last month since 2000-01. */
  readonly months: readonly [number, number] | null
}

/** What a filter must be made of. */
export interface ReleasedGround {
  readonly area: Area
  readonly categories: Pick<Categories, 'types' | 'groups'>
  readonly release: ReleaseIndex
  readonly tier: ReleaseTier
}

/**
 * Reads what a release can answer: whole years (or the last four closed quarters) or whole quarters, zones, wards and
 * groups. Refuses `notReleased` naming any other parameter, and `unknownValue` for what does not exist.
 */
export function releasedFilter(
  { area, categories, release, tier }: ReleasedGround,
  filter: Filter,
  query: URLSearchParams,
): ReleasedFilter {
  const unanswered = [
    ['type', filter.type.length > 0],
    ['source', filter.source.length > 0],
    ['class', filter.class.length > 0],
    ['day', filter.day.length > 0],
    ['hour', hasHours(filter)],
    ['area', filter.area.length > 0],
  ] as const
  const first = unanswered.find(([, isAsked]) => isAsked)
  if (first) throw new Refused('notReleased', { param: first[0] })
  return {
    zones: setOf(readZones(area, tier, query)),
    wards: setOf(readWards(area, filter.ward)),
    groups: setOf(readGroups(categories, filter.group)),
    months: readMonths(filter, release, tier.shared.period),
  }
}

const setOf = (ids: readonly string[]): ReadonlySet<string> | null => (ids.length > 0 ? new Set(ids) : null)

function readZones(area: Area, tier: ReleaseTier, query: URLSearchParams): string[] {
  const ids = query
    .getAll('zone')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (ids.length > 2 * longestList) throw new Refused('badValue', { param: 'zone' })
  for (const id of ids) {
    const zone = area.knownZone(id)
    if (zone === undefined) throw new Refused('unknownValue', { param: 'zone' })
    if (tier.shared.zone === 'Z2' && area.zone(zone).tier !== 'Z2')
      throw new Refused('notReleased', { param: 'zone' })
  }
  return [...new Set(ids)].sort()
}

/** Zones lie in the wards of the vintage in force; the wards before are no sums of whole zones. */
function readWards(area: Area, codes: readonly string[]): readonly string[] {
  const whole = new Set<string>(area.wards(area.defaultVintage).map(({ code }) => code))
  for (const code of codes) {
    if (area.knownWard(code) === undefined) throw new Refused('unknownValue', { param: 'ward' })
    if (!whole.has(code)) throw new Refused('notReleased', { param: 'ward' })
  }
  return codes
}

function readGroups(
  categories: Pick<Categories, 'types' | 'groups'>,
  groups: readonly string[],
): readonly string[] {
  const leafGroups = new Set(leafGroupsOf(categories))
  for (const group of groups)
    if (!leafGroups.has(group)) throw new Refused('unknownValue', { param: 'group' })
  if (groups.includes(activityGroup) && groups.length > 1)
    throw new Refused('activityWithIncidents', { param: 'group' })
  return groups
}

/** The leaf groups in the order in which they are shown. */
export function leafGroupsOf({ groups }: Pick<Categories, 'groups'>): string[] {
  return groups.map(({ id }) => id)
}

function readMonths(
  { from, to }: Filter,
  release: ReleaseIndex,
  period: ReleasePeriod,
): readonly [number, number] | null {
  if (from === null && to === null) return null
  const lastMonth = (lastWhole(period, release.lastQuarter) + 1) * (period === 'year' ? 12 : 3) - 1
  const asked = [from === null ? 0 : wholeFirst(from), to === null ? lastMonth : wholeLast(to)] as const
  const [recentFirst, recentLast] = release.recentMonths
  if (asked[0] === recentFirst && asked[1] === recentLast) return asked
  if (periodOf(period, asked[0]) === periodOf(period, asked[0] - 1))
    throw new Refused('notReleased', { param: 'from' })
  if (periodOf(period, asked[1]) === periodOf(period, asked[1] + 1) || asked[1] > lastMonth)
    throw new Refused('notReleased', { param: 'to' })
  if (asked[0] > asked[1]) throw new Refused('notReleased', { param: 'from' })
  return asked
}

/** The month that begins on the first day named. */
function wholeFirst(from: string): number {
  const month = monthNumber(from)
  if (firstDayOfMonth(month) !== dayNumber(firstDayText(from)))
    throw new Refused('notReleased', { param: 'from' })
  return month
}

/** The month that ends on the last day named. */
function wholeLast(to: string): number {
  const last = dayNumber(lastDayText(to))
  if (monthOfDay(last) === monthOfDay(last + 1)) throw new Refused('notReleased', { param: 'to' })
  return monthOfDay(last)
}
