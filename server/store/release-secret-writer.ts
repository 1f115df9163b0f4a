import { randomBytes } from 'node:crypto'
import type { Connection } from './open.ts'

/**
 * The secret under which releases round, 32 bytes, made when first asked for and never changed: the same leaf and
 * count give the same value in every release. It stays in the vault and goes with its backups only.
 */
export function releaseSecret(vault: Connection): Buffer {
  vault
    .prepare("INSERT INTO meta (key, value) VALUES ('releaseSecret', ?) ON CONFLICT DO NOTHING")
    .run(randomBytes(32).toString('hex'))
  const hex = vault.prepare<[], string>("SELECT value FROM meta WHERE key = 'releaseSecret'").pluck().get()
  if (!hex) throw new Error('the vault did not keep the secret of releases')
  return Buffer.from(hex, 'hex')
}
