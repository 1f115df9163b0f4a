import type { NewPassword, PasswordLink, PasswordLinkMade, SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** A link for somebody who forgot the password. Refuses `notFound`, `secondAdminNeeded`, `secondFactorFirst`. */
export function makePasswordLink(at: AtTheDoor, id: string): Released<PasswordLinkMade> {
  return releaseReceipt(at.accounts.links.make(id, requireRealAccount(at)))
}

/** Whose password the link is for. Refuses `invitationOver`. */
export function readPasswordLink(
  { accounts }: AtTheDoor,
  { token }: { token: string },
): Released<PasswordLink> {
  return releaseReceipt(accounts.links.read(token))
}

/** Sets the chosen password; signing in, with the second factor, comes next. Refuses `invitationOver`. */
export async function acceptPasswordLink(
  { accounts }: AtTheDoor,
  chosen: NewPassword,
): Promise<Released<SignedIn>> {
  await accounts.links.accept(chosen)
  return releaseReceipt({ secondFactor: 'none' })
}
