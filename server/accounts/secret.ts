import { createHmac, randomBytes } from 'node:crypto'
import type { Connection } from './open.ts'

/**
 * The key that signs cookies and seals second-factor secrets: `ACCOUNTS_SECRET` where it is set, else one drawn at
 * random on the first start and kept in accounts.sqlite. Set it to keep key and database apart.
 */
export function accountsSecret(connection: Connection, configured: string | undefined): string {
  if (configured !== undefined) return configured
  connection
    .prepare("INSERT OR IGNORE INTO setting (name, value) VALUES ('secret', ?)")
    .run(randomBytes(32).toString('base64url'))
  return String(connection.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get())
}

/** A keyed hash under which something may be counted without being kept. */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`count:${text}`).digest('base64url')
}
