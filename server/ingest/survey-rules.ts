import type { AdmittedSurveyAnswer } from '../contract/admitted.ts'
import { otherAnswers, surveyLimits } from '../contract/surveys.ts'
import { FileRefused } from './refusal.ts'

/** What a file of answers must keep to as a whole, so that nothing withheld can be worked out from what is shown. */

/** Watches how many different questions and answers there are. Throws `FileRefused` at the first one too many. */
export function createSurveySizes(): (row: number, answer: AdmittedSurveyAnswer) => void {
  const answersOf = new Map<string, Set<string>>()
  return (row, { question, answer }) => {
    const answers = answersOf.get(question) ?? new Set()
    answersOf.set(question, answers.add(answer))
    if (answersOf.size > surveyLimits.questions) throw new FileRefused('tooManyQuestions', row)
    if (answers.size > surveyLimits.answersOfQuestion) throw new FileRefused('tooManyAnswers', row)
  }
}

/** Throws `FileRefused` where periods of a question overlap, or wards stand beside the whole area. */
export function assertNoSums(answers: readonly AdmittedSurveyAnswer[]): void {
  for (const asked of byQuestion(answers).values()) {
    const monthOf = new Map<number, string>()
    const isWhole = new Map<string, boolean>()
    for (const { months, ward } of asked) {
      const period = months.join()
      for (let month = months[0]; month <= months[1]; month++) {
        const known = monthOf.get(month) ?? period
        if (known !== period) throw new FileRefused('surveyPeriodsOverlap')
        monthOf.set(month, period)
      }
      const whole = isWhole.get(period) ?? ward === null
      if (whole !== (ward === null)) throw new FileRefused('surveyTotals')
      isWhole.set(period, whole)
    }
  }
}

/**
 * Answers that no place and period gave often enough to be counted lose their words: what few people said may be in
 * their own words, and nobody would see a number beside it. The order stays.
 */
export function withoutRareWords(answers: readonly AdmittedSurveyAnswer[]): AdmittedSurveyAnswer[] {
  const common = new Set(answers.filter(({ count }) => count !== null).map(answerKey))
  return answers.map((each) => (common.has(answerKey(each)) ? each : { ...each, answer: otherAnswers }))
}

const answerKey = ({ question, answer }: AdmittedSurveyAnswer): string => JSON.stringify([question, answer])

/** One row for each answer of a question in a place and period; by question, period and ward, answers as they came. */
export function inOrder(answers: readonly AdmittedSurveyAnswer[]): AdmittedSurveyAnswer[] {
  const rowKey = (of: AdmittedSurveyAnswer): string =>
    JSON.stringify([of.question, of.months, of.ward, of.answer])
  const once = [...new Map(answers.map((each) => [rowKey(each), each])).values()]
  const questions = [...byQuestion(once).keys()]
  const place = (list: readonly string[]) => new Map(list.map((each, at) => [each, at]))
  const questionPlace = place(questions)
  const answerPlace = place([...new Set(once.map(answerKey))])
  const by = (of: AdmittedSurveyAnswer): (number | string)[] => [
    questionPlace.get(of.question) ?? 0,
    of.months[0],
    of.ward ?? '',
    of.answer === otherAnswers ? Number.MAX_SAFE_INTEGER : (answerPlace.get(answerKey(of)) ?? 0),
  ]
  return once
    .map((each) => ({ each, keys: by(each) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ each }) => each)
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, place) => key !== b[place])
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1
}

function byQuestion(answers: readonly AdmittedSurveyAnswer[]): Map<string, AdmittedSurveyAnswer[]> {
  const questions = new Map<string, AdmittedSurveyAnswer[]>()
  for (const each of answers) {
    const asked = questions.get(each.question)
    if (asked) asked.push(each)
    else questions.set(each.question, [each])
  }
  return questions
}
