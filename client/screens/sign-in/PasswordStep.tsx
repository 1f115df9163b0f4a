import { useId, useState } from 'react'
import type { SignedIn } from '../../../server/contract/account.ts'
import { signIn } from '../../state/account-calls.ts'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'

/** First step: address and password. The password is handed on only for setting up a second factor. */
export function PasswordStep({ done }: { done: (signedIn: SignedIn, password: string) => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const id = useId()
  return (
    <DoorForm
      action="Sign in"
      send={() => signIn({ email: email.trim(), password })}
      done={(signedIn) => done(signedIn, password)}
    >
      <div className="form-line">
        <label htmlFor={id}>Work e-mail address</label>
        <input
          id={id}
          className="field"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <PasswordField label="Password" value={password} autoComplete="current-password" onText={setPassword} />
    </DoorForm>
  )
}
