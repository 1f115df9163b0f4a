import { useId, useState } from 'react'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import { monthsOf } from '../../../server/contract/retention.ts'
import { sources } from '../../../server/contract/sources.ts'
import { addAgreement } from '../../state/agreement-calls.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { AgreementFieldSet } from './AgreementFieldSet.tsx'
import { draftIn } from './agreement-form.ts'
import { agreementTrouble } from './agreement-trouble.ts'
import { londonToday, yearAfter } from './days.ts'

interface NewAgreementProps {
  known: readonly string[]
  added: (agreement: AgreementEntry) => void
  close: () => void
}

const offered = sources.filter((source) => source.class !== 'open' && !source.invented)
const classWords = {
  shared: 'Shared: counted on folded place cells, for its parties only.',
  protected: 'Protected: kept by large zone and quarter only, without day, hour or street.',
} as const

/** A new agreement. Nothing of it is published until that is decided of its own. */
export function NewAgreement({ known, added, close }: NewAgreementProps) {
  const today = londonToday()
  const [source, setSource] = useState<string>(offered[0].id)
  const [starts, setStarts] = useState(today)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const id = useId()
  const dataClass = offered.find((each) => each.id === source)?.class ?? 'shared'
  const send = async (form: FormData): Promise<void> => {
    const draft = draftIn(form)
    if (!draft) return setTrouble('Something in this form is missing or cannot be read.')
    setBusy(true)
    const answer = await addAgreement(draft)
    setBusy(false)
    if (answer.ok) added(answer.value)
    else setTrouble(agreementTrouble(answer.failure))
  }
  return (
    <form
      className="agreement agreement-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <h2 id={`${id}-title`}>New agreement</h2>
      <div className="form-pair">
        <div className="form-line">
          <label htmlFor={`${id}-reference`}>Reference</label>
          <input
            id={`${id}-reference`}
            className="field"
            name="reference"
            required
            minLength={2}
            maxLength={40}
            pattern="[A-Za-z0-9][A-Za-z0-9._\-]{1,39}"
            title="Letters, figures, dots, hyphens and underscores"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-spelling`}
          />
          <p id={`${id}-spelling`} className="form-hint">
            As on the signed paper, such as ISA-2026-04. It cannot be changed later.
          </p>
        </div>
        <div className="form-line">
          <label htmlFor={`${id}-source`}>Whose records</label>
          <select
            id={`${id}-source`}
            className="field"
            name="source"
            value={source}
            aria-describedby={`${id}-class`}
            onChange={(event) => setSource(event.currentTarget.value)}
          >
            {offered.map(({ id: each, label }) => (
              <option key={each} value={each}>
                {label}
              </option>
            ))}
          </select>
          <p id={`${id}-class`} className="form-hint">
            {classWords[dataClass === 'protected' ? 'protected' : 'shared']}
          </p>
        </div>
        <div className="form-line">
          <label htmlFor={`${id}-starts`}>First day</label>
          <input
            id={`${id}-starts`}
            className="field"
            name="starts"
            type="date"
            required
            value={starts}
            onChange={(event) => setStarts(event.currentTarget.value)}
          />
        </div>
        <div className="form-line">
          <label htmlFor={`${id}-ends`}>Last day</label>
          <input
            id={`${id}-ends`}
            className="field"
            name="ends"
            type="date"
            required
            min={starts}
            defaultValue={yearAfter(today)}
          />
        </div>
      </div>
      <AgreementFieldSet
        known={known}
        fields={{
          purpose: '',
          lawfulBasis: '',
          contact: '',
          parties: '',
          retentionMonths: String(monthsOf('vault')),
        }}
      />
      <FormFoot action="Add the agreement" busy={busy} busyWords="Saving …" trouble={trouble}>
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
      </FormFoot>
      <FormHelp />
    </form>
  )
}
