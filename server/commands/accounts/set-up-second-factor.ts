import type { SecondFactorSetUp, SecondFactorSetUpRequest } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/**
 * Draws a secret for an authenticator app and ten backup codes; in force once a first code of the app was sent.
 * Refuses `secondFactorExists`, `signInRefused` (the password), `lockedOut`.
 */
export async function setUpSecondFactor(
  at: AtTheDoor,
  request: SecondFactorSetUpRequest,
): Promise<Released<SecondFactorSetUp>> {
  requireRealAccount(at)
  return releaseReceipt(await at.accounts.signIn.setUpSecondFactor(request, at.door))
}
