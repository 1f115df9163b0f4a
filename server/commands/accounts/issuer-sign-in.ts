import type { IssuerSignIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** Where the browser goes to sign in with its organisation. Refuses `notFound`, `issuerUnreachable`. */
export async function issuerSignIn({ accounts, door }: AtTheDoor): Promise<Released<IssuerSignIn>> {
  if (!accounts.hasIssuer) throw new Refused('notFound')
  return releaseReceipt(await accounts.signIn.beginAtIssuer(door))
}
