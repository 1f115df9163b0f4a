import { useState } from 'react'
import type { Invitation } from '../../../server/contract/account.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { withdrawInvitation } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { dayWords } from './account-words.ts'

interface OpenInvitationsProps {
  invitations: readonly Invitation[]
  changed: (words: string) => void
}

/** Links that were handed over and not yet used. */
export function OpenInvitations({ invitations, changed }: OpenInvitationsProps) {
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const withdraw = async ({ id, email }: Invitation): Promise<void> => {
    const answer = await withdrawInvitation(id)
    if (answer.ok) changed(`The invitation for ${email} is withdrawn: its link opens nothing.`)
    else setTrouble(answer.failure)
  }
  return (
    <section aria-labelledby="invitations-title">
      <h2 id="invitations-title">Invitations not yet used</h2>
      {invitations.length === 0 && <p className="form-hint">None.</p>}
      <Trouble>{trouble && signInTrouble(trouble)}</Trouble>
      <ul className="open-invitations">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <span>
              {invitation.email}
              <span className="row-detail">
                {roleNames[invitation.role]}, {agencyWords(invitation.agency)} · until{' '}
                {dayWords(invitation.expires)}
              </span>
            </span>
            <button type="button" className="link-button" onClick={() => void withdraw(invitation)}>
              Withdraw<span className="visually-hidden"> the invitation for {invitation.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
