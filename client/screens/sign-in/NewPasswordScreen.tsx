import { useState } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { acceptPasswordLink, readPasswordLink } from '../../state/account-calls.ts'
import { TabLink } from '../TabLink.tsx'
import { ChoosePassword } from './ChoosePassword.tsx'
import { Door } from './Door.tsx'
import { signInTrouble } from './sign-in-words.ts'
import { useLink } from './use-link.ts'

/** Where the link for a forgotten password leads. The second factor stays what it was. */
export function NewPasswordScreen() {
  const { token, link, trouble } = useLink(readPasswordLink)
  const [isSet, setIsSet] = useState(false)
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
  return (
    <Door title="Choose a new password">
      <p>
        For the account of <strong>{link.email}</strong>. The old password ends, and so does every sign-in
        with it. Your second factor stays.
      </p>
      <ChoosePassword
        email={link.email}
        send={(password) => acceptPasswordLink({ token, password })}
        done={() => setIsSet(true)}
      />
    </Door>
  )
}
