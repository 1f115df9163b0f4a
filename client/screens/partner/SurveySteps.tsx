import {
  type SurveyMappingEntry,
  type SurveyPart,
  surveyColumns,
  surveyParts,
} from '../../../server/contract/mappings.ts'
import { fewestAnswers, surveyLimits } from '../../../server/contract/surveys.ts'
import type { FileSample } from '../../state/file-sample.ts'
import type { QueuedFile } from '../../state/import-queue.ts'
import { useImports } from '../../state/imports.ts'
import { ColumnsStep, exampleHead } from './ColumnsStep.tsx'
import { examplesIn } from './column-facts.ts'
import { ShowWhatWillBeStored } from './ShowWhatWillBeStored.tsx'

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
    <ColumnsStep
      heads={['Is', 'Column', exampleHead]}
      rows={surveyParts.map((part) => (
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
    >
      <p className="quiet">
        {leftOut > 0 && `The other ${leftOut === 1 ? 'column is' : `${leftOut} columns are`} never stored. `}
        One row for each answer in each ward, with how many gave it; no rows that add others up. At most{' '}
        {surveyLimits.questions} questions of {surveyLimits.answersOfQuestion} answers. A number below{' '}
        {fewestAnswers} is not kept.
      </p>
      <ShowWhatWillBeStored
        disabled={!isWhole}
        run={() => checkWith(file.id, { mapping: mapping.name, version: mapping.version, agreement })}
        trouble={trouble}
      />
    </ColumnsStep>
  )
}

const examples = ({ header, rows }: FileSample, column: string | null): string =>
  column === null ? '' : examplesIn(rows, header.indexOf(column)).join(' · ')
