import type { ReleaseIndex } from '../../columns/release-index.ts'
import type { Audience, ReleasedCount, Sums } from '../../contract/released.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { releaseSums } from '../../disclosure/gate.ts'
import { releaseTiers } from '../../disclosure/policy.ts'
import type { Released } from '../../sealed/released.ts'
import type { ReleasedFilter } from './released-filter.ts'

/** The shared records of a release as an audience sees them. */
export function sharedSums(
  viewer: Viewer,
  release: ReleaseIndex,
  audience: Audience,
  filter: ReleasedFilter,
): Released<Sums<ReleasedCount>> {
  const { shared, below } = releaseTiers[audience]
  const raw = release.sums({
    ...filter,
    ...{ class: 'shared', audience, zoneTier: shared.zone, period: shared.period, below },
  })
  return releaseSums(viewer, audience, raw)
}

/** The protected records, by the places and periods that the audience's policy has for them. */
export function protectedSums(
  viewer: Viewer,
  release: ReleaseIndex,
  audience: Audience,
  filter: ReleasedFilter,
): Released<Sums<ReleasedCount>> {
  const tier = releaseTiers[audience]
  const raw = release.sums({
    ...(tier.protected.place === 'borough' ? wholeBorough : filter),
    ...{ class: 'protected', audience, zoneTier: 'Z2', period: tier.protected.period, below: tier.below },
  })
  return releaseSums(viewer, audience, raw)
}

/** Never by place, group or part of the years. */
const wholeBorough: ReleasedFilter = { zones: null, wards: null, groups: null, months: null }
