import { costPerPrevented } from '../../analysis/cost-per-prevented.ts'
import {
  displacementQuotient,
  quotientInWords,
  quotientRefusalInWords,
} from '../../analysis/displacement-quotient.ts'
import { netEffect } from '../../analysis/net-effect.ts'
import { type BeforeAfter, weightedDisplacement } from '../../analysis/weighted-displacement.ts'
import type { EvaluationAnswer } from '../../contract/evaluation.ts'
import type { AllPlaces } from './evaluation-places.ts'
import { costInWords } from './evaluation-words.ts'

export type EvaluationFigures = NonNullable<EvaluationAnswer['figures']>

export type MeasuredCounts = Record<'target' | 'buffer' | 'control' | 'controlBuffer', BeforeAfter>

/**
 * WDD, WDQ, net effect and cost of a comparison that may be made. A control of another size than the target, or with
 * another number of cells around it, is divided down to the target's: both are counts of cells of one size.
 */
export function figuresOf(
  places: AllPlaces,
  measured: MeasuredCounts,
  costPence: number | null,
): EvaluationFigures {
  const { target, buffer, control, controlBuffer } = measured
  // Where there are no surroundings, or none to compare them with, nothing is said of them.
  const isSurrounded = places.buffer.length > 0 && places.controlBuffer.length > 0
  const sizes = {
    control: places.control.length / places.target.length,
    controlBuffer: isSurrounded ? places.controlBuffer.length / places.buffer.length : 1,
  }
  const displacement = weightedDisplacement(
    { target, control, ...(isSurrounded ? { buffer, controlBuffer } : {}) },
    { area: sizes },
  )
  const quotient = displacementQuotient(target, buffer, control)
  const net = netEffect(target, buffer, control)
  return {
    sizes,
    ...displacement,
    quotient: quotient.ok
      ? { value: quotient.quotient, text: quotientInWords(quotient.reading) }
      : { value: null, text: quotientRefusalInWords(quotient.reason) },
    netEffect: net.ok ? { gross: net.gross, net: net.net, totalNet: net.totalNet } : null,
    cost: costPence === null ? null : costOf(costPence, displacement.total),
  }
}

function costOf(
  costPence: number,
  total: EvaluationFigures['total'],
): NonNullable<EvaluationFigures['cost']> {
  const cost = costPerPrevented(costPence, total)
  const text = costInWords(cost)
  return cost.ok ? { pence: cost.pence, pence95: cost.pence95, text } : { pence: null, pence95: null, text }
}
