import { z } from 'zod'
import { Counts } from './answers.ts'

/**
 * Answers that come from a numbered release. Every figure that was counted from `shared` or `protected` records has
 * the type `ReleasedCount`, this very schema object: whoever crawls a reply finds each of them by identity.
 */

/**
 * A figure of a release: a number that the audience's policy allows, or that it is below the threshold (nothing at
 * all included). Never to be shown or added up as zero.
 */
export const ReleasedCount = z.union([
  z.number().int().nonnegative(),
  z.strictObject({ below: z.number().int().positive() }),
])
export type ReleasedCount = z.infer<typeof ReleasedCount>

/** The widest audience an agreement lets its source be released to. */
export const audiences = ['partner', 'public'] as const
export type Audience = (typeof audiences)[number]

/** First and last month of what was counted, `YYYY-MM`, both whole. */
const period = { from: z.string(), to: z.string() }
const places = {
  /** Every zone of the tier, also those below the threshold, in the order of the area pack. */
  zones: z.array(z.object({ zone: z.string(), count: ReleasedCount })),
  wards: z.array(z.object({ ward: z.string(), count: ReleasedCount })),
  /** Leaf groups; police activity stands beside the others and is in no total but its own. */
  groups: z.array(z.object({ group: z.string(), count: ReleasedCount })),
}

/** What participants and the public see of shared records: Z2 zone or ward, whole years, nearest 5 or below 10. */
export const PublicReleased = z.object({
  release: z.number().int(),
  ...period,
  total: ReleasedCount,
  ...places,
  years: z.array(z.object({ year: z.number().int(), count: ReleasedCount })),
  /** The last four closed quarters of the release, under the same places and groups, whatever the years asked. */
  lastFourQuarters: z.object({ ...period, count: ReleasedCount }),
})
export type PublicReleased = z.infer<typeof PublicReleased>

/** Three blocks that are never added: published data exactly, shared records and protected records as released. */
export const PublicCounts = z.object({
  open: Counts,
  released: PublicReleased,
  /** The whole borough by year; not narrowed by places, groups or years. */
  protected: z.object({ years: z.array(z.object({ year: z.number().int(), count: ReleasedCount })) }),
})
export type PublicCounts = z.infer<typeof PublicCounts>

/** What partners see of the release: Z1 zone × quarter, sums below 5 withheld. */
export const ReleaseCounts = z.object({
  release: z.number().int(),
  ...period,
  total: ReleasedCount,
  ...places,
  /** `2026-Q3`. */
  quarters: z.array(z.object({ quarter: z.string(), count: ReleasedCount })),
  /** Z2 zone × half-year (`2026-H1`); null where the filter speaks of Z1 zones or odd quarters: they have none. */
  protected: z
    .object({
      zones: z.array(z.object({ zone: z.string(), count: ReleasedCount })),
      halfYears: z.array(z.object({ halfYear: z.string(), count: ReleasedCount })),
    })
    .nullable(),
})
export type ReleaseCounts = z.infer<typeof ReleaseCounts>

/**
 * `built`: waits for a dpo and an analyst. `current`: what everybody sees. `approved`: an earlier one, shown again
 * when the current one is withdrawn or damaged. `unreadable`: its file is damaged, or of other zones.
 */
export const releaseStates = ['built', 'approved', 'current', 'withdrawn', 'unreadable'] as const
export type ReleaseState = (typeof releaseStates)[number]

export const ReleaseSummary = z.object({
  number: z.number().int(),
  state: z.enum(releaseStates),
  /** Last closed quarter it holds, `2026-Q3`; empty when unreadable. */
  lastQuarter: z.string(),
  /** Hex SHA-256 of its content; empty when unreadable. */
  hash: z.string(),
  /** UTC, ISO 8601; empty when unreadable. */
  builtAt: z.string(),
  demonstration: z.boolean(),
  /** Leaves that are not zero as published. */
  leaves: z.number().int(),
  sources: z.array(z.object({ source: z.string(), audience: z.enum(audiences) })),
  approvals: z.array(z.object({ role: z.enum(['dpo', 'analyst']), at: z.string() })),
})
export type ReleaseSummary = z.infer<typeof ReleaseSummary>

/** Sums of leaves by place, period and group, in the order in which they are shown. Raw: numbers; shown: `ReleasedCount`. */
export interface Sums<Count> {
  /** First and last month of what is in the total, `YYYY-MM`. */
  readonly from: string
  readonly to: string
  readonly total: Count
  /** The last four closed quarters, whatever the period asked. */
  readonly lastFourQuarters: Count
  readonly zones: readonly Counted<Count>[]
  readonly wards: readonly Counted<Count>[]
  /** Years, half-years or quarters: `2026`, `2026-H1`, `2026-Q3`. */
  readonly periods: readonly Counted<Count>[]
  readonly groups: readonly Counted<Count>[]
}

export interface Counted<Count> {
  readonly id: string
  readonly count: Count
}

/** Which sources of a release an audience sees: a public source is a partner's too, not the other way round. */
export const mayReach: Readonly<Record<Audience, readonly Audience[]>> = {
  partner: ['partner', 'public'],
  public: ['public'],
}

/** The origin of a figure summed from the leaves of a release for an audience; gate 2 reads it back. */
export function releaseOrigin(audience: Audience): string {
  return `release (${audience})`
}

/** Whether a released figure is withheld. */
export function isBelow(count: ReleasedCount): count is { below: number } {
  return typeof count !== 'number'
}
