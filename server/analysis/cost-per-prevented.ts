import { type Estimate, type Interval, spansZero } from './weighted-displacement.ts'

export type CostPerPrevented =
  | {
      readonly ok: true
      /** Events fewer than expected. */
      readonly prevented: number
      readonly prevented95: Interval
      /** Whole pence for one event prevented, and the 95 % interval: from the many prevented to the few. */
      readonly pence: number
      readonly pence95: Interval
    }
  | { readonly ok: false; readonly reason: 'intervalSpansZero' | 'nothingPrevented' }

/**
 * What one prevented event cost: cost / −WDD, with the ends of the 95 % interval of the WDD put in the same way.
 * Refused as `intervalSpansZero` when chance alone may have been at work (the cost would run through infinity), and as
 * `nothingPrevented` when there are more events than expected.
 *
 * @param costPence whole pence, >= 0
 * @param total the WDD with its displacement
 * @throws RangeError for a negative cost: a bug of the caller
 */
export function costPerPrevented(
  costPence: number,
  { estimate, ci95 }: Pick<Estimate, 'estimate' | 'ci95'>,
): CostPerPrevented {
  if (!(costPence >= 0)) throw new RangeError('a cost must not be negative')
  if (spansZero(ci95)) return { ok: false, reason: 'intervalSpansZero' }
  if (estimate > 0) return { ok: false, reason: 'nothingPrevented' }
  const each = (prevented: number) => Math.round(costPence / prevented)
  return {
    ok: true,
    prevented: -estimate,
    prevented95: { low: -ci95.high, high: -ci95.low },
    pence: each(-estimate),
    pence95: { low: each(-ci95.low), high: each(-ci95.high) },
  }
}
