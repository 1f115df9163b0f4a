import type { Area } from '../area/area.ts'
import type { AdmittedSurveyAnswer } from '../contract/admitted.ts'
import type { PreviewRow } from '../contract/imports.ts'
import { fewestAnswers, surveyPeriodText } from '../contract/surveys.ts'
import { isRefused } from './incident-rows.ts'
import type { Issue } from './refusal.ts'

/** What will be kept of one row of answers, in words; a small number is not among them. */
export function previewSurvey(
  area: Area,
  row: number,
  outcome: AdmittedSurveyAnswer | readonly Issue[],
): PreviewRow {
  if (isRefused(outcome)) {
    const reasons = outcome.map(({ reason }) => reason)
    return { row, class: 'refused', place: null, when: null, type: null, reasons }
  }
  const { ward, months, question, answer, count } = outcome
  const number = count === null ? `fewer than ${fewestAnswers}` : count.toLocaleString('en-GB')
  return {
    ...{ row, class: 'shared', reasons: [], when: surveyPeriodText(months) },
    place: ward === null ? area.name : (area.knownWard(ward)?.name ?? null),
    type: `${question} · ${answer}: ${number}`,
  }
}
