import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** The second administrator agrees: the role changes and the account signs in anew. Refuses `secondAdminNeeded`. */
export function confirmRole(at: AtTheDoor, id: string): Released<{ done: true }> {
  at.accounts.roles.confirm(id, requireRealAccount(at))
  return releaseReceipt({ done: true })
}

/** Takes a proposal away, whoever made it. Refuses `notFound`. */
export function rejectRole(at: AtTheDoor, id: string): Released<{ done: true }> {
  at.accounts.roles.reject(id, requireRealAccount(at))
  return releaseReceipt({ done: true })
}
