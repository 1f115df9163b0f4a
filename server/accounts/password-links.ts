import type { NewPassword, PasswordLink, PasswordLinkMade } from '../contract/account.ts'
import { Refused } from '../errors.ts'
import type { Tell } from './events.ts'
import { newToken, tokenHash } from './one-time-token.ts'
import type { Connection } from './open.ts'
import type { People } from './people.ts'

export interface PasswordLinks {
  /**
   * A link for somebody who forgot the password; `by` null on the machine itself. The token is in the reply and
   * nowhere else. Refuses `notFound`, `secondAdminNeeded` for one's own account, and `secondFactorFirst`.
   */
  make(account: string, by: string | null): PasswordLinkMade
  /** Refuses `invitationOver`. */
  read(token: string): PasswordLink
  /** Sets the password and ends every session; the second factor stays. Refuses `invitationOver`. */
  accept(chosen: NewPassword): Promise<void>
  dropOf(account: string): void
  /** Forgets what is over; answers with how many. */
  forgetOver(): number
}

const openHours = 24

interface Row {
  account: string
  made_by: string | null
  expires_at: number
}

interface Parts {
  connection: Connection
  people: People
  clock: () => Date
  tell: Tell
  hash: (password: string) => Promise<string>
  /** Ends the lock of the account's address. */
  unlock: (email: string) => void
}

/** No mail is sent from here: a link, once, for a day, handed over by an administrator who knows the person. */
export function makePasswordLinks({ connection, people, clock, tell, hash, unlock }: Parts): PasswordLinks {
  const now = () => clock().getTime()
  const byToken = connection.prepare<[string, number], Row>(
    'SELECT * FROM password_link WHERE token_hash = ? AND expires_at > ?',
  )
  const add = connection.prepare(
    `INSERT INTO password_link (token_hash, account, made_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET token_hash = excluded.token_hash, made_by = excluded.made_by,
       created_at = excluded.created_at, expires_at = excluded.expires_at`,
  )
  const dropOf = connection.prepare('DELETE FROM password_link WHERE account = ?')
  const dropOver = connection.prepare('DELETE FROM password_link WHERE expires_at <= ?')

  const find = (token: string): Row => {
    const row = byToken.get(tokenHash(token), now())
    // Whoever made it must still be an administrator, and the account open.
    const maker = row?.made_by ? people.find(row.made_by) : undefined
    const isMakerGood = row?.made_by === null || (maker?.role === 'admin' && !maker.disabled)
    if (!row || !isMakerGood || people.find(row.account)?.disabled !== false)
      throw new Refused('invitationOver')
    return row
  }
  const accept = connection.transaction((token: string, passwordHash: string): string => {
    const { account } = find(token)
    people.setPassword(account, passwordHash)
    dropOf.run(account)
    return account
  })

  return {
    make(account, by) {
      const person = people.find(account)
      if (!person || person.disabled) throw new Refused('notFound', { param: 'id' })
      if (account === by) throw new Refused('secondAdminNeeded')
      // Password and app would both be those of whoever opens the link: one administrator alone could become anybody.
      if (by !== null && !person.secondFactor && person.role !== 'partner')
        throw new Refused('secondFactorFirst')
      const token = newToken()
      const at = now()
      const expires = at + openHours * 3_600_000
      add.run(tokenHash(token), account, by, at, expires)
      tell('passwordLinkMade', account, by ?? undefined)
      return { email: person.email, expires: new Date(expires).toISOString(), token }
    },
    read(token) {
      const { account, expires_at: expires } = find(token)
      return { email: people.emailOf(account), expires: new Date(expires).toISOString() }
    },
    async accept({ token, password }) {
      find(token)
      const passwordHash = await hash(password)
      const account = accept.immediate(token, passwordHash)
      unlock(people.emailOf(account))
      tell('passwordReset', account)
    },
    dropOf: (account) => {
      dropOf.run(account)
    },
    forgetOver: () => dropOver.run(now()).changes,
  }
}
