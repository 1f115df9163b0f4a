import { useId } from 'react'
import { AuditEventName, auditEvents } from '../../../server/contract/audit.ts'
import { type AuditWanted, auditQuery } from '../../state/audit.ts'
import { useRegisters } from '../../state/registers.ts'

interface AuditFiltersProps {
  wanted: AuditWanted
  choose: (wanted: AuditWanted) => void
}

const wantedIn = (form: FormData): AuditWanted => {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const event = AuditEventName.safeParse(form.get('event'))
  return {
    from: text('from'),
    to: text('to'),
    event: event.success ? event.data : '',
    agency: text('agency'),
    account: text('account'),
  }
}

/** Which entries to show; the file holds the same ones. */
export function AuditFilters({ wanted, choose }: AuditFiltersProps) {
  const agencies = useRegisters(({ agreements }) => agreements)
  const id = useId()
  const known = [...new Set((agencies ?? []).flatMap(({ parties }) => parties))].sort()
  return (
    <form
      className="audit-filters"
      aria-label="Which entries"
      onSubmit={(event) => {
        event.preventDefault()
        choose(wantedIn(new FormData(event.currentTarget)))
      }}
    >
      <label>
        From
        <input className="field" type="date" name="from" defaultValue={wanted.from} />
      </label>
      <label>
        To
        <input className="field" type="date" name="to" defaultValue={wanted.to} />
      </label>
      <label>
        What
        <select className="field" name="event" defaultValue={wanted.event}>
          <option value="">Everything</option>
          {Object.entries(auditEvents).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Agency
        <input
          className="field"
          name="agency"
          list={`${id}-agencies`}
          pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
          title="Small letters, figures and hyphens, such as youth-service"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          defaultValue={wanted.agency}
        />
        <datalist id={`${id}-agencies`}>
          {known.map((agency) => (
            <option key={agency} value={agency} />
          ))}
        </datalist>
      </label>
      <div className="audit-account">
        <label htmlFor={`${id}-account`}>Account number</label>
        <input
          id={`${id}-account`}
          className="field"
          name="account"
          pattern="[A-Za-z0-9_\-]{1,64}"
          title="Letters, figures, hyphens and underscores"
          aria-describedby={`${id}-where`}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          defaultValue={wanted.account}
        />
        <p id={`${id}-where`} className="form-hint">
          Press the account in an entry below.
        </p>
      </div>
      <div className="audit-buttons">
        <button type="submit" className="button button-strong">
          Show these
        </button>
        <a className="button" href={`/api/audit.csv${auditQuery(wanted)}`} download>
          Take them away as CSV
        </a>
      </div>
    </form>
  )
}
