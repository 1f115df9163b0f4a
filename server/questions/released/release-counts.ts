import { lastMonthOf, lastWhole, periodOf } from '../../contract/release-periods.ts'
import type { ReleaseCounts } from '../../contract/released.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import { releaseTiers } from '../../disclosure/policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import type { ReleasedQuestion } from './public-counts.ts'
import { type ReleasedFilter, releasedFilter } from './released-filter.ts'
import { protectedSums, sharedSums } from './released-sums.ts'

/**
 * The current release as partners see it: Z1 zones and quarters. Refuses `notPublished` until a release is approved;
 * else as `releasedFilter`.
 */
export function releaseCounts(asking: Asking, { filter, query }: ReleasedQuestion): Released<ReleaseCounts> {
  const release = asking.releases.current()
  if (!release) throw new Refused('notPublished')
  const { area, categories, viewer } = asking
  const read = releasedFilter({ area, categories, release, tier: releaseTiers.partner }, filter, query)
  // Protected records have no Z1 zone and no quarter: where one is asked for, that block is left out.
  const isWhole = speaksOfWholeLeaves(read, asking, release.lastQuarter)
  const parts = [
    sharedSums(viewer, release, 'partner', read),
    protectedSums(viewer, release, 'partner', isWhole ? read : { ...read, zones: null, months: null }),
  ] as const
  return releaseTogether(parts, (shared, hidden) => ({
    release: release.number,
    from: shared.from,
    to: shared.to,
    total: shared.total,
    zones: shared.zones.map(({ id, count }) => ({ zone: id, count })),
    wards: shared.wards.map(({ id, count }) => ({ ward: id, count })),
    quarters: shared.periods.map(({ id, count }) => ({ quarter: id, count })),
    groups: shared.groups.map(({ id, count }) => ({ group: id, count })),
    protected: isWhole
      ? {
          zones: hidden.zones.map(({ id, count }) => ({ zone: id, count })),
          halfYears: hidden.periods.map(({ id, count }) => ({ halfYear: id, count })),
        }
      : null,
  }))
}

function speaksOfWholeLeaves(
  { zones, months }: ReleasedFilter,
  { area }: Pick<Asking, 'area'>,
  lastQuarter: number,
): boolean {
  const inZ2 = [...(zones ?? [])].every((id) => {
    const zone = area.knownZone(id)
    return zone !== undefined && area.zone(zone).tier === 'Z2'
  })
  if (!months) return inZ2
  const [first, last] = months
  const isHalves =
    periodOf('halfYear', first) > periodOf('halfYear', first - 1) &&
    periodOf('halfYear', last) < periodOf('halfYear', last + 1)
  return inZ2 && isHalves && last <= lastMonthOf('halfYear', lastWhole('halfYear', lastQuarter))
}
