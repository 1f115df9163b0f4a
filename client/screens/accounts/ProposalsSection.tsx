import { type ReactNode, useState } from 'react'
import type { RoleProposal, SecondFactorReset } from '../../../server/contract/account.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import {
  confirmRole,
  confirmSecondFactorReset,
  rejectRole,
  rejectSecondFactorReset,
} from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { agencyWords, roleNames } from '../sign-in/role-words.ts'
import { signInTrouble } from '../sign-in/sign-in-words.ts'
import { dayWords } from './account-words.ts'

interface ProposalsSectionProps {
  proposals: readonly RoleProposal[]
  resets: readonly SecondFactorReset[]
  changed: (words: string) => void
}

/** What one administrator proposed and another has to confirm. */
export function ProposalsSection({ proposals, resets, changed }: ProposalsSectionProps) {
  if (proposals.length + resets.length === 0) return null
  return (
    <section className="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">Waiting for a second administrator</h2>
      <ul>
        {proposals.map((proposal) => (
          <RoleRow key={proposal.id} proposal={proposal} changed={changed} />
        ))}
        {resets.map((reset) => (
          <ResetRow key={reset.id} reset={reset} changed={changed} />
        ))}
      </ul>
    </section>
  )
}

function RoleRow({ proposal, changed }: { proposal: RoleProposal; changed: (words: string) => void }) {
  const { id, email, role, agency } = proposal
  const name = roleNames[role].toLowerCase()
  return (
    <WaitingRow
      waiting={proposal}
      changed={changed}
      about={`the change for ${email}`}
      confirm={() => confirmRole(id)}
      confirmed={`Confirmed: ${email} is now ${name}.`}
      reject={() => rejectRole(id)}
    >
      <strong>{email}</strong> is to become <strong>{name}</strong> of {agencyWords(agency)}.
    </WaitingRow>
  )
}

function ResetRow({ reset, changed }: { reset: SecondFactorReset; changed: (words: string) => void }) {
  const { id, email } = reset
  return (
    <WaitingRow
      waiting={reset}
      changed={changed}
      about={`the second factor of ${email}`}
      confirm={() => confirmSecondFactorReset(id)}
      confirmed={`Confirmed: ${email} sets up a new second factor at the next sign-in.`}
      reject={() => rejectSecondFactorReset(id)}
    >
      The second factor of <strong>{email}</strong> is to be taken away, so that they can set up another.
      Confirm only if you know that they themselves asked for it.
    </WaitingRow>
  )
}

interface WaitingRowProps {
  waiting: { email: string; proposedBy: string; expires: string }
  changed: (words: string) => void
  /** For those who listen: what the buttons are about. */
  about: string
  confirm: () => Promise<{ ok: true } | { ok: false; failure: Failure }>
  confirmed: string
  reject: () => Promise<{ ok: true } | { ok: false; failure: Failure }>
  children: ReactNode
}

function WaitingRow({ waiting, changed, about, confirm, confirmed, reject, children }: WaitingRowProps) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const act = async (send: typeof confirm, words: string): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const answer = await send()
    setBusy(false)
    if (answer.ok) changed(words)
    else setTrouble(answer.failure)
  }
  return (
    <li>
      <p>
        {children}
        <span className="row-detail">
          Proposed by {waiting.proposedBy}; anybody else who is an administrator may confirm it until{' '}
          {dayWords(waiting.expires)}.
        </span>
      </p>
      <div className="form-buttons">
        <button
          type="button"
          className="button button-strong"
          disabled={busy}
          onClick={() => void act(confirm, confirmed)}
        >
          Confirm<span className="visually-hidden"> {about}</span>
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void act(reject, `Turned down: ${waiting.email} stays as before.`)}
        >
          Turn down<span className="visually-hidden"> {about}</span>
        </button>
      </div>
      <Trouble>{trouble && signInTrouble(trouble)}</Trouble>
    </li>
  )
}
