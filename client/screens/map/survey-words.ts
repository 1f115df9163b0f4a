import type { AnswerCount, SurveyQuestion } from '../../../server/contract/surveys.ts'
import { counted, monthWords, shareWords } from '../../parts/words.ts'

/** `Q1 2026`, `Jan 2026`. */
export function surveyPeriodWords(period: string): string {
  const quarter = /^(\d{4}) (Q[1-4])$/.exec(period)
  return quarter ? `${quarter[2]} ${quarter[1]}` : monthWords(period)
}

/** Who asked whom, when, and how many answered; says so where that would give small answers away. */
export function surveyFacts({ agency, ward, period, base }: SurveyQuestion, areaName: string): string {
  return [
    base === null
      ? 'number of all answers not shown: it would give the small ones away'
      : `n = ${counted(base, 'answer')}`,
    ward === null ? `whole of ${areaName}` : '',
    surveyPeriodWords(period),
    agency.replaceAll('-', ' '),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A share of all answers, where their number is known; null else. */
export function answerShare(count: AnswerCount, base: number | null): string | null {
  return typeof count === 'number' && base !== null && base > 0 ? shareWords(count / base) : null
}

/** How long an answer's bar is, 0..1: of all answers, or where their number is not shown, of the largest one. */
export function barLength(count: AnswerCount, { base, answers }: SurveyQuestion): number {
  if (typeof count !== 'number') return 0
  const largest = Math.max(...answers.map((each) => (typeof each.count === 'number' ? each.count : 0)))
  return count / (base ?? Math.max(1, largest))
}
