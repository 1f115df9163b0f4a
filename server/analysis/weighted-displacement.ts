import { twoSidedP } from './normal.ts'

/** Counts of one area in two periods, whole, >= 0. */
export type BeforeAfter = { readonly before: number; readonly after: number }

/** Target, control, and what lies round each; `w` of METHODS is the size of an area against the target's unit. */
export type DisplacementCounts = {
  readonly target: BeforeAfter
  readonly control: BeforeAfter
  /** Round the target; without it nothing is said of displacement. */
  readonly buffer?: BeforeAfter
  /** Round the control: what the buffer is compared with. */
  readonly controlBuffer?: BeforeAfter
}

export type DisplacementWeights = {
  /** Length of each period against a common unit. */
  readonly time?: { readonly before: number; readonly after: number }
  /** Size of each area against a common unit. */
  readonly area?: {
    readonly target?: number
    readonly control?: number
    readonly buffer?: number
    readonly controlBuffer?: number
  }
}

export type Interval = { readonly low: number; readonly high: number }

/** An estimate in events per unit of weight: below zero is fewer than expected. */
export type Estimate = {
  readonly estimate: number
  readonly variance: number
  /** estimate / √variance; 0 when nothing at all was counted. */
  readonly z: number
  /** Two-sided. */
  readonly p: number
  readonly ci90: Interval
  readonly ci95: Interval
}

export type WeightedDisplacement = {
  /** (T1 − T0) − (C1 − C0). */
  readonly target: Estimate
  /** (D1 − D0) − (Cd1 − Cd0); 0 without a buffer. */
  readonly displacement: Estimate
  /** Both together: the WDD. */
  readonly total: Estimate
}

/** Standard normal quantiles of 0.95 and 0.975. */
const QUANTILE_90 = 1.6448536269514722
const QUANTILE_95 = 1.959963984540054

/**
 * The weighted displacement difference (A. Wheeler and J. Ratcliffe, "A simple weighted displacement difference test to
 * evaluate place based crime interventions", Crime Science 7 (2018) 11):
 *
 *   WDD = [(T1 − T0) − (C1 − C0)] + [(D1 − D0) − (Cd1 − Cd0)],  var = sum of the eight counts.
 *
 * With weights each count is divided by (time w × area w), its variance by the square of that. The variance is that of
 * Poisson counts: where events come in clusters the true interval is wider.
 *
 * @throws RangeError for a negative count or a weight that is not above zero: a bug of the caller
 */
export function weightedDisplacement(
  counts: DisplacementCounts,
  { time = { before: 1, after: 1 }, area = {} }: DisplacementWeights = {},
): WeightedDisplacement {
  const changeOf = (name: keyof DisplacementCounts) => weighted(counts[name], time, area[name] ?? 1)
  const target = lessThat(changeOf('target'), changeOf('control'))
  const displacement = lessThat(changeOf('buffer'), changeOf('controlBuffer'))
  return {
    target: estimateOf(target.change, target.variance),
    displacement: estimateOf(displacement.change, displacement.variance),
    total: estimateOf(target.change + displacement.change, target.variance + displacement.variance),
  }
}

/**
 * Several kinds of event as one figure of harm: WDD = Σ w_k WDD_k, var = Σ w_k² var_k, with w_k the harm of one event
 * of kind k (METHODS; the kinds are taken as independent of each other).
 *
 * @param kinds the estimate of each kind and its weight >= 0, in the unit of harm (days)
 * @throws RangeError for a negative weight: a bug of the caller
 */
export function harmDisplacement(
  kinds: readonly { readonly weight: number; readonly of: Pick<Estimate, 'estimate' | 'variance'> }[],
): Estimate {
  let estimate = 0
  let variance = 0
  for (const { weight, of } of kinds) {
    if (!(weight >= 0)) throw new RangeError('a weight of harm must not be negative')
    estimate += weight * of.estimate
    variance += weight * weight * of.variance
  }
  return estimateOf(estimate, variance)
}

/** Whether an interval leaves room for no change at all; its ends belong to it. */
export function spansZero({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0
}

type Changed = { readonly change: number; readonly variance: number }

function weighted(
  { before, after }: BeforeAfter = { before: 0, after: 0 },
  time: NonNullable<DisplacementWeights['time']>,
  area: number,
): Changed {
  if (!(before >= 0 && after >= 0)) throw new RangeError('counts must not be negative')
  const weightBefore = time.before * area
  const weightAfter = time.after * area
  if (!(weightBefore > 0 && weightAfter > 0)) throw new RangeError('a weight must be above zero')
  return {
    change: after / weightAfter - before / weightBefore,
    variance: after / weightAfter ** 2 + before / weightBefore ** 2,
  }
}

function lessThat(one: Changed, other: Changed): Changed {
  return { change: one.change - other.change, variance: one.variance + other.variance }
}

function estimateOf(estimate: number, variance: number): Estimate {
  const deviation = Math.sqrt(variance)
  const z = variance > 0 ? estimate / deviation : 0
  const within = (quantile: number): Interval => ({
    low: estimate - quantile * deviation,
    high: estimate + quantile * deviation,
  })
  return { estimate, variance, z, p: twoSidedP(z), ci90: within(QUANTILE_90), ci95: within(QUANTILE_95) }
}
