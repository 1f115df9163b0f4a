import { useId, useState } from 'react'
import { AgencyId } from '../../../server/contract/agreement.ts'
import { agencyName } from './told-words.ts'
import { useAgencies } from './use-agencies.ts'

interface AgenciesFieldProps {
  label: string
  chosen: readonly string[]
  choose: (agencies: readonly string[]) => void
  /** One agency alone, and the own one among them. */
  single?: boolean
}

/** Agencies as chips: those that are known, and any other by the way its accounts are written. */
export function AgenciesField({ label, chosen, choose, single = false }: AgenciesFieldProps) {
  const { own, others } = useAgencies()
  const [text, setText] = useState('')
  const id = useId()
  const offered = [...new Set([...(single && own ? [own] : []), ...others, ...chosen])]
  const asId = text.trim().toLowerCase().replaceAll(/\s+/g, '-')
  const isAgency = AgencyId.safeParse(asId).success
  const toggle = (agency: string): void => {
    if (single) choose([agency])
    else choose(chosen.includes(agency) ? chosen.filter((each) => each !== agency) : [...chosen, agency])
  }
  return (
    <fieldset className="agencies-field">
      <legend>{label}</legend>
      {offered.length > 0 && (
        <div className="chips">
          {offered.map((agency) => (
            <button
              key={agency}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(agency)}
              onClick={() => toggle(agency)}
            >
              {agencyName(agency)}
            </button>
          ))}
        </div>
      )}
      <div className="form-line">
        <label htmlFor={id}>Another agency</label>
        <div className="field-and-button">
          <input
            id={id}
            className="field"
            value={text}
            maxLength={40}
            autoComplete="off"
            placeholder="youth service"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || text === '') return
              event.preventDefault()
              if (!isAgency) return
              if (!chosen.includes(asId)) toggle(asId)
              setText('')
            }}
          />
          <button
            type="button"
            className="button"
            disabled={!isAgency || chosen.includes(asId)}
            onClick={() => {
              toggle(asId)
              setText('')
            }}
          >
            Choose it
          </button>
        </div>
      </div>
    </fieldset>
  )
}
