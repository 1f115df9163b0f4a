import { useEffect, useId, useRef, useState } from 'react'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { type AgreementFields, partiesProblem } from './agreement-form.ts'

interface AgreementFieldSetProps {
  fields: AgreementFields
  /** Agencies of other agreements, to be taken with one press. */
  known: readonly string[]
}

/** What may be written of an agreement at any time: why, on what ground, who, how long, whom to ask. */
export function AgreementFieldSet({ fields, known }: AgreementFieldSetProps) {
  const id = useId()
  return (
    <>
      <PartiesField defaultValue={fields.parties} known={known} />
      <ScreenedField
        label="Purpose"
        name="purpose"
        maxLength={300}
        defaultValue={fields.purpose}
        required
        strict
        multiline
      />
      <ScreenedField
        label="Lawful basis"
        name="lawfulBasis"
        maxLength={200}
        defaultValue={fields.lawfulBasis}
        required
        strict
      />
      <div className="form-line">
        <label htmlFor={`${id}-months`}>Months kept</label>
        <input
          id={`${id}-months`}
          className="field field-short"
          name="retentionMonths"
          type="number"
          inputMode="numeric"
          min={1}
          max={180}
          required
          defaultValue={fields.retentionMonths}
          aria-describedby={`${id}-kept`}
        />
        <p id={`${id}-kept`} className="form-hint">
          Counted from the month in which something happened. Older records are deleted each night.
        </p>
      </div>
      <div className="form-line">
        <label htmlFor={`${id}-contact`}>Who to ask</label>
        <input
          id={`${id}-contact`}
          className="field"
          name="contact"
          maxLength={120}
          required
          autoComplete="off"
          defaultValue={fields.contact}
          aria-describedby={`${id}-post`}
        />
        <p id={`${id}-post`} className="form-hint">
          A post or a shared mailbox at work, not a person.
        </p>
      </div>
    </>
  )
}

function PartiesField({ defaultValue, known }: { defaultValue: string; known: readonly string[] }) {
  const [text, setText] = useState(defaultValue)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const problem = partiesProblem(text)
  useEffect(() => field.current?.setCustomValidity(problem), [problem])
  const lines = text.split(/[\n,]/).map((line) => line.trim())
  const offered = known.filter((agency) => !lines.includes(agency))
  return (
    <div className="form-line">
      <label htmlFor={id}>Parties: who may count these records live</label>
      <textarea
        id={id}
        ref={field}
        className="field field-lines"
        name="parties"
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        aria-describedby={`${id}-how`}
        aria-invalid={text !== '' && problem !== '' ? true : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-how`} className="form-hint">
        {(text !== '' && problem) ||
          'Agencies, one on each line, spelled as their accounts are: youth-service.'}
      </p>
      {offered.length > 0 && (
        <p className="known-agencies">
          <span>Known already:</span>
          {offered.map((agency) => (
            <button
              key={agency}
              type="button"
              className="chip"
              onClick={() => setText([...lines.filter((line) => line !== ''), agency].join('\n'))}
            >
              {agency}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
