import { useId } from 'react'
import { type AccountRole, accountRoles } from '../../../server/contract/reference.ts'
import { roleNames, roleSees } from '../sign-in/role-words.ts'
import { agencyProblem } from './account-words.ts'

interface RoleAndAgencyProps {
  role: AccountRole
  agency: string
  setRole: (role: AccountRole) => void
  setAgency: (agency: string) => void
}

/** What somebody may see, and whose agreements count for them. */
export function RoleAndAgency({ role, agency, setRole, setAgency }: RoleAndAgencyProps) {
  const id = useId()
  return (
    <>
      <div className="form-line">
        <label htmlFor={`${id}-role`}>Role</label>
        <select
          id={`${id}-role`}
          className="field"
          value={role}
          aria-describedby={`${id}-sees`}
          onChange={(event) => {
            const next = accountRoles.find((name) => name === event.currentTarget.value)
            if (next) setRole(next)
          }}
        >
          {accountRoles.map((name) => (
            <option key={name} value={name}>
              {roleNames[name]}
            </option>
          ))}
        </select>
        <p id={`${id}-sees`} className="form-hint">
          Sees: {roleSees[role]}
        </p>
      </div>
      <div className="form-line">
        <label htmlFor={`${id}-agency`}>Agency</label>
        <input
          id={`${id}-agency`}
          className="field"
          required
          maxLength={40}
          autoCapitalize="off"
          spellCheck={false}
          value={agency}
          aria-invalid={agency !== '' && agencyProblem(agency) !== '' ? true : undefined}
          aria-describedby={`${id}-spelling`}
          onChange={(event) => setAgency(event.currentTarget.value)}
        />
        <p id={`${id}-spelling`} className="form-hint">
          {(agency !== '' && agencyProblem(agency)) ||
            'As agreements name it: small letters, figures and hyphens, such as youth-service.'}
        </p>
      </div>
    </>
  )
}
