import type { Counts } from '../../server/contract/answers.ts'
import type { PublicCounts, ReleaseCounts, ReleasedCount } from '../../server/contract/released.ts'

export interface ReleasedPlace {
  id: string
  count: ReleasedCount
}

export interface ReleasedPeriod {
  /** `2025`, `2026-H1` or `2026-Q3`. */
  period: string
  count: ReleasedCount
}

/** Either tier of a release in one shape. The three blocks stay apart: nothing here is their sum. */
export interface ReleasedAnswer {
  release: number
  from: string
  to: string
  total: ReleasedCount
  zones: readonly ReleasedPlace[]
  wards: readonly ReleasedPlace[]
  groups: readonly ReleasedPlace[]
  /** Years for the public, quarters for partners. */
  periods: readonly ReleasedPeriod[]
  lastFourQuarters: { from: string; to: string; count: ReleasedCount } | null
  /** Null where the question leaves the protected block without an answer. Zones are for partners alone. */
  protected: { periods: readonly ReleasedPeriod[]; zones: readonly ReleasedPlace[] } | null
  /** What is published anyway, exactly; null until asked for. */
  open: Counts | null
}

const wardPlaces = (wards: PublicCounts['released']['wards']): ReleasedPlace[] =>
  wards.map(({ ward, count }) => ({ id: ward, count }))
const zonePlaces = (zones: PublicCounts['released']['zones']): ReleasedPlace[] =>
  zones.map(({ zone, count }) => ({ id: zone, count }))
const groupPlaces = (groups: PublicCounts['released']['groups']): ReleasedPlace[] =>
  groups.map(({ group, count }) => ({ id: group, count }))
const yearPeriods = (years: PublicCounts['released']['years']): ReleasedPeriod[] =>
  years.map(({ year, count }) => ({ period: String(year), count }))

export function publicAnswer({ released, open, protected: sensitive }: PublicCounts): ReleasedAnswer {
  return {
    release: released.release,
    from: released.from,
    to: released.to,
    total: released.total,
    zones: zonePlaces(released.zones),
    wards: wardPlaces(released.wards),
    groups: groupPlaces(released.groups),
    periods: yearPeriods(released.years),
    lastFourQuarters: released.lastFourQuarters,
    protected: { periods: yearPeriods(sensitive.years), zones: [] },
    open,
  }
}

export function partnerAnswer(answer: ReleaseCounts): ReleasedAnswer {
  const { protected: sensitive } = answer
  return {
    release: answer.release,
    from: answer.from,
    to: answer.to,
    total: answer.total,
    zones: zonePlaces(answer.zones),
    wards: wardPlaces(answer.wards),
    groups: groupPlaces(answer.groups),
    periods: answer.quarters.map(({ quarter, count }) => ({ period: quarter, count })),
    lastFourQuarters: null,
    protected: sensitive && {
      periods: sensitive.halfYears.map(({ halfYear, count }) => ({ period: halfYear, count })),
      zones: zonePlaces(sensitive.zones),
    },
    open: null,
  }
}
