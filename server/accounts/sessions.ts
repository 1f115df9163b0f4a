import type { AccountRole } from '../contract/reference.ts'
import type { Connection } from './open.ts'
import { isSessionOver } from './session-age.ts'
import { cookieValue, signedValue } from './signed-cookie.ts'

/** One live session. `needed`: the account has a second factor that this session has not shown yet. */
export interface LiveSession {
  id: string
  account: string
  role: AccountRole
  agency: string
  secondFactor: 'setUp' | 'needed' | 'done'
  /** False for an account that came by the organisation's sign-in alone. */
  hasPassword: boolean
}

export interface SessionKeeper {
  /**
   * The session of a Cookie header; undefined for none, an edited, an ended or a disabled account's one. `byItself`: asked
   * by a page that nobody touched, which is no use of it.
   */
  find(cookies: string, byItself?: boolean): LiveSession | undefined
  /** The account whose password was right and whose code is awaited. */
  pending(cookies: string): string | undefined
  /** The second factor was shown in the session of this Cookie header. */
  confirm(cookies: string): void
  end(session: string): void
  endAllOf(account: string): void
  /** Forgets sessions that are over and steps of sign-ins that were broken off; answers with how many. */
  forgetOver(): number
}

interface Row {
  id: string
  createdAt: string
  account: string
  role: AccountRole
  agency: string
  disabled: number
  enrolled: number | null
  lastUsed: number | null
  shown: number | null
  hasPassword: number
}

/** A use is written down once a minute: each is a write that is awaited to the disk. */
const noteEveryMilliseconds = 60_000

/**
 * Reads better-auth's sessions by one prepared statement, since every request does (its own way takes a hundred
 * times as long), and ends them by our own rules.
 */
export function sessionKeeper(
  connection: Connection,
  secret: string,
  names: { session: string; pending: string },
  clock: () => Date,
): SessionKeeper {
  const byToken = connection.prepare<[string], Row>(
    `SELECT s.id, s.createdAt, u.id AS account, u.role, u.agency, u.disabled, u.twoFactorEnabled AS enrolled,
       used.last_used AS lastUsed, used.second_factor AS shown,
       EXISTS (SELECT 1 FROM account a WHERE a.userId = u.id AND a.password IS NOT NULL) AS hasPassword
     FROM "session" s JOIN "user" u ON u.id = s.userId LEFT JOIN session_use used ON used.session = s.id
     WHERE s.token = ?`,
  )
  const pendingBy = connection.prepare<[string], { value: string; expiresAt: string }>(
    'SELECT value, expiresAt FROM verification WHERE identifier = ?',
  )
  const note = connection.prepare(
    `INSERT INTO session_use (session, last_used) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET last_used = excluded.last_used`,
  )
  const confirm = connection.prepare(
    `INSERT INTO session_use (session, last_used, second_factor) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET second_factor = 1`,
  )
  const end = connection.prepare('DELETE FROM "session" WHERE id = ?')
  const every = connection.prepare<[], Pick<Row, 'id' | 'createdAt' | 'lastUsed'>>(
    `SELECT s.id, s.createdAt, used.last_used AS lastUsed FROM "session" s
     LEFT JOIN session_use used ON used.session = s.id`,
  )
  const forgetSteps = connection.prepare('DELETE FROM verification WHERE expiresAt <= ?')
  const endAll = connection.prepare('DELETE FROM "session" WHERE userId = ?')
  /** Uses not yet written down. */
  const uses = new Map<string, number>()

  const tokenOf = (cookies: string, name: string): string | undefined => {
    const sent = cookieValue(cookies, name)
    return sent === undefined ? undefined : signedValue(sent, secret)
  }

  const ageOf = ({ id, createdAt, lastUsed }: Pick<Row, 'id' | 'createdAt' | 'lastUsed'>) => {
    const began = Date.parse(createdAt)
    return { began, lastUsed: Math.max(lastUsed ?? began, uses.get(id) ?? 0) }
  }

  const live = (cookies: string, byItself = false): Row | undefined => {
    const token = tokenOf(cookies, names.session)
    const row = token === undefined ? undefined : byToken.get(token)
    if (row?.disabled !== 0) return undefined
    const now = clock().getTime()
    const noted = row.lastUsed ?? Date.parse(row.createdAt)
    if (isSessionOver(ageOf(row), now)) {
      end.run(row.id)
      uses.delete(row.id)
      return undefined
    }
    if (byItself) return row
    uses.set(row.id, now)
    if (row.lastUsed === null || now - noted >= noteEveryMilliseconds) note.run(row.id, now)
    return row
  }

  return {
    find(cookies, byItself) {
      const row = live(cookies, byItself)
      if (!row) return undefined
      // Shown at the organisation's sign-in, it needs none of our own.
      const secondFactor = row.shown === 1 ? 'done' : row.enrolled !== 1 ? 'setUp' : 'needed'
      const { id, account, role, agency } = row
      return { id, account, role, agency, secondFactor, hasPassword: row.hasPassword === 1 }
    },
    pending(cookies) {
      const identifier = tokenOf(cookies, names.pending)
      const row = identifier === undefined ? undefined : pendingBy.get(identifier)
      return row && Date.parse(row.expiresAt) > clock().getTime() ? row.value : undefined
    },
    confirm(cookies) {
      const row = live(cookies)
      if (row) confirm.run(row.id, clock().getTime())
    },
    end: (session) => {
      end.run(session)
      uses.delete(session)
    },
    forgetOver: connection.transaction(() => {
      const now = clock().getTime()
      const over = every.all().filter((row) => isSessionOver(ageOf(row), now))
      for (const { id } of over) {
        end.run(id)
        uses.delete(id)
      }
      return over.length + forgetSteps.run(new Date(now).toISOString()).changes
    }),
    endAllOf: (account) => {
      endAll.run(account)
    },
  }
}
