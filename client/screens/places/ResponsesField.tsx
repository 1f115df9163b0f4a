import { useId } from 'react'
import type { FieldsOf } from '../../../server/contract/told/told.ts'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { agencyName } from './told-words.ts'
import { useAgencies } from './use-agencies.ts'

type Response = FieldsOf<'goal'>['responses'][number]

/** Lines of a form as they were typed. */
export const responsesIn = (value: unknown): Response[] =>
  Array.isArray(value)
    ? value.filter((each) => typeof each?.what === 'string' && typeof each?.agency === 'string')
    : []

interface ResponsesFieldProps {
  label: string
  responses: readonly Response[]
  put: (responses: readonly Response[]) => void
}

/** What is done for a goal, each with the agency that does it. */
export function ResponsesField({ label, responses, put }: ResponsesFieldProps) {
  const { own, others } = useAgencies()
  const id = useId()
  const change = (at: number, part: Partial<Response>): void =>
    put(responses.map((each, number) => (number === at ? { ...each, ...part } : each)))
  return (
    <fieldset>
      <legend>{label}</legend>
      {responses.map(({ what, agency }, at) => (
        <div key={`${at} of ${responses.length}`} className="field-and-button outputs-line">
          <ScreenedField
            label="What is done"
            name={`what-${at}`}
            maxLength={160}
            defaultValue={what}
            strict
            onText={(text) => change(at, { what: text })}
          />
          <div className="form-line">
            <label htmlFor={`${id}-${at}`}>By</label>
            <select
              id={`${id}-${at}`}
              className="field"
              value={agency}
              onChange={({ target }) => change(at, { agency: target.value })}
            >
              {[...new Set([own, ...others, agency])].map((each) => (
                <option key={each} value={each}>
                  {agencyName(each)}
                </option>
              ))}
            </select>
          </div>
          <button
            type="button"
            className="link-button"
            onClick={() => put(responses.filter((_, number) => number !== at))}
          >
            Take out<span className="visually-hidden"> {what}</span>
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => put([...responses, { what: '', agency: own }])}>
        Add a line
      </button>
    </fieldset>
  )
}
