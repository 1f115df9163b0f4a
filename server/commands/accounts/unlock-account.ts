import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Ends the lock after five wrong attempts before its time. Refuses `notFound`. */
export function unlockAccount(at: AtTheDoor, id: string): Released<{ done: true }> {
  const by = requireRealAccount(at)
  const person = at.accounts.people.find(id)
  if (!person) throw new Refused('notFound', { param: 'id' })
  at.accounts.unlock(person.email, by)
  return releaseReceipt({ done: true })
}
