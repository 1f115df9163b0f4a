import { useState } from 'react'
import type { SecondFactor } from '../../../server/contract/account.ts'
import { Notice } from '../../parts/Notice.tsx'
import { enter } from '../../state/account-calls.ts'
import { useRoute } from '../../state/route.ts'
import { useSession } from '../../state/session.ts'
import { signInOutcome } from '../../state/sign-in-outcome.ts'
import { StartHeading } from '../start/StartHeading.tsx'
import { CodeStep } from './CodeStep.tsx'
import { FirstAccount } from './FirstAccount.tsx'
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
  const isLinked = useSession((state) => state.cameByLink)
  const isStart = useRoute((state) => state.path) === '/' && !isLinked && session?.firstUse === true
  const offered = session?.demoSignIn ?? []
  const begins = step === 'none' || step === 'done'
  if (begins && session && offered.length > 0)
    return (
      <div className="sign-in sign-in-wide">
        {ended && <Ended />}
        {isStart ? <StartHeading /> : <h1>{titles[step]}</h1>}
        <LookAround offered={offered} begins={isStart} />
        <OwnAccount />
      </div>
    )
  if (begins && session?.accounts === false)
    return (
      <div className="sign-in sign-in-first">
        <h1>Nobody can sign in here yet</h1>
        <FirstAccount />
      </div>
    )
  return (
    <div className="sign-in">
      {ended && <Ended />}
      <h1>{titles[step]}</h1>
      {begins && session?.issuer && <IssuerStep name={session.issuer} outcome={signInOutcome} />}
      {begins && (
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
      {begins && <OtherWays />}
    </div>
  )
}

function Ended() {
  return (
    <Notice title="You have been signed out">
      Nobody used this page for a while, or the sign-in ended elsewhere. Sign in again and you are back where
      you were.
    </Notice>
  )
}

/** Beside the one-click sign-in: when it ends. */
function OwnAccount() {
  return (
    <section className="other-ways" aria-label="With your own account">
      <p>
        Nobody has an account of their own here. The first is made on the machine itself, with{' '}
        <code>npm run account</code>; from then on everybody signs in with password and second factor, and the
        one-click sign-in is gone.
      </p>
    </section>
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
