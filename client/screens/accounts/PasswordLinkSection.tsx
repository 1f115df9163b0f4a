import type { PasswordLinkMade } from '../../../server/contract/account.ts'
import { passwordLink } from '../../state/invitation-token.ts'
import { momentWords } from './account-words.ts'
import { HandOver } from './HandOver.tsx'

/** Shown once: how somebody who forgot the password chooses another. */
export function PasswordLinkSection({ made, close }: { made: PasswordLinkMade; close: () => void }) {
  return (
    <section aria-labelledby="password-link-title">
      <h2 id="password-link-title">A new password for {made.email}</h2>
      <HandOver
        link={passwordLink(made.token)}
        aside={
          <button type="button" className="link-button" onClick={close}>
            Done
          </button>
        }
      >
        Hand this link over yourself, once you are sure who asks: best in person. It works once, until{' '}
        {momentWords(made.expires)}, and is shown only now. The old password works until then, and the second
        factor stays.
      </HandOver>
    </section>
  )
}
