import type { SignedIn, SignInRequest } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** E-mail address and password; the reply says what is still missing. Refuses `signInRefused`, `lockedOut`. */
export async function signIn(
  { accounts, door }: AtTheDoor,
  request: SignInRequest,
): Promise<Released<SignedIn>> {
  return releaseReceipt(await accounts.signIn.signIn(request, door))
}
