import type { SecondFactorReset } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Lost second factors that wait for a second administrator. */
export function listSecondFactorResets({ accounts }: AtTheDoor): Released<SecondFactorReset[]> {
  return releaseReceipt(accounts.resets.list())
}

/** The first administrator. Refuses `notFound`, `secondAdminNeeded` for one's own account. */
export function proposeSecondFactorReset(at: AtTheDoor, account: string): Released<{ done: true }> {
  at.accounts.resets.propose(account, requireRealAccount(at))
  return releaseReceipt({ done: true })
}

/** The second one: the account sets up another at its next sign-in. Refuses `notFound`, `secondAdminNeeded`. */
export function confirmSecondFactorReset(at: AtTheDoor, id: string): Released<{ done: true }> {
  at.accounts.resets.confirm(id, requireRealAccount(at))
  return releaseReceipt({ done: true })
}

/** Takes a proposal away, whoever made it. Refuses `notFound`. */
export function rejectSecondFactorReset(at: AtTheDoor, id: string): Released<{ done: true }> {
  at.accounts.resets.reject(id, requireRealAccount(at))
  return releaseReceipt({ done: true })
}
