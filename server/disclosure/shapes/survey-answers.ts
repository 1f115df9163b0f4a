import { type CountedQuestion, fewestAnswers, type SurveyQuestion } from '../../contract/surveys.ts'

/**
 * What may be shown of counted answers. A count below `fewestAnswers` is withheld, and with it the number of all answers:
 * the one could be had from the other. A question without one larger answer in a place and period is left out, so that
 * nobody learns whether few or none were asked there. Says how many counts are withheld, those left out included.
 */
export function withoutSmallAnswers(questions: readonly CountedQuestion[]): {
  questions: SurveyQuestion[]
  withheld: number
} {
  let withheld = 0
  const shown = questions.flatMap(({ answers, ...question }): SurveyQuestion[] => {
    const large = answers.flatMap(({ count }) => (count !== null && count >= fewestAnswers ? [count] : []))
    withheld += answers.length - large.length
    if (large.length === 0) return []
    const base = large.length === answers.length ? large.reduce((sum, count) => sum + count, 0) : null
    return [
      {
        ...question,
        answers: answers.map(({ answer, count }) => ({
          answer,
          count: count !== null && count >= fewestAnswers ? count : { below: fewestAnswers },
        })),
        base,
      },
    ]
  })
  return { questions: shown, withheld }
}
