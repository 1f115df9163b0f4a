import { useId, useState } from 'react'
import { FormFoot } from '../FormFoot.tsx'
import { agencyName } from '../places/told-words.ts'

interface InviteFormProps {
  agencies: readonly string[]
  busy: boolean
  send: (invited: { agency: string; people: number }[]) => void
}

const mostPeople = 20

/** How many people of each agency are asked to weigh; none: the agency is not asked. */
export function InviteForm({ agencies, busy, send }: InviteFormProps) {
  const [people, setPeople] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries(agencies.map((agency) => [agency, 1])),
  )
  const id = useId()
  const invited = agencies
    .map((agency) => ({ agency, people: people[agency] ?? 0 }))
    .filter((each) => each.people > 0)
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        send(invited)
      }}
    >
      <p>How many people of each agency?</p>
      {agencies.map((agency, at) => (
        <div key={agency} className="form-line">
          <label htmlFor={`${id}-${at}`}>{agencyName(agency)}</label>
          <input
            id={`${id}-${at}`}
            className="field"
            type="number"
            inputMode="numeric"
            min={0}
            max={mostPeople}
            value={people[agency] ?? 0}
            onChange={({ target }) =>
              setPeople({
                ...people,
                [agency]: Math.min(mostPeople, Math.max(0, Math.round(Number(target.value)))),
              })
            }
          />
        </div>
      ))}
      <FormFoot
        action="Ask them"
        busy={busy}
        busyWords="Asking …"
        disabled={invited.length === 0}
        trouble={null}
      />
    </form>
  )
}
