import { fewestTold, leastIndex } from './hidden-index.ts'
import { percentileRanks } from './percentile-ranks.ts'

/** A ward whose people were asked. */
export interface AskedWard {
  readonly ward: string
  /** Share of answers that say it, 0..1. */
  readonly share: number
  readonly recorded: number
}

/** A ward that ranks high by what people answered and low by what is recorded. */
export interface HiddenWard {
  readonly ward: string
  /** Percentile ranks, 0..1, among the wards asked. */
  readonly said: number
  readonly recorded: number
  /** The first less the second (METHODS 11). */
  readonly index: number
}

/**
 * The hidden index by ward: percentile rank by the share of answers − percentile rank by recorded incidents, among the
 * wards that were asked the same. Only wards above the middle by the first and below it by the second, at least
 * `leastIndex` apart, largest index first. `null` when fewer than `fewestTold` wards were asked.
 */
export function hiddenWards(asked: readonly AskedWard[]): HiddenWard[] | null {
  if (asked.length < fewestTold) return null
  const bySaid = percentileRanks(asked.map(({ share }) => share))
  const byRecorded = percentileRanks(asked.map(({ recorded }) => recorded))
  return asked
    .map(({ ward }, at) => ({
      ...{ ward, said: bySaid[at], recorded: byRecorded[at] },
      index: bySaid[at] - byRecorded[at],
    }))
    .filter(({ said, recorded, index }) => said > 0.5 && recorded < 0.5 && index >= leastIndex)
    .sort((a, b) => b.index - a.index || (a.ward < b.ward ? -1 : 1))
}
