import { randomBytes } from 'node:crypto'
import type { RoleChange, RoleChanged, RoleProposal } from '../contract/account.ts'
import type { AccountRole } from '../contract/reference.ts'
import { Refused } from '../errors.ts'
import type { Tell } from './events.ts'
import type { Connection } from './open.ts'
import type { People } from './people.ts'
import { needsSecondAdmin } from './role-rank.ts'
import { assertSecondAdmin } from './second-admin.ts'

export interface Roles {
  proposals(): RoleProposal[]
  /** Lowers at once, or writes a proposal down. Refuses `notFound`, `secondAdminNeeded` for one's own account. */
  change(account: string, to: RoleChange, by: string): RoleChanged
  /** Refuses `notFound`, and `secondAdminNeeded` to whoever proposed it or gains by it. */
  confirm(id: string, by: string): void
  reject(id: string, by: string): void
  /** Forgets what is over; answers with how many. */
  forgetOver(): number
}

const openDays = 7

interface Row {
  id: string
  account: string
  role: AccountRole
  agency: string
  proposed_by: string
  expires_at: number
}

/** Roles of accounts; what raises one is proposed by one administrator and confirmed by another. */
export function makeRoles(connection: Connection, people: People, clock: () => Date, tell: Tell): Roles {
  const open = connection.prepare<[number], Row>(
    'SELECT * FROM role_proposal WHERE expires_at > ? ORDER BY created_at',
  )
  const one = connection.prepare<[string, number], Row>(
    'SELECT * FROM role_proposal WHERE id = ? AND expires_at > ?',
  )
  const propose = connection.prepare(
    `INSERT INTO role_proposal (id, account, role, agency, proposed_by, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET id = excluded.id, role = excluded.role,
       agency = excluded.agency, proposed_by = excluded.proposed_by, created_at = excluded.created_at,
       expires_at = excluded.expires_at`,
  )
  const drop = connection.prepare('DELETE FROM role_proposal WHERE id = ?')
  const dropOver = connection.prepare('DELETE FROM role_proposal WHERE expires_at <= ?')
  const dropOf = connection.prepare('DELETE FROM role_proposal WHERE account = ?')
  const now = () => clock().getTime()
  const find = (id: string): Row => {
    const row = one.get(id, now())
    if (!row) throw new Refused('notFound', { param: 'id' })
    return row
  }

  const change = connection.transaction((account: string, to: RoleChange, by: string): RoleChanged => {
    const from = people.find(account)
    if (!from) throw new Refused('notFound', { param: 'id' })
    if (account === by) throw new Refused('secondAdminNeeded')
    if (!needsSecondAdmin(from, to)) {
      dropOf.run(account)
      people.setRole(account, to.role, to.agency)
      return { outcome: 'changed' }
    }
    const at = now()
    const id = randomBytes(16).toString('hex')
    propose.run(id, account, to.role, to.agency, by, at, at + openDays * 86_400_000)
    return { outcome: 'proposed' }
  })

  const confirm = connection.transaction((id: string, by: string): string => {
    const { account, role, agency, proposed_by: proposer } = find(id)
    assertSecondAdmin(people, { proposer, account, by })
    people.setRole(account, role, agency)
    drop.run(id)
    return account
  })

  return {
    proposals: () =>
      open.all(now()).map((row) => ({
        id: row.id,
        account: row.account,
        email: people.emailOf(row.account),
        role: row.role,
        agency: row.agency,
        proposedBy: people.emailOf(row.proposed_by),
        expires: new Date(row.expires_at).toISOString(),
      })),
    change(account, to, by) {
      const done = change.immediate(account, to, by)
      tell(done.outcome === 'proposed' ? 'roleProposed' : 'roleLowered', account, by)
      return done
    },
    confirm(id, by) {
      tell('roleConfirmed', confirm.immediate(id, by), by)
    },
    forgetOver: () => dropOver.run(now()).changes,
    reject(id, by) {
      const { account } = find(id)
      drop.run(id)
      tell('roleRejected', account, by)
    },
  }
}
