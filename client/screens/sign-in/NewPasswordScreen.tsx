import { type ReactNode, useEffect, useState } from 'react'
import type { PasswordLink } from '../../../server/contract/account.ts'
import { Notice } from '../../parts/Notice.tsx'
import { acceptPasswordLink, readPasswordLink } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { takeToken } from '../../state/invitation-token.ts'
import { TabLink } from '../TabLink.tsx'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { judgePassword } from './password-words.ts'
import { signInTrouble } from './sign-in-words.ts'
import './sign-in.css'

/** Where the link for a forgotten password leads. The second factor stays what it was. */
export function NewPasswordScreen() {
  const [token] = useState(takeToken)
  const [link, setLink] = useState<PasswordLink | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [password, setPassword] = useState('')
  const [isSet, setIsSet] = useState(false)
  useEffect(() => {
    if (token === '') return
    let isCurrent = true
    void readPasswordLink(token).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setLink(answer.value)
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
          It is a long link with letters after a #. Open it again from where it was handed to you, in one
          piece. <TabLink to="/sign-in">Sign in</TabLink>
        </p>
      </Door>
    )
  if (trouble)
    return (
      <Door title="This link does not open">
        <Notice title={signInTrouble(trouble)} tone="trouble">
          Have you chosen your password already? <TabLink to="/sign-in">Sign in</TabLink>
        </Notice>
      </Door>
    )
  if (!link) return <Door title="Opening your link …" />
  if (isSet)
    return (
      <Door title="Your new password is set">
        <p>You were signed out everywhere. Sign in with it; your second factor is the same as before.</p>
        <a className="button button-strong" href="/sign-in">
          Sign in
        </a>
      </Door>
    )
  const judged = judgePassword(password, link.email)
  return (
    <Door title="Choose a new password">
      <p>
        For the account of <strong>{link.email}</strong>. The old password ends, and so does every sign-in
        with it. Your second factor stays.
      </p>
      <DoorForm
        action="Set this password"
        disabled={!judged.taken}
        send={() => acceptPasswordLink({ token, password })}
        done={() => setIsSet(true)}
      >
        <input
          type="email"
          className="visually-hidden"
          autoComplete="username"
          value={link.email}
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
