import type { AdmittedSurveyAnswer } from '../contract/admitted.ts'
import { openDictionary } from './dictionary.ts'
import type { Connection } from './open.ts'

/** A live row of an earlier file. */
export interface OlderAnswer {
  readonly id: number
  readonly months: readonly [number, number]
}

export interface SurveyWriter {
  /**
   * Live answers of the agency's other files to the same questions in months that these speak of, wherever: a question
   * is replaced as a whole, so that two files never stand beside each other to be subtracted.
   */
  older(answers: readonly AdmittedSurveyAnswer[]): OlderAnswer[]
  /** They give way to this batch; undo brings them back. */
  replace(older: readonly OlderAnswer[]): void
  /** Writes rows in this order. */
  insert(answers: readonly AdmittedSurveyAnswer[]): void
}

/** Writes the survey answers of one batch; inside the transaction of the caller. */
export function openSurveyWriter(
  vault: Connection,
  { batch, source, agency }: { batch: number; source: string; agency: string },
): SurveyWriter {
  return {
    older(answers) {
      const find = vault.prepare<
        [string, number, string, string, number, number],
        { id: number; first: number; last: number }
      >(
        `SELECT survey_answer.id, survey_answer.month_first AS first, survey_answer.month_last AS last
         FROM survey_answer JOIN source ON source.id = survey_answer.source
         JOIN batch ON batch.id = survey_answer.batch
         WHERE source.code = ? AND survey_answer.batch <> ? AND batch.agency = ? AND question = ?
           AND survey_answer.month_first <= ? AND survey_answer.month_last >= ? AND replaced_by IS NULL`,
      )
      const asked = new Map(
        answers.map(({ question, months }) => [JSON.stringify([question, months]), { question, months }]),
      )
      const found = [...asked.values()].flatMap(({ question, months: [first, last] }) =>
        find.all(source, batch, agency, question, last, first),
      )
      const once = new Map(found.map(({ id, first, last }) => [id, { id, months: [first, last] as const }]))
      return [...once.values()]
    },
    replace(older) {
      const replace = vault.prepare('UPDATE survey_answer SET replaced_by = ? WHERE id = ?')
      for (const { id } of older) replace.run(batch, id)
    },
    insert(answers) {
      const code = openDictionary(vault).source(source)
      const insert = vault.prepare(
        `INSERT INTO survey_answer (batch, source, ward, month_first, month_last, question, answer, n)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      for (const { ward, months, question, answer, count } of answers)
        insert.run(batch, code, ward, ...months, question, answer, count)
    },
  }
}
