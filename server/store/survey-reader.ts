import type { Connection } from './open.ts'

/** How many gave an answer, as stored. */
export interface StoredAnswer {
  source: string
  /** The agency that brought the file. */
  agency: string
  /** Code of a ward of 2022; null = the whole area. */
  ward: string | null
  monthFirst: number
  monthLast: number
  question: string
  answer: string
  /** Null: not kept, because it was small. */
  count: number | null
}

/** The live survey answers of the vault, in the order in which they were written. */
export function readSurveyAnswers(vault: Connection): StoredAnswer[] {
  return vault
    .prepare<[], StoredAnswer>(
      `SELECT source.code AS source, coalesce(batch.agency, '') AS agency, ward,
         survey_answer.month_first AS monthFirst, survey_answer.month_last AS monthLast, question, answer, n AS count
       FROM survey_answer JOIN source ON source.id = survey_answer.source
       JOIN batch ON batch.id = survey_answer.batch
       WHERE replaced_by IS NULL ORDER BY survey_answer.id`,
    )
    .all()
}
