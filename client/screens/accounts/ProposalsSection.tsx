import { useState } from 'react'
import type { RoleProposal } from '../../../server/contract/account.ts'
import { confirmRole, rejectRole } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { dayWords } from './account-words.ts'

interface ProposalsSectionProps {
  proposals: readonly RoleProposal[]
  changed: (words: string) => void
}

/** What one administrator proposed and another has to confirm. */
export function ProposalsSection({ proposals, changed }: ProposalsSectionProps) {
  if (proposals.length === 0) return null
  return (
    <section className="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">Waiting for a second administrator</h2>
      <ul>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} changed={changed} />
        ))}
      </ul>
    </section>
  )
}

function ProposalRow({ proposal, changed }: { proposal: RoleProposal; changed: (words: string) => void }) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const { id, email, role, agency, proposedBy, expires } = proposal
  const act = async (send: typeof confirmRole, words: string): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await send(id)
    setBusy(false)
    if (answer.ok) changed(words)
    else setTrouble(answer.failure)
  }
  return (
    <li>
      <p>
        <strong>{email}</strong> is to become <strong>{roleNames[role].toLowerCase()}</strong> of{' '}
        {agencyWords(agency)}.
        <span className="row-detail">
          Proposed by {proposedBy}; anybody else who is an administrator may confirm it until{' '}
          {dayWords(expires)}.
        </span>
      </p>
      <div className="door-buttons">
        <button
          type="button"
          className="button button-strong"
          disabled={busy}
          onClick={() =>
            void act(confirmRole, `Confirmed: ${email} is now ${roleNames[role].toLowerCase()}.`)
          }
        >
          Confirm<span className="visually-hidden"> the change for {email}</span>
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void act(rejectRole, `Turned down: ${email} stays as before.`)}
        >
          Turn down<span className="visually-hidden"> the change for {email}</span>
        </button>
      </div>
      {trouble && (
        <p className="door-trouble" role="alert">
          {signInTrouble(trouble)}
        </p>
      )}
    </li>
  )
}
