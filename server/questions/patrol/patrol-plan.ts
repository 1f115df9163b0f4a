import { canonicalFilter, type Filter, parseFilter } from '../../contract/filter.ts'
import { type PatrolPlan, type PatrolQuestion, patrolQuery } from '../../contract/patrol.ts'
import { releaseAnswer } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { mapRaw } from '../../sealed/raw.ts'
import type { Released } from '../../sealed/released.ts'
import { type Asking, dataVersionOf } from '../asking.ts'
import { composePlan } from './compose-plan.ts'
import { patrolFilter, patrolHistory } from './patrol-history.ts'
import { fixedPlaces } from './patrol-places.ts'
import { readShift } from './patrol-shift.ts'
import { shiftInWords, warningInWords } from './patrol-words.ts'

/**
 * Plans a shift from what this reader may ask: where, who, when and why. What cannot be planned is answered with its named
 * reasons and without a plan. Nothing is kept: a plan is saved as its question and its places. Errors as `select`;
 * `unknownValue` for a start, a place left out or an order that names no cell.
 */
export function patrolPlan(asking: Asking, question: PatrolQuestion): Released<PatrolPlan> {
  const shift = readShift(question)
  const asked = filterOf(question)
  const { filter, leftOut } = patrolFilter(asking, asked, question.start.slice(0, 10))
  const { places, warnings } = fixedPlaces(asking, question, shift.on)
  const ground = { question, shift, fixed: places }
  const answer = mapRaw(patrolHistory(asking, filter, shift.hours), (history): PatrolPlan => {
    const plan = composePlan(asking, ground, history)
    return {
      shift: shiftInWords(question),
      ...plan,
      warnings: [...[...shift.warnings, ...warnings].map(warningInWords), ...plan.warnings],
      history: {
        ...{ from: filter.from, to: filter.to, counted: [...filter.source], basis: history.basis },
        ...{ events: history.events, leftOut: [...leftOut] },
      },
      question: patrolQuery({ ...question, filter: writtenOut(asked, filter) }),
      dataVersion: dataVersionOf(asking),
    }
  })
  return releaseAnswer(asking.viewer, answer, asking.readable)
}

export function filterOf({ filter }: Pick<PatrolQuestion, 'filter'>): Filter {
  const parsed = parseFilter(new URLSearchParams(filter))
  if (!parsed.ok) throw new Refused('badValue', { param: parsed.param })
  return parsed.filter
}

/** Months and sources as they were counted; types as they were asked for, so that what is left out is left out again. */
const writtenOut = (asked: Filter, { from, to, source }: Filter): string =>
  canonicalFilter({ ...asked, from, to, source })
