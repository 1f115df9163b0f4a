import type { ChangePasswordRequest, SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** A new password ends every other session of the account. Refuses `signInRefused` (the present one), `lockedOut`. */
export async function changePassword(
  at: AtTheDoor,
  request: ChangePasswordRequest,
): Promise<Released<SignedIn>> {
  requireRealAccount(at)
  return releaseReceipt(await at.accounts.signIn.changePassword(request, at.door))
}
