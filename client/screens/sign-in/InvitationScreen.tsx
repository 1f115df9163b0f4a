import { type ReactNode, useEffect, useState } from 'react'
import type { Invitation } from '../../../server/contract/account.ts'
import { Notice } from '../../parts/Notice.tsx'
import { acceptInvitation, readInvitation, signIn } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { takeToken } from '../../state/invitation-token.ts'
import { TabLink } from '../TabLink.tsx'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { judgePassword } from './password-words.ts'
import { agencyWords, roleNames } from './role-words.ts'
import { SecondFactorSetUpSteps } from './SecondFactorSetUpSteps.tsx'
import { signInTrouble } from './sign-in-words.ts'
import './sign-in.css'

/** Where the link of an invitation leads: a password, then the second factor. The token never travels in an address. */
export function InvitationScreen() {
  const [token] = useState(takeToken)
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [password, setPassword] = useState('')
  const [isIn, setIn] = useState(false)
  useEffect(() => {
    if (token === '') return
    let isCurrent = true
    void readInvitation(token).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setInvitation(answer.value)
      else setTrouble(answer.failure)
    })
    return () => {
      isCurrent = false
    }
  }, [token])
  if (token === '')
    return (
      <Door title="This link is not whole">
        <p>
          An invitation is a long link with letters after a #. Open it again from where it was handed to you,
          in one piece. Have you set your password already? <TabLink to="/sign-in">Sign in</TabLink>
        </p>
      </Door>
    )
  if (trouble)
    return (
      <Door title="This invitation does not open">
        <Notice title={signInTrouble(trouble)} tone="trouble">
          Have you set your password already? <TabLink to="/sign-in">Sign in</TabLink>
        </Notice>
      </Door>
    )
  if (!invitation) return <Door title="Opening your invitation …" />
  if (isIn)
    return (
      <Door title="Set up your second factor">
        <SecondFactorSetUpSteps known={password} />
      </Door>
    )
  const judged = judgePassword(password, invitation.email)
  return (
    <Door title="Welcome">
      <p>
        You are invited as <strong>{roleNames[invitation.role].toLowerCase()}</strong> of{' '}
        <strong>{agencyWords(invitation.agency)}</strong>, with the address{' '}
        <strong>{invitation.email}</strong>.
      </p>
      {invitation.role !== 'partner' && (
        <p className="door-hint">
          You begin as a partner. Once a second administrator has confirmed it, you get the role above.
        </p>
      )}
      <DoorForm
        action="Set this password"
        disabled={!judged.taken}
        send={async () => {
          const accepted = await acceptInvitation({ token, password })
          return accepted.ok ? signIn({ email: invitation.email, password }) : accepted
        }}
        done={() => setIn(true)}
      >
        <input
          type="email"
          className="visually-hidden"
          autoComplete="username"
          value={invitation.email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordField
          label="Choose a password"
          value={password}
          autoComplete="new-password"
          words={judged.words}
          onText={setPassword}
        />
      </DoorForm>
    </Door>
  )
}

function Door({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="sign-in">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
