import type { RoleChange, RoleChanged } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import { type AtTheDoor, requireRealAccount } from './at-the-door.ts'

/** Lowers a role at once, or proposes to raise it. Refuses `notFound`, `secondAdminNeeded` for one's own account. */
export function changeRole(at: AtTheDoor, id: string, to: RoleChange): Released<RoleChanged> {
  return releaseReceipt(at.accounts.roles.change(id, to, requireRealAccount(at)))
}
