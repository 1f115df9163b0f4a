import type { ReleaseIndex } from '../../columns/release-index.ts'
import { monthText } from '../../contract/calendar.ts'
import type { Filter } from '../../contract/filter.ts'
import type { PublicCounts } from '../../contract/released.ts'
import { releaseTogether } from '../../disclosure/gate.ts'
import { releaseTiers } from '../../disclosure/policy.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import { openCounts } from './open-counts.ts'
import { releasedFilter } from './released-filter.ts'
import { protectedSums, sharedSums } from './released-sums.ts'

/** A released question as it is asked: the filter, and the query for what only releases know (`zone`). */
export interface ReleasedQuestion {
  readonly filter: Filter
  readonly query: URLSearchParams
}

/**
 * What the public sees, whoever asks: published records exactly, and the current release. Refuses `notPublished`
 * until a release is approved; else as `releasedFilter`.
 */
export function publicCounts(asking: Asking, question: ReleasedQuestion): Released<PublicCounts> {
  const release = asking.releases.current()
  if (!release) throw new Refused('notPublished')
  return publicCountsOf(asking, release, question)
}

/** Exactly what the public would see of one release. Refuses `notFound`; else as `releasedFilter`. */
export function releasePreview(
  asking: Asking,
  { number, ...question }: ReleasedQuestion & { readonly number: string },
): Released<PublicCounts> {
  const release = /^[1-9]\d{0,8}$/.test(number) ? asking.releases.numbered(Number(number)) : undefined
  if (!release) throw new Refused('notFound')
  return publicCountsOf(asking, release, question)
}

function publicCountsOf(
  asking: Asking,
  release: ReleaseIndex,
  { filter, query }: ReleasedQuestion,
): Released<PublicCounts> {
  const { area, categories, viewer } = asking
  const tier = releaseTiers.public
  const read = releasedFilter({ area, categories, release, tier }, filter, query)
  const [recentFrom, recentTo] = release.recentMonths.map(monthText)
  const parts = [
    openCounts(asking, filter, read.zones),
    sharedSums(viewer, release, 'public', read),
    protectedSums(viewer, release, 'public', read),
  ] as const
  return releaseTogether(parts, (open, shared, hidden) => ({
    open,
    released: {
      release: release.number,
      from: shared.from,
      to: shared.to,
      total: shared.total,
      zones: shared.zones.map(({ id, count }) => ({ zone: id, count })),
      wards: shared.wards.map(({ id, count }) => ({ ward: id, count })),
      years: shared.periods.map(({ id, count }) => ({ year: Number(id), count })),
      groups: shared.groups.map(({ id, count }) => ({ group: id, count })),
      lastFourQuarters: { from: recentFrom, to: recentTo, count: shared.lastFourQuarters },
    },
    protected: { years: hidden.periods.map(({ id, count }) => ({ year: Number(id), count })) },
  }))
}
