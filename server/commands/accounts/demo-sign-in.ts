import type { DemoSignInRequest, SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** Signs in as a role by one click. Refuses `notFound` where demonstration sign-in does not exist. */
export function demoSignIn({ accounts, door }: AtTheDoor, request: DemoSignInRequest): Released<SignedIn> {
  if (!accounts.demo.isOpen(door.host)) throw new Refused('notFound')
  accounts.demo.signIn(request, door)
  return releaseReceipt({ secondFactor: 'none' })
}
