import { useState } from 'react'
import type { Answer } from '../../state/failure-words.ts'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { judgePassword } from './password-words.ts'

interface ChoosePasswordProps<T> {
  /** Whose password it will be: a browser that keeps passwords keeps it under this address. */
  email: string
  send: (password: string) => Promise<Answer<T>>
  /** With the password that was taken. */
  done: (password: string) => void
}

/** A password for somebody who came by a link. */
export function ChoosePassword<T>({ email, send, done }: ChoosePasswordProps<T>) {
  const [password, setPassword] = useState('')
  const judged = judgePassword(password, email)
  return (
    <DoorForm
      action="Set this password"
      disabled={!judged.taken}
      send={() => send(password)}
      done={() => done(password)}
    >
      <input
        type="email"
        className="visually-hidden"
        autoComplete="username"
        value={email}
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
  )
}
