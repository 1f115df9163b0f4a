import { type ContextId, contexts } from '../../../server/contract/told/assessment.ts'
import type { FieldsOf } from '../../../server/contract/told/told.ts'

/** How people weigh one context. */
export interface Spread {
  readonly id: ContextId
  readonly label: string
  /** Every weight given, lowest first. */
  readonly weights: readonly number[]
  /** Null while nobody could say. */
  readonly lowest: number | null
  readonly middle: number | null
  readonly highest: number | null
  readonly cannotSay: number
}

/** Range and median of each context. */
export const spreadOf = (scores: readonly FieldsOf<'score'>[]): Spread[] =>
  contexts.map(({ id, label }) => {
    const weights = scores
      .map((score) => score[id])
      .filter((weight) => weight !== null)
      .sort((a, b) => a - b)
    return {
      ...{ id, label, weights, lowest: weights[0] ?? null, highest: weights.at(-1) ?? null },
      middle: medianOf(weights),
      cannotSay: scores.length - weights.length,
    }
  })

/** Of sorted numbers; of an even number of them the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const { length } = sorted
  if (length === 0) return null
  return (sorted[Math.floor((length - 1) / 2)] + sorted[Math.floor(length / 2)]) / 2
}

/** Weights that lie so far apart are worth talking about. */
const farApart = 5

/** What the conference should talk about first: the contexts where people differ most, in words. */
export function differsWords(spreads: readonly Spread[]): string {
  const far = spreads.filter(
    ({ lowest, highest }) => lowest !== null && highest !== null && highest - lowest >= farApart,
  )
  if (far.length === 0) return 'People weigh much alike.'
  return `People differ most about: ${far.map(({ label }) => label.toLowerCase()).join(', ')}.`
}
