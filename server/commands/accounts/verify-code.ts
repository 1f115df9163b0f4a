import type { SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** The six digits that the app shows now. Refuses `codeRefused`, `lockedOut`, `signIn`. */
export async function verifyAppCode(at: AtTheDoor, request: { code: string }): Promise<Released<SignedIn>> {
  requireRealAccount(at)
  return releaseReceipt(await at.accounts.signIn.verifyApp(request, at.door))
}

/** One of the ten codes, each good once. Refuses as `verifyAppCode` does. */
export async function verifyBackupCode(
  at: AtTheDoor,
  request: { code: string },
): Promise<Released<SignedIn>> {
  requireRealAccount(at)
  return releaseReceipt(await at.accounts.signIn.verifyBackup(request, at.door))
}
