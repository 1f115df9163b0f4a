import type { SignedIn } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** Ends the session and takes its cookie away; signing out twice is no error. */
export async function signOut({ accounts, door }: AtTheDoor): Promise<Released<SignedIn>> {
  await accounts.signOut(door)
  return releaseReceipt({ secondFactor: 'none' })
}
