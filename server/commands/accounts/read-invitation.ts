import type { Invitation } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** What the invited person sees before choosing a password. Refuses `invitationOver`. */
export function readInvitation({ accounts }: AtTheDoor, { token }: { token: string }): Released<Invitation> {
  return releaseReceipt(accounts.invitations.read(token))
}
