import type { Filter } from '../contract/filter.ts'
import { sources } from '../contract/sources.ts'
import {
  type CountedQuestion,
  type CountedSurveys,
  type Surveys,
  surveyPeriodText,
} from '../contract/surveys.ts'
import { releaseSurveys } from '../disclosure/gate.ts'
import { Refused } from '../errors.ts'
import { mapRaw } from '../sealed/raw.ts'
import type { Released } from '../sealed/released.ts'
import type { StoredAnswer } from '../store/survey-reader.ts'
import { type Asking, dataVersionOf } from './asking.ts'

/**
 * What people answered to surveys, in the filter's wards and the whole area (without wards: everywhere), the newest
 * first. Places and periods are never added up: gate 2 could not see what was subtracted afterwards. Refuses
 * `unknownValue` for a ward that is not one of 2022.
 */
export function surveys(asking: Asking, { filter: { ward } }: { filter: Filter }): Released<Surveys> {
  const { area, columns, readable, viewer } = asking
  const known = new Set<string>(area.wards(2022).map(({ code }) => code))
  if (!ward.every((code) => known.has(code))) throw new Refused('unknownValue', { param: 'ward' })
  const counted = sources.filter(({ id, answers }) => answers && readable.has(id)).map(({ id }) => id)
  const answer = mapRaw(
    columns.surveyAnswers(new Set(counted)),
    (answers): CountedSurveys => ({
      questions: questionsOf(answers.filter((each) => isAsked(each, ward))),
      dataVersion: dataVersionOf(asking),
    }),
  )
  return releaseSurveys(viewer, answer, readable)
}

function isAsked(answer: StoredAnswer, wards: Filter['ward']): boolean {
  return wards.length === 0 || answer.ward === null || wards.some((code) => code === answer.ward)
}

/** Answers put under their question, place, period and agency; newest first, else as they came. */
export function questionsOf(answers: readonly StoredAnswer[]): CountedQuestion[] {
  const questions = new Map<
    string,
    { last: number; of: StoredAnswer; answers: CountedQuestion['answers'][number][] }
  >()
  for (const each of answers) {
    const { question, agency, ward, monthFirst, monthLast, answer, count } = each
    const key = JSON.stringify([question, agency, ward, monthFirst, monthLast])
    const held = questions.get(key) ?? { last: monthLast, of: each, answers: [] }
    held.answers.push({ answer, count })
    questions.set(key, held)
  }
  return [...questions.values()]
    .sort((a, b) => b.last - a.last)
    .map(({ of: { question, agency, ward, monthFirst, monthLast }, answers: held }) => ({
      ...{ question, agency, ward, period: surveyPeriodText([monthFirst, monthLast]) },
      answers: held,
    }))
}
