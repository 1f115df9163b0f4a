import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Shuts an account and ends its sessions. Refuses `notFound`, `secondAdminNeeded` for one's own. */
export function disableAccount(at: AtTheDoor, id: string): Released<{ done: true }> {
  const by = requireRealAccount(at)
  if (!at.accounts.people.find(id)) throw new Refused('notFound', { param: 'id' })
  if (id === by) throw new Refused('secondAdminNeeded')
  at.accounts.disable(id, by)
  return releaseReceipt({ done: true })
}
