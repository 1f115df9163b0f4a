import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Signs an account out everywhere, at once. Refuses `notFound`. */
export function revokeSessions(at: AtTheDoor, id: string): Released<{ done: true }> {
  const by = requireRealAccount(at)
  if (!at.accounts.people.find(id)) throw new Refused('notFound', { param: 'id' })
  at.accounts.revokeSessions(id, by)
  return releaseReceipt({ done: true })
}
