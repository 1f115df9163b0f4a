import type { Invited, NewInvitation } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Invites somebody; the reply holds the token, once. Refuses `accountExists`, `demonstrationRole`. */
export function invite(at: AtTheDoor, invitation: NewInvitation): Released<Invited> {
  return releaseReceipt(at.accounts.invitations.invite(invitation, requireRealAccount(at)))
}

/** Takes an invitation back. Refuses `notFound`. */
export function withdrawInvitation(at: AtTheDoor, id: string): Released<{ done: true }> {
  at.accounts.invitations.withdraw(id, requireRealAccount(at))
  return releaseReceipt({ done: true })
}
