import { useId, useState } from 'react'
import type { Invited } from '../../../server/contract/account.ts'
import type { AccountRole } from '../../../server/contract/reference.ts'
import { invite } from '../../state/account-calls.ts'
import { DoorForm } from '../sign-in/DoorForm.tsx'
import { agencyProblem } from './account-words.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { RoleAndAgency } from './RoleAndAgency.tsx'

/** A new person: the link is handed over by whoever invites; nothing is sent from here. */
export function InviteSection({ changed }: { changed: (words: string) => void }) {
  const [email, setEmail] = useState('')
  const [initials, setInitials] = useState('')
  const [role, setRole] = useState<AccountRole>('partner')
  const [agency, setAgency] = useState('')
  const [invited, setInvited] = useState<Invited | null>(null)
  const id = useId()
  const isWhole = agencyProblem(agency) === '' && /^\p{L}{1,4}$/u.test(initials)
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      {invited ? (
        <InvitationLink invited={invited} another={() => setInvited(null)} />
      ) : (
        <DoorForm
          action="Make the invitation"
          disabled={!isWhole}
          send={() => invite({ email: email.trim(), initials, role, agency })}
          done={(value) => {
            setInvited(value)
            setEmail('')
            setInitials('')
            changed('')
          }}
        >
          <div className="form-pair invite-fields">
            <div className="form-line">
              <label htmlFor={`${id}-email`}>Work e-mail address</label>
              <input
                id={`${id}-email`}
                className="field"
                type="email"
                autoComplete="off"
                required
                maxLength={254}
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
            </div>
            <div className="form-line">
              <label htmlFor={`${id}-initials`}>Initials</label>
              <input
                id={`${id}-initials`}
                className="field"
                autoComplete="off"
                required
                maxLength={4}
                value={initials}
                aria-describedby={`${id}-why`}
                onChange={(event) => setInitials(event.currentTarget.value)}
              />
              <p id={`${id}-why`} className="form-hint">
                One to four letters, shown beside what the person writes. No name is needed.
              </p>
            </div>
            <RoleAndAgency role={role} agency={agency} setRole={setRole} setAgency={setAgency} />
          </div>
        </DoorForm>
      )}
    </section>
  )
}
