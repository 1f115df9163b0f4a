import type { Accounts } from '../../accounts/accounts.ts'
import type { Door } from '../../contract/door.ts'
import type { Viewer } from '../../contract/viewer.ts'
import { Refused } from '../../errors.ts'

/** Who comes to the door, and the keepers of accounts behind it. */
export interface AtTheDoor {
  readonly viewer: Viewer
  readonly door: Door
  readonly accounts: Accounts
}

/** Somebody signed in for demonstration has no account to change and can make none. Refuses `demonstrationRole`. */
export function requireRealAccount({ viewer }: Pick<AtTheDoor, 'viewer'>): string {
  if (viewer.account !== null) return viewer.account
  throw new Refused(viewer.role === 'public' ? 'signIn' : 'demonstrationRole')
}
