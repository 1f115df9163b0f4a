import { useEffect, useId } from 'react'
import { type ActionFields, caseSystems } from '../../../server/contract/told/action.ts'
import { ChoiceChips } from '../../parts/ChoiceChips.tsx'
import { useTold } from '../../state/told.ts'
import { AgenciesField } from '../places/AgenciesField.tsx'
import { agencyName, toldTitle } from '../places/told-words.ts'

/** The fields that only the form of an action has. */

interface FieldProps<T> {
  label: string
  value: T
  put: (value: unknown) => void
}

type Owners = ActionFields['owners']
const mostOwners = 4

/** Agencies that do it, each with the work initials of who does it there. */
export function OwnersField({
  label,
  owners,
  put,
}: {
  label: string
  owners: Owners
  put: (owners: Owners) => void
}) {
  return (
    <>
      <AgenciesField
        label={label}
        chosen={[...new Set(owners.map(({ agency }) => agency))]}
        choose={(agencies) => put(ownersOf(agencies, owners))}
      />
      {owners.map(({ agency, initials }, at) => (
        <InitialsField
          key={`${agency} ${at}`}
          agency={agency}
          initials={initials}
          put={(next) => put(owners.with(at, { agency, initials: next }))}
        />
      ))}
    </>
  )
}

/** The agencies chosen; initials that stood there stay, also of two people of one agency. */
const ownersOf = (agencies: readonly string[], before: Owners): Owners =>
  agencies
    .flatMap((agency) => {
      const standing = before.filter((each) => each.agency === agency)
      return standing.length > 0 ? standing : [{ agency, initials: '' }]
    })
    .slice(0, mostOwners)

interface InitialsProps {
  agency: string
  initials: string
  put: (initials: string) => void
}

function InitialsField({ agency, initials, put }: InitialsProps) {
  const id = useId()
  return (
    <div className="form-line">
      <label htmlFor={id}>Work initials at {agencyName(agency)}, at most four letters</label>
      <input
        id={id}
        className="field initials-field"
        value={initials}
        maxLength={4}
        autoComplete="off"
        onChange={({ target }) => put(target.value.toUpperCase().replaceAll(/[^A-Z]/g, ''))}
      />
    </div>
  )
}

/** Meetings by name; `''`: none. */
export function MeetingField({ label, value, put }: FieldProps<string>) {
  const meetings = useTold((state) => state.lists.meeting)
  const load = useTold((state) => state.load)
  const id = useId()
  useEffect(() => void load(['meeting']), [load])
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" value={value} onChange={({ target }) => put(target.value || null)}>
        <option value="">No meeting</option>
        {(meetings ?? []).map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {toldTitle(meeting)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Which system holds the case; `''`: it is about no home and no person. */
export function CaseField({ label, value, put }: FieldProps<string>) {
  const choices = { '': 'No', ...Object.fromEntries(caseSystems.map((each) => [each.id, each.label])) }
  return (
    <fieldset>
      <legend>{label}</legend>
      <ChoiceChips className="chips" choices={choices} chosen={value} onChoose={(id) => put(id || null)} />
    </fieldset>
  )
}

const partWords = { 2: 'Part 2: for the parties of the meeting', 1: 'Part 1: public' } as const

export function PartField({ label, value, put }: FieldProps<1 | 2>) {
  const choices: Record<string, string> = partWords
  return (
    <fieldset>
      <legend>{label}</legend>
      <ChoiceChips
        className="chips"
        choices={choices}
        chosen={String(value)}
        onChoose={(id) => put(Number(id))}
      />
    </fieldset>
  )
}
