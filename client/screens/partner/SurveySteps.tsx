import {
  type SurveyMappingEntry,
  type SurveyPart,
  surveyColumns,
  surveyParts,
} from '../../../server/contract/mappings.ts'
import { fewestAnswers, surveyLimits } from '../../../server/contract/surveys.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import type { FileSample } from '../../state/file-sample.ts'
import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'

const partWords: Record<SurveyPart, string> = {
  ward: 'Ward of 2022, or the whole area',
  period: 'Month or quarter',
  question: 'Question',
  answer: 'Answer',
  count: 'How many gave it',
}

interface SurveyStepsProps {
  file: QueuedFile
  sample: FileSample
  mapping: SurveyMappingEntry
  agreement: string
  /** Why the last try failed. */
  trouble: string | null
}

/** Which columns of a survey file are read; there is nothing to explain, only a heading to mend. */
export function SurveySteps({ file, sample, mapping, agreement, trouble }: SurveyStepsProps) {
  const checkWith = useImports((state) => state.checkWith)
  const columns = surveyColumns(mapping, sample.header)
  const isWhole = surveyParts.every((part) => columns[part] !== null)
  const leftOut = sample.header.length - surveyParts.filter((part) => columns[part] !== null).length
  return (
    <section className="partner-step">
      <h3>The columns</h3>
      <table className="plain-table partner-columns">
        <thead>
          <tr>
            <th scope="col">Is</th>
            <th scope="col">Column</th>
            <th scope="col">For example (seen in this browser only)</th>
          </tr>
        </thead>
        <tbody>
          {surveyParts.map((part) => (
            <tr key={part}>
              <th scope="row">{partWords[part]}</th>
              <td>
                {columns[part] ?? (
                  <span className="partner-warn">
                    missing: call a column {mapping.columns[part].slice(0, 3).join(', ')}
                  </span>
                )}
              </td>
              <td className="partner-examples">{examples(sample, columns[part])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {leftOut > 0 && `The other ${leftOut === 1 ? 'column is' : `${leftOut} columns are`} never stored. `}
        One row for each answer in each ward, with how many gave it; no rows that add others up. At most{' '}
        {surveyLimits.questions} questions of {surveyLimits.answersOfQuestion} answers. A number below{' '}
        {fewestAnswers} is not kept.
      </p>
      <Trouble>{trouble}</Trouble>
      <button
        type="button"
        className="button button-strong"
        disabled={!isWhole}
        onClick={() => checkWith(file.id, { mapping: mapping.name, version: mapping.version, agreement })}
      >
        Show what will be stored
      </button>
      <p className="quiet">
        The file is read by the server and forgotten again: nothing is stored before you have seen it and said
        so.
      </p>
    </section>
  )
}

const examplesShown = 3

function examples({ header, rows }: FileSample, column: string | null): string {
  if (column === null) return ''
  const at = header.indexOf(column)
  const values = rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '')
  return [...new Set(values)].slice(0, examplesShown).join(' · ')
}
