import { useState } from 'react'
import { type ActionState, actionStates } from '../../../server/contract/told/action.ts'
import type { ToldEntryOf } from '../../../server/contract/told/told.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { ScreenedField } from '../../parts/ScreenedField.tsx'
import { useSession } from '../../state/session.ts'
import { FormFoot } from '../FormFoot.tsx'
import { FormHelp } from '../FormHelp.tsx'
import { DayField } from '../places/PlainFields.tsx'

interface StepFormProps<T> {
  entry: ToldEntryOf<'action'>
  busy: boolean
  send: (value: T) => void
}

/** States that may be chosen: closing is for whoever decides in the meeting. */
export function useStateChoices(): Partial<Record<ActionState, string>> {
  const role = useSession((state) => state.session?.role)
  const mayClose = role === 'officer' || role === 'analyst'
  return Object.fromEntries(
    actionStates.filter(({ id }) => mayClose || id !== 'closed').map(({ id, label }) => [id, label]),
  )
}

/** How far it is, in a word and in words of one's own; about a home or a person in the word alone. */
export function UpdateForm({
  entry,
  busy,
  send,
}: StepFormProps<{ text: string; state: ActionState | null }>) {
  const [state, setState] = useState<ActionState>(entry.fields.state)
  const choices = useStateChoices()
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        const text = String(new FormData(event.currentTarget).get('update') ?? '').trim()
        send({ text, state: state === entry.fields.state ? null : state })
      }}
    >
      <p>How far is it?</p>
      <ChoiceChips className="chips" choices={choices} chosen={state} onChoose={setState} />
      {entry.fields.caseIn === null ? (
        <ScreenedField label="What is new" name="update" maxLength={400} multiline strict />
      ) : (
        <p className="quiet">Nothing more is written here: the case is kept in its own system.</p>
      )}
      <FormFoot action="Keep the update" busy={busy} busyWords="Saving …" trouble={null} />
      {entry.fields.caseIn === null && <FormHelp small />}
    </form>
  )
}

/** Carried by the meeting to another day. */
export function CarryForm({ entry, busy, send }: StepFormProps<string | null>) {
  const [due, setDue] = useState<string | null>(entry.fields.due)
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(due)
      }}
    >
      <DayField
        label="The new day"
        value={due ?? ''}
        put={(value) => setDue(value === null ? null : String(value))}
      />
      <FormFoot action="Carry it forward" busy={busy} busyWords="Saving …" trouble={null} />
    </form>
  )
}
