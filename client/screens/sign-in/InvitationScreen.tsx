import { useState } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { acceptInvitation, readInvitation, signIn } from '../../state/account-calls.ts'
import { TabLink } from '../TabLink.tsx'
import { ChoosePassword } from './ChoosePassword.tsx'
import { Door } from './Door.tsx'
import { agencyWords, roleNames } from './role-words.ts'
import { SecondFactorSetUpSteps } from './SecondFactorSetUpSteps.tsx'
import { signInTrouble } from './sign-in-words.ts'
import { useLink } from './use-link.ts'

/** Where the link of an invitation leads: a password, then the second factor. */
export function InvitationScreen() {
  const { token, link: invitation, trouble } = useLink(readInvitation)
  /** Null until it is set. */
  const [known, setKnown] = useState<string | null>(null)
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
  if (known !== null)
    return (
      <Door title="Set up your second factor">
        <SecondFactorSetUpSteps known={known} />
      </Door>
    )
  return (
    <Door title="Welcome">
      <p>
        You are invited as <strong>{roleNames[invitation.role].toLowerCase()}</strong> of{' '}
        <strong>{agencyWords(invitation.agency)}</strong>, with the address{' '}
        <strong>{invitation.email}</strong>.
      </p>
      {invitation.role !== 'partner' && (
        <p className="form-hint">
          You begin as a partner. Once a second administrator has confirmed it, you get the role above.
        </p>
      )}
      <ChoosePassword
        email={invitation.email}
        send={async (password) => {
          const accepted = await acceptInvitation({ token, password })
          return accepted.ok ? signIn({ email: invitation.email, password }) : accepted
        }}
        done={setKnown}
      />
    </Door>
  )
}
