import { monthText } from '../../contract/calendar.ts'
import { emptyFilter, type Filter, hasHours } from '../../contract/filter.ts'
import type { ReleasedPlaces } from '../../contract/jag/agenda.ts'
import { firstMonthOf, lastMonthOf, lastWhole } from '../../contract/release-periods.ts'
import { isBelow, type ReleasedCount } from '../../contract/released.ts'
import { releaseReference, releaseTogether } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { publicCounts, type ReleasedQuestion } from '../released/public-counts.ts'
import { releaseCounts } from '../released/release-counts.ts'
import type { InRoom } from './in-room.ts'

interface Place {
  readonly id: string
  readonly now: ReleasedCount
  readonly before: ReleasedCount
}

/**
 * What a room without live figures hears of shared records: the release of its tier over the last whole period and the one
 * before, most first by the released figures alone. Null for the parties of an agreement, who hear them live, where nothing
 * is released, and where the filter asks what no release answers. Errors as `releasedFilter`.
 */
export function releasedPlaces(
  { asking, room }: InRoom,
  filter: Filter,
  query: URLSearchParams,
  most: number,
): Released<ReleasedPlaces | null> {
  const release = asking.releases.current()
  if (room.audience === 'parties' || !release || !isReleasable(filter)) return releaseReference(null)
  const isPublic = room.audience === 'public'
  const [now, before] = isPublic ? years(release.lastQuarter) : quarters(release.recentMonths)
  const question = ({ from, to }: Months): ReleasedQuestion => ({
    filter: { ...emptyFilter, ward: filter.ward, group: filter.group, from, to },
    query,
  })
  const placesOf = (months: Months) =>
    isPublic
      ? releaseTogether([publicCounts(asking, question(months))] as const, ({ released }) =>
          released.wards.map(({ ward, count }) => ({ id: ward as string, count })),
        )
      : releaseTogether([releaseCounts(asking, question(months))] as const, ({ zones }) =>
          zones.map(({ zone, count }) => ({ id: zone as string, count })),
        )
  return releaseTogether([placesOf(now), placesOf(before)] as const, (late, early): ReleasedPlaces => {
    const earlier = new Map(early.map(({ id, count }) => [id, count]))
    const places = late.flatMap(({ id, count }): Place[] => {
      const then = earlier.get(id)
      return then === undefined ? [] : [{ id, now: count, before: then }]
    })
    return {
      ...{ release: release.number, unit: isPublic ? 'ward' : 'zone', now, before },
      places: places
        .sort(
          (a, b) => size(b.now) - size(a.now) || size(b.before) - size(a.before) || (a.id < b.id ? -1 : 1),
        )
        .slice(0, most)
        .map((place) => ({ ...place, name: nameOf(asking.area, place.id) })),
    }
  })
}

interface Months {
  readonly from: string
  readonly to: string
}

/** A withheld figure is smaller than any that is shown. */
const size = (count: ReleasedCount): number => (isBelow(count) ? -1 : count)

function nameOf(area: InRoom['asking']['area'], id: string): string {
  const zone = area.knownZone(id)
  return zone === undefined ? (area.knownWard(id)?.name ?? id) : area.zone(zone).name
}

/** Whether a release knows the parts of this filter: wards, groups and zones; the months are its own. */
const isReleasable = (filter: Filter): boolean =>
  [filter.type, filter.source, filter.class, filter.day, filter.area].every((list) => list.length === 0) &&
  !hasHours(filter)

const monthsOf = (first: number, last: number): Months => ({ from: monthText(first), to: monthText(last) })

function years(lastQuarter: number): readonly [Months, Months] {
  const year = lastWhole('year', lastQuarter)
  const of = (period: number) => monthsOf(firstMonthOf('year', period), lastMonthOf('year', period))
  return [of(year), of(year - 1)]
}

function quarters([first, last]: readonly [number, number]): readonly [Months, Months] {
  return [monthsOf(first, last), monthsOf(first - 12, last - 12)]
}
