import { withinNormalVariation } from './root-change.ts'

export type RegressionReason = 'pickedOnMeasuredMonths' | 'aboveOwnHistory'

export type RegressionWarning = {
  readonly reasons: readonly RegressionReason[]
  /** What the place's own earlier years led to expect before; null without earlier years. */
  readonly expectedBefore: number | null
}

export type PickedTarget = {
  /** Count of the target in the months before. */
  readonly before: number
  /** Counts of the target in earlier periods of the same length and the same months of the year, any order. */
  readonly earlier: readonly number[]
  /** Months of the before-period, as numbers. */
  readonly beforeMonths: readonly number[]
  /** Months in which the target was picked; empty when nobody said. */
  readonly pickedMonths: readonly number[]
}

/**
 * Warns that a fall may come by itself: a place picked while it was at its peak falls back without anybody doing
 * anything (F. Galton's regression to the mean; METHODS: use different months to pick and to measure). Two signs, each
 * named: a month in which it was picked is also measured; or the before-count is far above the place's own earlier
 * years,
 *
 *   z = 2 (√before − √m) / √(1 + 1/k) >= 2,  m the mean of its k earlier periods,
 *
 * the square-root z for a count against the mean of k counts.
 *
 * @returns null when neither holds
 * @throws RangeError for a negative count: a bug of the caller
 */
export function regressionToMean({
  before,
  earlier,
  beforeMonths,
  pickedMonths,
}: PickedTarget): RegressionWarning | null {
  if (![before, ...earlier].every((count) => count >= 0)) throw new RangeError('counts must not be negative')
  const mean = earlier.length > 0 ? earlier.reduce((sum, count) => sum + count, 0) / earlier.length : null
  const reasons: RegressionReason[] = []
  if (pickedMonths.some((month) => beforeMonths.includes(month))) reasons.push('pickedOnMeasuredMonths')
  if (mean !== null) {
    const z = (2 * (Math.sqrt(before) - Math.sqrt(mean))) / Math.sqrt(1 + 1 / earlier.length)
    if (z > 0 && !withinNormalVariation(z)) reasons.push('aboveOwnHistory')
  }
  return reasons.length > 0 ? { reasons, expectedBefore: mean } : null
}

const WORDS: Readonly<Record<RegressionReason, string>> = {
  pickedOnMeasuredMonths:
    'The place was picked in months that are also measured: some of a fall would have come by itself',
  aboveOwnHistory:
    'Before, the place stood far above its own earlier years: some of a fall would have come by itself',
}

/** One reason in words; no full stop. */
export function regressionInWords(reason: RegressionReason): string {
  return WORDS[reason]
}
