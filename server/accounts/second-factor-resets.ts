import { randomBytes } from 'node:crypto'
import type { SecondFactorReset } from '../contract/account.ts'
import { Refused } from '../errors.ts'
import type { Tell } from './events.ts'
import type { Connection } from './open.ts'
import type { PasswordLinks } from './password-links.ts'
import type { People } from './people.ts'
import { assertSecondAdmin } from './second-admin.ts'

export interface SecondFactorResets {
  list(): SecondFactorReset[]
  /** Refuses `notFound` where there is no second factor, `secondAdminNeeded` for one's own account. */
  propose(account: string, by: string): void
  /** The account sets up another one at its next sign-in. Refuses `notFound`, `secondAdminNeeded`. */
  confirm(id: string, by: string): void
  reject(id: string, by: string): void
  /** On the machine itself, by nobody's account. */
  resetHere(account: string): void
  forgetOver(): number
}

const openDays = 7

interface Row {
  id: string
  account: string
  proposed_by: string
  expires_at: number
}

interface Parts {
  connection: Connection
  people: People
  links: PasswordLinks
  clock: () => Date
  tell: Tell
}

/** A lost phone: whoever takes a second factor away could take the account, so that two administrators are needed. */
export function makeSecondFactorResets({
  connection,
  people,
  links,
  clock,
  tell,
}: Parts): SecondFactorResets {
  const now = () => clock().getTime()
  const open = connection.prepare<[number], Row>(
    'SELECT * FROM second_factor_reset WHERE expires_at > ? ORDER BY created_at',
  )
  const one = connection.prepare<[string, number], Row>(
    'SELECT * FROM second_factor_reset WHERE id = ? AND expires_at > ?',
  )
  const add = connection.prepare(
    `INSERT INTO second_factor_reset (id, account, proposed_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET id = excluded.id, proposed_by = excluded.proposed_by,
       created_at = excluded.created_at, expires_at = excluded.expires_at`,
  )
  const dropOf = connection.prepare('DELETE FROM second_factor_reset WHERE account = ?')
  const dropOver = connection.prepare('DELETE FROM second_factor_reset WHERE expires_at <= ?')
  const find = (id: string): Row => {
    const row = one.get(id, now())
    if (!row) throw new Refused('notFound', { param: 'id' })
    return row
  }
  const reset = (account: string): void => {
    people.dropSecondFactor(account)
    // A password link that was made before would now open the account by itself.
    links.dropOf(account)
    dropOf.run(account)
  }
  const confirm = connection.transaction((id: string, by: string): string => {
    const { account, proposed_by: proposer } = find(id)
    assertSecondAdmin(people, { proposer, account, by })
    reset(account)
    return account
  })

  return {
    list: () =>
      open.all(now()).map((row) => ({
        id: row.id,
        account: row.account,
        email: people.emailOf(row.account),
        proposedBy: people.emailOf(row.proposed_by),
        expires: new Date(row.expires_at).toISOString(),
      })),
    propose(account, by) {
      if (people.find(account)?.secondFactor !== true) throw new Refused('notFound', { param: 'id' })
      if (account === by) throw new Refused('secondAdminNeeded')
      const at = now()
      add.run(randomBytes(16).toString('hex'), account, by, at, at + openDays * 86_400_000)
      tell('secondFactorResetProposed', account, by)
    },
    confirm(id, by) {
      tell('secondFactorReset', confirm.immediate(id, by), by)
    },
    reject(id, by) {
      const { account } = find(id)
      dropOf.run(account)
      tell('secondFactorResetRejected', account, by)
    },
    resetHere(account) {
      connection.transaction(reset).immediate(account)
      tell('secondFactorReset', account)
    },
    forgetOver: () => dropOver.run(now()).changes,
  }
}
