import { useId, useState } from 'react'
import type { AgreementChange, AgreementEntry } from '../../../server/contract/agreement.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { changeAgreement } from '../../state/agreement-calls.ts'
import { useRegisters } from '../../state/registers.ts'
import { ConflictNote } from '../ConflictNote.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { AgreementFieldSet } from './AgreementFieldSet.tsx'
import { changeIn, conflictsOf, fieldsIn, fieldsOf } from './agreement-form.ts'
import { agreementTrouble, isChangedMeanwhile } from './agreement-trouble.ts'

interface EditAgreementProps {
  /** As it stands in the register: newer than the form when somebody else changed it meanwhile. */
  agreement: AgreementEntry
  known: readonly string[]
  saved: (words: string) => void
  close: () => void
}

/** Changes a standing agreement. When somebody was quicker, both are shown and nothing is lost. */
export function EditAgreement({ agreement, known, saved, close }: EditAgreementProps) {
  const [from] = useState(agreement)
  const [mine, setMine] = useState<AgreementChange | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const load = useRegisters((state) => state.loadAgreements)
  const id = useId()
  const save = async (base: AgreementEntry, change: AgreementChange): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await changeAgreement(base, change)
    setBusy(false)
    if (answer.ok) return saved(`${agreement.reference} was changed.`)
    if (!isChangedMeanwhile(answer.failure)) return setTrouble(agreementTrouble(answer.failure))
    setMine(change)
    await load()
  }
  const send = (form: FormData): void => {
    const change = changeIn(fieldsIn(form), from)
    if (!change) setTrouble('Something in this form is missing or cannot be read.')
    else if (Object.keys(change).length === 0) close()
    else void save(from, change)
  }
  return (
    <>
      {mine && (
        <ConflictNote
          what="this agreement"
          conflicts={conflictsOf(mine, agreement)}
          busy={busy}
          keepMine={() => void save(agreement, mine)}
          keepTheirs={close}
        />
      )}
      <form
        className="agreement-form"
        aria-labelledby={`${id}-title`}
        hidden={mine !== null}
        onSubmit={(event) => {
          event.preventDefault()
          send(new FormData(event.currentTarget))
        }}
      >
        <h3 id={`${id}-title`}>Change {agreement.reference}</h3>
        <AgreementFieldSet known={known} fields={fieldsOf(from)} />
        <FormFoot action="Save the changes" busy={busy} busyWords="Saving …" trouble={mine ? null : trouble}>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </FormFoot>
        <FormHelp />
      </form>
      {mine && <Trouble>{trouble}</Trouble>}
    </>
  )
}
