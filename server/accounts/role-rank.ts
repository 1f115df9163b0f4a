import type { RoleChange } from '../contract/account.ts'
import type { AccountRole } from '../contract/reference.ts'

const ranks: Record<AccountRole, number> = { partner: 0, officer: 1, analyst: 2, dpo: 3, admin: 3 }
/** Every way to these is a raise: they import, release, read the audit or make accounts. */
const guarded: readonly AccountRole[] = ['analyst', 'dpo', 'admin']

/**
 * Whether a second administrator must confirm: for more than the person had, for any of the guarded roles, and for
 * another agency, whose agreements open other sources.
 */
export function needsSecondAdmin(from: RoleChange, to: RoleChange): boolean {
  if (from.role === to.role && from.agency === to.agency) return false
  if (from.agency !== to.agency) return true
  // An analyst who becomes an officer loses; an administrator who becomes an analyst gains other powers.
  return ranks[to.role] > ranks[from.role] || guarded.includes(to.role)
}
