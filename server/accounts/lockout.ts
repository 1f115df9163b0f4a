import { Refused } from '../errors.ts'
import type { Connection } from './open.ts'

const mostAttempts = 5
const windowMilliseconds = 15 * 60_000
const lockMilliseconds = 15 * 60_000

export interface Lockout {
  /**
   * Counts an attempt before it is tried, so that a thousand at once are five.
   * Refuses `lockedOut`. Returns whether this is the last before the lock.
   */
  begin(subject: string): { isLast: boolean }
  /** The attempt was right: none count any more. */
  clear(subject: string): void
  /** Until when a lock lasts, in milliseconds since 1970; undefined where there is none. */
  until(subject: string): number | undefined
  /** Forgets attempts and locks that count no more; answers with how many. */
  forgetOver(): number
}

/** Five wrong attempts in a quarter of an hour lock the account for a quarter of an hour, wherever they come from. */
export function makeLockout(connection: Connection, clock: () => Date): Lockout {
  const lockedUntil = connection
    .prepare<[string, number], number>('SELECT until FROM lock WHERE subject = ? AND until > ?')
    .pluck()
  const recent = connection
    .prepare<[string, number], number>('SELECT count(*) FROM attempt WHERE subject = ? AND at > ?')
    .pluck()
  const add = connection.prepare('INSERT INTO attempt (subject, at) VALUES (?, ?)')
  const lock = connection.prepare(
    'INSERT INTO lock (subject, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = excluded.until',
  )
  const forgetAttempts = connection.prepare('DELETE FROM attempt WHERE at <= ?')
  const forgetLocks = connection.prepare('DELETE FROM lock WHERE until <= ?')
  const forgetOver = (): number => {
    const now = clock().getTime()
    return forgetAttempts.run(now - windowMilliseconds).changes + forgetLocks.run(now).changes
  }
  const forget = [
    connection.prepare('DELETE FROM attempt WHERE subject = ?'),
    connection.prepare('DELETE FROM lock WHERE subject = ?'),
  ]
  const count = connection.transaction((subject: string): 'locked' | 'counted' | 'last' => {
    const now = clock().getTime()
    forgetOver()
    if (lockedUntil.get(subject, now) !== undefined) return 'locked'
    add.run(subject, now)
    if (Number(recent.get(subject, now - windowMilliseconds)) < mostAttempts) return 'counted'
    lock.run(subject, now + lockMilliseconds)
    return 'last'
  })
  return {
    begin(subject) {
      const outcome = count.immediate(subject)
      if (outcome === 'locked') throw new Refused('lockedOut', { retryAfterSeconds: lockMilliseconds / 1000 })
      return { isLast: outcome === 'last' }
    },
    until: (subject) => lockedUntil.get(subject, clock().getTime()),
    forgetOver: connection.transaction(forgetOver),
    clear: connection.transaction((subject: string) => {
      for (const statement of forget) statement.run(subject)
    }),
  }
}
