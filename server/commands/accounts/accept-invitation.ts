import type { AcceptInvitation, SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** Makes the account with the chosen password; signing in comes next. Refuses `invitationOver`. */
export async function acceptInvitation(
  { accounts }: AtTheDoor,
  acceptance: AcceptInvitation,
): Promise<Released<SignedIn>> {
  await accounts.invitations.accept(acceptance)
  return releaseReceipt({ secondFactor: 'none' })
}
