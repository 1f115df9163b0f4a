import type { AdmittedSurveyAnswer } from '../contract/admitted.ts'
import { type SurveyMappingEntry, surveyColumns, surveyParts } from '../contract/mappings.ts'
import { fewestAnswers, otherAnswers, surveyPeriodText } from '../contract/surveys.ts'
import { openSurveyWriter } from '../store/survey-writer.ts'
import { type CsvRow, fieldText } from './csv.ts'
import type { PartnerFormat } from './file-format.ts'
import { type FileOutcome, type Intake, noIncidents, type RowIntake } from './file-outcome.ts'
import { admitSurveyAnswer } from './gate.ts'
import { headerPositions } from './header.ts'
import { isRefused, shapeIssue } from './incident-rows.ts'
import { mostPreviewed } from './partner-preview.ts'
import { FileRefused, type Issue } from './refusal.ts'
import { remembered } from './remembered.ts'
import {
  createCountReader,
  createPeriodReader,
  createWardReader,
  createWordsReader,
} from './survey-fields.ts'
import { previewSurvey } from './survey-preview.ts'
import { assertNoSums, createSurveySizes, inOrder, withoutRareWords } from './survey-rules.ts'

/** A row as it was judged. */
interface Judged {
  readonly row: number
  readonly outcome: AdmittedSurveyAnswer | readonly Issue[]
}

/** Reads a file of survey answers. What is admitted waits in memory: some rules speak of the file as a whole. */
export function takeSurveyRows(
  format: PartnerFormat,
  mapping: SurveyMappingEntry,
  header: readonly string[],
  intake: Intake,
): RowIntake {
  const { area, now, tally } = intake
  const columns = wantedColumns(mapping, header)
  const { position, dropped } = headerPositions(header, Object.values(columns))
  const read = {
    ward: remembered(createWardReader(area, columns.ward)),
    months: remembered(createPeriodReader(columns.period, now)),
    question: remembered(createWordsReader('question', columns.question)),
    answer: remembered(createWordsReader('answer', columns.answer)),
    count: createCountReader(columns.count),
  }
  const watch = createSurveySizes()
  const seen = new Set<string>()
  const admitted: AdmittedSurveyAnswer[] = []
  const first: Judged[] = []

  function judge(row: CsvRow): Judged['outcome'] {
    if (row.count !== header.length || row.isBroken) return [shapeIssue(row.isBroken)]
    const text = (name: string) => fieldText(row, position(name))
    const outcome = admitSurveyAnswer(
      mapping.source,
      {
        ward: read.ward(text(columns.ward)),
        months: read.months(text(columns.period)),
        question: read.question(text(columns.question)),
        answer: read.answer(text(columns.answer)),
        count: read.count(text(columns.count)),
      },
      { now, periodColumn: columns.period, keptMonths: format.keptMonths },
    )
    if (isRefused(outcome)) return outcome
    const key = JSON.stringify([outcome.ward, outcome.months, outcome.question, outcome.answer])
    if (seen.has(key)) return [{ reason: 'repeatedAnswer', column: null }]
    seen.add(key)
    return outcome
  }

  return {
    dropped,
    row(row) {
      tally.count()
      const outcome = judge(row)
      if (first.length < mostPreviewed) first.push({ row: row.number, outcome })
      if (isRefused(outcome)) return tally.refuse(row.number, outcome)
      watch(row.number, outcome)
      admitted.push(outcome)
    },
    finish: () => finish(format, mapping, intake, admitted, first),
  }
}

/** Throws `FileRefused('columnMissing')` naming the usual spelling. */
function wantedColumns(mapping: SurveyMappingEntry, header: readonly string[]) {
  const found = surveyColumns(mapping, header)
  const name = (part: (typeof surveyParts)[number]): string => {
    const column = found[part]
    if (column === null) throw new FileRefused('columnMissing', null, mapping.columns[part][0])
    return column
  }
  const [ward, period, question, answer, count] = surveyParts.map(name)
  return { ward, period, question, answer, count }
}

function finish(
  { source, order }: PartnerFormat,
  mapping: SurveyMappingEntry,
  { area, connection, batch }: Intake,
  admitted: readonly AdmittedSurveyAnswer[],
  first: readonly Judged[],
): FileOutcome {
  assertNoSums(admitted)
  const kept = withoutRareWords(admitted)
  const keptAs = new Map(admitted.map((each, at) => [each, kept[at]]))
  const stored = inOrder(kept)
  const writer = openSurveyWriter(connection, { batch: batch ?? 0, source, agency: order.agency })
  const older = writer.older(stored)
  if (batch !== null) {
    writer.replace(older)
    writer.insert(stored)
  }
  const months = admitted.flatMap((each) => each.months)
  return {
    accepted: admitted.length,
    duplicates: 0,
    replaced: older.length,
    months: months.length === 0 ? null : [Math.min(...months), Math.max(...months)],
    replaces: [...new Set(older.map((each) => surveyPeriodText(each.months)))].sort().map((month) => ({
      ...{ month, force: '', types: ['answers'] },
      records: older.filter((each) => surveyPeriodText(each.months) === month).length,
    })),
    notes: notesOn(admitted, kept),
    ...noIncidents,
    partner: {
      ...{ mapping: mapping.name, mappingVersion: mapping.version, agreement: order.agreement },
      ...{ shared: admitted.length, protected: 0, becameProtected: {}, confidence: {} },
      preview: first.map(({ row, outcome }) =>
        previewSurvey(area, row, isRefused(outcome) ? outcome : (keptAs.get(outcome) ?? outcome)),
      ),
    },
  }
}

function notesOn(admitted: readonly AdmittedSurveyAnswer[], kept: readonly AdmittedSurveyAnswer[]): string[] {
  const small = admitted.filter(({ count }) => count === null).length
  const folded = kept.filter(({ answer }, at) => answer !== admitted[at].answer).length
  return [
    ...(small > 0
      ? [
          `${small} of ${admitted.length} answers were given by fewer than ${fewestAnswers} people: their number is not kept. A question without one larger answer in a ward is not shown there.`,
        ]
      : []),
    ...(folded > 0
      ? [
          `${folded} of ${admitted.length} rows hold an answer that was nowhere given by ${fewestAnswers} people: its words are not kept either. They stand as “${otherAnswers}: fewer than ${fewestAnswers}”.`,
        ]
      : []),
  ]
}
