import { Trouble } from '../../parts/Trouble.tsx'
import { goToIssuer } from '../../state/account-calls.ts'
import type { SignInOutcome } from '../../state/sign-in-outcome.ts'
import { DoorForm } from './DoorForm.tsx'

const outcomes: Readonly<Record<'refused' | 'unreachable', (name: string) => string>> = {
  refused: (name) =>
    `You were not let in. Either the sign-in of ${name} was broken off, or your address there has neither an account nor an invitation here. Try again, or ask an administrator of this map to invite you.`,
  unreachable: (name) =>
    `The sign-in of ${name} does not answer. Try again later, or use a password that was set here.`,
}

/** The organisation's own sign-in: one button, and how it went the last time. */
export function IssuerStep({ name, outcome }: { name: string; outcome: SignInOutcome }) {
  return (
    <div className="issuer-step">
      <Trouble>{outcome && outcomes[outcome](name)}</Trouble>
      <DoorForm
        action={`Sign in with ${name}`}
        busyWords={`Asking ${name} …`}
        send={goToIssuer}
        done={() => undefined}
      >
        {null}
      </DoorForm>
      <h2>Or with a password set here</h2>
    </div>
  )
}
