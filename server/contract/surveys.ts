import { z } from 'zod'
import { monthText, quarterOfMonth, quarterText } from './calendar.ts'

/** Answers that are fewer than this are neither kept nor shown as a number. */
export const fewestAnswers = 10
/** How long the words of a survey may be, and how many different ones a file may hold. */
export const surveyLimits = { question: 300, answer: 120, questions: 200, answersOfQuestion: 30 } as const
/** What stands for answers that nowhere were many: their words may be somebody's own. Read with "fewer than 10". */
export const otherAnswers = 'Each other answer'

/** How many gave an answer, or that it is below the threshold (nothing at all included). */
export const AnswerCount = z.union([
  z.number().int().nonnegative(),
  z.strictObject({ below: z.number().int().positive() }),
])
export type AnswerCount = z.infer<typeof AnswerCount>

/** What was answered to one question in one place and period. */
export const SurveyQuestion = z.object({
  question: z.string(),
  /** The agency that brought it. */
  agency: z.string(),
  /** Code of a ward of 2022; null = the whole area. */
  ward: z.string().nullable(),
  /** `2026-01` or `2026 Q1`. */
  period: z.string(),
  /** In the order of the questionnaire. */
  answers: z.array(z.object({ answer: z.string(), count: AnswerCount })),
  /** All answers together; null where one of them is withheld, since it could be had by subtraction. */
  base: z.number().int().nullable(),
})
export type SurveyQuestion = z.infer<typeof SurveyQuestion>

/** Answers to surveys that agreements of the viewer's agency cover, the newest first. Never added up any further. */
export const Surveys = z.object({ questions: z.array(SurveyQuestion), dataVersion: z.string() })
export type Surveys = z.infer<typeof Surveys>

/** A question as it is counted, before gate 2: null is a count that is not kept. */
export interface CountedQuestion extends Omit<SurveyQuestion, 'answers' | 'base'> {
  readonly answers: readonly { readonly answer: string; readonly count: number | null }[]
}

/** What gate 2 is handed. */
export interface CountedSurveys {
  readonly questions: readonly CountedQuestion[]
  readonly dataVersion: string
}

/** `2026-01` for a month, `2026 Q1` for a quarter, by its first and last month. */
export function surveyPeriodText([first, last]: readonly [number, number]): string {
  return first === last ? monthText(first) : quarterText(quarterOfMonth(first))
}
