import { useState } from 'react'
import type { SecondFactor } from '../../../server/contract/account.ts'
import { Notice } from '../../parts/Notice.tsx'
import { enter } from '../../state/account-calls.ts'
import { useSession } from '../../state/session.ts'
import { signInOutcome } from '../../state/sign-in-outcome.ts'
import { CodeStep } from './CodeStep.tsx'
import { IssuerStep } from './IssuerStep.tsx'
import { LookAround } from './LookAround.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { SecondFactorSetUpSteps } from './SecondFactorSetUpSteps.tsx'
import './sign-in.css'

/** The door. It stands where a screen would be, so that signing in leads back to the same address. */
export function SignInScreen() {
  const session = useSession((state) => state.session)
  const ended = useSession((state) => state.ended)
  const [password, setPassword] = useState('')
  const [reached, setReached] = useState<SecondFactor | null>(null)
  const step = reached ?? session?.secondFactor ?? 'none'
  const offered = session?.demoSignIn ?? []
  const begins = step === 'none' || step === 'done'
  return (
    <div className={offered.length > 0 && begins ? 'sign-in sign-in-wide' : 'sign-in'}>
      {ended && (
        <Notice title="You have been signed out">
          Nobody used this page for a while, or the sign-in ended elsewhere. Sign in again and you are back
          where you were.
        </Notice>
      )}
      <h1>{titles[step]}</h1>
      <div className="sign-in-ways">
        {begins && offered.length > 0 && <LookAround offered={offered} />}
        <section className="sign-in-own" aria-label="With an account">
          {begins && offered.length > 0 && <h2>With your own account</h2>}
          {begins && offered.length > 0 && (
            <p>
              Nobody has an account here. The first is made on the machine itself, with npm run account; from
              then on everybody signs in with password and second factor, and the one-click sign-in is gone.
            </p>
          )}
          {begins && offered.length === 0 && session?.issuer && (
            <IssuerStep name={session.issuer} outcome={signInOutcome} />
          )}
          {begins && offered.length === 0 && (
            <PasswordStep
              done={(signedIn, typed) => {
                setPassword(signedIn.secondFactor === 'setUp' ? typed : '')
                setReached(signedIn.secondFactor)
              }}
            />
          )}
          {step === 'needed' && <CodeStep done={enter} />}
          {step === 'setUp' && (
            <SecondFactorSetUpSteps known={password} hasPassword={session?.hasPassword ?? true} />
          )}
          {begins && offered.length === 0 && <OtherWays />}
        </section>
      </div>
    </div>
  )
}

const titles: Readonly<Record<SecondFactor, string>> = {
  none: 'Sign in',
  done: 'Sign in',
  needed: 'Now the second factor',
  setUp: 'Set up your second factor',
}

function OtherWays() {
  return (
    <div className="other-ways">
      <p>You were invited? Open the link you were given: it leads you through everything.</p>
      <p>
        Five wrong tries lock an account for 15 minutes. Locked out, password forgotten or phone lost? An
        administrator of this installation can unlock you, or give you a link for a new password.
      </p>
      <p>
        <a href="/public">What everybody may see, without signing in</a>
      </p>
    </div>
  )
}
