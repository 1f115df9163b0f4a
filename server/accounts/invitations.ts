import { randomBytes } from 'node:crypto'
import type { AcceptInvitation, Invitation, Invited, NewInvitation } from '../contract/account.ts'
import type { AccountRole } from '../contract/reference.ts'
import { Refused } from '../errors.ts'
import type { Tell } from './events.ts'
import { newToken, tokenHash } from './one-time-token.ts'
import type { Connection } from './open.ts'
import type { People } from './people.ts'
import type { Roles } from './roles.ts'

export interface Invitations {
  list(): Invitation[]
  /** Refuses `accountExists`. The token is in the reply and nowhere else. */
  invite(invitation: NewInvitation, by: string): Invited
  withdraw(id: string, by: string): void
  /** Refuses `invitationOver`. */
  read(token: string): Invitation
  /** Makes the account: a partner, with a proposal for any higher role. Refuses `invitationOver`. */
  accept(acceptance: AcceptInvitation): Promise<void>
  /** The same without a password, for whom the organisation's sign-in vouches; nothing for who has no invitation. */
  acceptAtIssuer(email: string): void
  /** Forgets what is over; answers with how many. */
  forgetOver(): number
}

const openDays = 7

interface Row {
  id: string
  email: string
  initials: string
  role: AccountRole
  agency: string
  invited_by: string
  expires_at: number
}

interface Parts {
  connection: Connection
  people: People
  roles: Roles
  clock: () => Date
  tell: Tell
  hash: (password: string) => Promise<string>
}

/** The only way to an account over HTTP: once, for seven days, by a token that the administrator hands over. */
export function makeInvitations({ connection, people, roles, clock, tell, hash }: Parts): Invitations {
  const now = () => clock().getTime()
  const open = connection.prepare<[number], Row>(
    'SELECT * FROM invitation WHERE expires_at > ? ORDER BY created_at',
  )
  const byToken = connection.prepare<[string, number], Row>(
    'SELECT * FROM invitation WHERE token_hash = ? AND expires_at > ?',
  )
  const add = connection.prepare(
    `INSERT INTO invitation (id, token_hash, email, initials, role, agency, invited_by, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const drop = connection.prepare('DELETE FROM invitation WHERE id = ?')
  const dropOver = connection.prepare('DELETE FROM invitation WHERE expires_at <= ?')

  /** Whoever invited must still be an administrator. */
  const isGood = (row: Row | undefined): row is Row => {
    const inviter = row && people.find(row.invited_by)
    return inviter?.role === 'admin' && !inviter.disabled
  }
  const find = (token: string): Row => {
    const row = byToken.get(tokenHash(token), now())
    if (!isGood(row)) throw new Refused('invitationOver')
    return row
  }

  const invite = connection.transaction((asked: NewInvitation, by: string): Invited => {
    const at = now()
    dropOver.run(at)
    const email = asked.email.toLowerCase()
    if (people.idOf(email) !== undefined || open.all(at).some((row) => row.email === email))
      throw new Refused('accountExists')
    const token = newToken()
    const id = randomBytes(16).toString('hex')
    const expires = at + openDays * 86_400_000
    add.run(id, tokenHash(token), email, asked.initials, asked.role, asked.agency, by, at, expires)
    return { ...asked, id, email, expires: new Date(expires).toISOString(), token }
  })

  const accept = connection.transaction((row: () => Row, passwordHash: string | null) => {
    const { id, email, initials, role, agency, invited_by: by } = row()
    const account = people.create({ email, initials, role: 'partner', agency, passwordHash })
    drop.run(id)
    return { account, by, role, agency }
  })
  const welcome = ({ account, by, role, agency }: ReturnType<typeof accept>) => {
    tell('accountCreated', account, by)
    if (role !== 'partner') roles.change(account, { role, agency }, by)
  }

  return {
    list: () => open.all(now()).map(shown),
    invite(asked, by) {
      const invited = invite.immediate(asked, by)
      tell('invited', null, by)
      return invited
    },
    withdraw(id, by) {
      if (drop.run(id).changes === 0) throw new Refused('notFound', { param: 'id' })
      tell('invitationWithdrawn', null, by)
    },
    read: (token) => shown(find(token)),
    async accept({ token, password }) {
      find(token)
      const passwordHash = await hash(password)
      welcome(accept.immediate(() => find(token), passwordHash))
    },
    forgetOver: () => dropOver.run(now()).changes,
    acceptAtIssuer(email) {
      if (people.idOf(email) !== undefined) return
      const row = open.all(now()).find((each) => each.email === email)
      if (isGood(row)) welcome(accept.immediate(() => row, null))
    },
  }
}

function shown({ id, email, initials, role, agency, expires_at }: Row): Invitation {
  return { id, email, initials, role, agency, expires: new Date(expires_at).toISOString() }
}
