import type { Invited } from '../../../server/contract/account.ts'
import { invitationLink } from '../../state/invitation-token.ts'
import { dayWords } from './account-words.ts'
import { HandOver } from './HandOver.tsx'

/** Shown once: the way in for one person. */
export function InvitationLink({ invited, another }: { invited: Invited; another: () => void }) {
  return (
    <HandOver
      link={invitationLink(invited.token)}
      aside={
        <button type="button" className="link-button" onClick={another}>
          Invite somebody else
        </button>
      }
    >
      <strong>The invitation for {invited.email} is ready.</strong> Hand this link over yourself, best in
      person or in a message that only they read. It works once, until {dayWords(invited.expires)}, and is
      shown only now.
    </HandOver>
  )
}
