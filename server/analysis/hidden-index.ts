import { percentileRanks } from './percentile-ranks.ts'

/** A place that ranks high by what people say and low by what is recorded. */
export interface HiddenPlace {
  /** Index into the counts. */
  readonly cell: number
  /** Percentile ranks, 0..1, among the places that have any of either. */
  readonly told: number
  readonly recorded: number
  /** The first less the second: −1..1 (METHODS 11). */
  readonly index: number
}

/** By less than a quarter of the ranks two orders differ by chance alone. */
export const leastIndex = 0.25
/** Fewer places with concerns than this do not make an order. */
export const fewestTold = 5

/**
 * Hidden index = percentile rank by what is told − percentile rank by what is recorded, over the places that have any of
 * either, as counted in the place and ring 1. Only places with something told of themselves, largest index first.
 * `null` when fewer than `fewestTold` places have any.
 *
 * @param told counts of what is told, by cell
 * @param recorded counts of incidents, by cell
 * @param neighbours six cell numbers a cell, −1 for none
 */
export function hiddenPlaces(
  told: ArrayLike<number>,
  recorded: ArrayLike<number>,
  neighbours: Int32Array,
): HiddenPlace[] | null {
  const cells = Array.from(told, (_, cell) => cell)
  if (cells.filter((cell) => told[cell] > 0).length < fewestTold) return null
  const around = (counts: ArrayLike<number>, cell: number): number => {
    let sum = counts[cell]
    for (const near of neighbours.subarray(cell * 6, cell * 6 + 6)) if (near >= 0) sum += counts[near]
    return sum
  }
  const compared = cells.filter((cell) => told[cell] > 0 || recorded[cell] > 0)
  const byTold = percentileRanks(compared.map((cell) => around(told, cell)))
  const byRecorded = percentileRanks(compared.map((cell) => around(recorded, cell)))
  return compared
    .map((cell, at) => ({
      cell,
      told: byTold[at],
      recorded: byRecorded[at],
      index: byTold[at] - byRecorded[at],
    }))
    .filter(({ cell, index }) => told[cell] > 0 && index >= leastIndex)
    .sort((a, b) => b.index - a.index || a.cell - b.cell)
}
