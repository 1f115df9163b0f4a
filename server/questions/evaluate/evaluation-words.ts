import type { CostPerPrevented } from '../../analysis/cost-per-prevented.ts'
import { type DesignRefusal, designRefusalInWords } from '../../analysis/evaluation-design.ts'
import {
  type EvaluationVerdict,
  evaluationVerdict,
  refusedVerdict,
} from '../../analysis/evaluation-verdict.ts'
import { thousands } from '../../analysis/hotspot-verdict.ts'
import { type RegressionReason, regressionInWords } from '../../analysis/regression-to-mean.ts'
import type { EvaluationQuestion } from '../../contract/evaluation.ts'
import type { Filter } from '../../contract/filter.ts'
import type { Asking } from '../asking.ts'
import { dateInWords, filterInWords } from '../filter-words.ts'
import type { EvaluationFigures } from './evaluation-figures.ts'

/** No full stops: the screen sets them. */

/** "Robbery · High Street patch · Jun 2026 – Aug 2026, against Jun 2025 – Aug 2025". */
export function questionInWords(
  asking: Asking,
  { target, before, after }: EvaluationQuestion,
  filter: Filter,
): string {
  const area = 'areas' in target ? target.areas : []
  const [from, to] = [dateInWords(before.from), dateInWords(before.to)]
  const asked = filterInWords(asking, { ...filter, ward: [], area, from: after.from, to: after.to })
  return `${asked}, against ${from === to ? from : `${from} – ${to}`}`
}

/** Reasons that the months and the sources give; those of the design are `DesignRefusal`. */
export type EvaluationRefusal = DesignRefusal | 'noPlaces' | 'notOver' | 'monthsWithoutData'

const refusals: Readonly<Record<Exclude<EvaluationRefusal, DesignRefusal>, string>> = {
  noPlaces: 'A source that is counted knows wards only: choose one that knows places',
  notOver:
    'Some of these months are not over yet: the places can be set down now, and the figures asked then',
  monthsWithoutData: 'A source that is counted has no records of some of these months',
}

export function refusalInWords(code: EvaluationRefusal): { code: string; text: string } {
  const text = isOfSources(code) ? refusals[code] : designRefusalInWords(code)
  return { code, text }
}

function isOfSources(code: EvaluationRefusal): code is keyof typeof refusals {
  return code in refusals
}

/** The verdict on the figures, or the first reason why there are none. */
export function verdictOf(
  figures: EvaluationFigures | null,
  [first]: readonly EvaluationRefusal[],
): EvaluationVerdict {
  if (figures) return evaluationVerdict(figures)
  return refusedVerdict(first ? refusalInWords(first).text : 'Nothing was counted')
}

export type EvaluationWarning =
  | RegressionReason
  | 'matchedOnMeasuredMonths'
  | 'controlHadMeasure'
  | 'controlUnlike'
  | 'controlSmaller'

const warnings: Readonly<Record<Exclude<EvaluationWarning, RegressionReason>, string>> = {
  matchedOnMeasuredMonths:
    'There are no earlier months to match by: the control area was matched on the months it is measured by',
  controlHadMeasure:
    'Part of the control area lies in or beside an impact day: something was done there, too',
  controlUnlike: 'The control area held far more or far fewer incidents before: compare with care',
  controlSmaller: 'The control area is smaller than the place: there are too few places far enough away',
}

export function warningInWords(code: EvaluationWarning): { code: string; text: string } {
  const text =
    code === 'pickedOnMeasuredMonths' || code === 'aboveOwnHistory' ? regressionInWords(code) : warnings[code]
  return { code, text }
}

/** "£1,250 for each incident prevented (95 %: £800 to £3,400)". */
export function costInWords(cost: CostPerPrevented): string {
  if (cost.ok) {
    const { low, high } = cost.pence95
    return `${pounds(cost.pence)} for each incident prevented (95 %: ${pounds(low)} to ${pounds(high)})`
  }
  return cost.reason === 'nothingPrevented'
    ? 'No cost for each incident: there were more than expected'
    : 'No cost for each incident: the change is within chance'
}

function pounds(pence: number): string {
  return `£${thousands(pence / 100)}`
}
