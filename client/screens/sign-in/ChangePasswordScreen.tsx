import { useState } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { changePassword } from '../../state/account-calls.ts'
import type { Failure } from '../../state/failure-words.ts'
import { useSession } from '../../state/session.ts'
import { Door } from './Door.tsx'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { judgePassword } from './password-words.ts'
import { signInTrouble } from './sign-in-words.ts'

/** Nobody typed an address here: only the present password can be wrong. */
const presentTrouble = (failure: Failure): string =>
  failure.kind === 'problem' && failure.problem.code === 'signInRefused'
    ? 'What you typed as your password now is not right. Five wrong tries lock the account for 15 minutes.'
    : signInTrouble(failure)

/** A new password by the old one. Every other device is signed out. */
export function ChangePasswordScreen() {
  const hasPassword = useSession((state) => state.session?.hasPassword === true)
  const [present, setPresent] = useState('')
  const [chosen, setChosen] = useState('')
  const [isDone, setDone] = useState(false)
  const judged = judgePassword(chosen, '')
  if (!hasPassword)
    return (
      <Door title="Change your password">
        <Notice title="You have no password here">
          You came in without one: by your organisation’s own sign-in, or into the demonstration.
        </Notice>
      </Door>
    )
  return (
    <Door title="Change your password">
      {isDone && (
        <div role="status">
          <Notice title="Your password is changed">
            You stay signed in here; everywhere else you were signed out. Your second factor is the same as
            before.
          </Notice>
        </div>
      )}
      <p>Every other device on which you are signed in is signed out. Your second factor stays.</p>
      <DoorForm
        action="Change the password"
        disabled={present === '' || !judged.taken}
        troubleWords={presentTrouble}
        send={() => changePassword({ currentPassword: present, newPassword: chosen })}
        done={() => {
          setPresent('')
          setChosen('')
          setDone(true)
        }}
      >
        <PasswordField
          label="Your password now"
          value={present}
          autoComplete="current-password"
          onText={setPresent}
        />
        <PasswordField
          label="Choose a new password"
          value={chosen}
          autoComplete="new-password"
          words={judged.words}
          onText={setChosen}
        />
      </DoorForm>
      <p className="form-hint">
        Do you not know the present one? An administrator of this installation can give you a link for a new
        one.
      </p>
    </Door>
  )
}
