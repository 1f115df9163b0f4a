import { useState } from 'react'
import type { SecondFactorSetUp } from '../../../server/contract/account.ts'
import { beginSecondFactor, enter } from '../../state/account-calls.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { CodeStep } from './CodeStep.tsx'
import { DoorForm } from './DoorForm.tsx'
import { PasswordField } from './PasswordField.tsx'
import { SecretPicture } from './SecretPicture.tsx'

interface SetUpProps {
  known: string
  /** False for whoever comes by the organisation's sign-in alone. */
  hasPassword?: boolean
}

/**
 * Binds an authenticator app: picture, code, backup codes. `known` is the password where it was just typed; whoever
 * comes back later types it again.
 */
export function SecondFactorSetUpSteps({ known, hasPassword = true }: SetUpProps) {
  const [password, setPassword] = useState(known)
  const [setUp, setSetUp] = useState<SecondFactorSetUp | null>(null)
  const [isBound, setBound] = useState(false)
  if (setUp && isBound) return <BackupCodes codes={setUp.backupCodes} done={enter} />
  if (setUp)
    return (
      <>
        <h2>1. Scan this with an authenticator app</h2>
        <p>Any app for one-time codes will do. It works without a signal and costs nothing.</p>
        <SecretPicture totpUri={setUp.totpUri} />
        <h2>2. Type the code it shows</h2>
        <CodeStep appOnly action="Confirm the code" done={() => setBound(true)} />
      </>
    )
  return (
    <>
      <p>
        From now on a password alone is not enough: an app on your phone shows six digits that change every 30
        seconds. Setting it up takes two minutes, once.
      </p>
      <DoorForm
        action="Set up the second factor"
        send={() => beginSecondFactor(hasPassword || known !== '' ? password : undefined)}
        done={setSetUp}
      >
        {known === '' && hasPassword && (
          <PasswordField
            label="Your password again"
            value={password}
            autoComplete="current-password"
            onText={setPassword}
          />
        )}
      </DoorForm>
    </>
  )
}
