import { createHash } from 'node:crypto'
import type { AuditEvent, AuditNote } from '../contract/audit.ts'

/** One row of the chain as it is stored. */
export interface ChainedEntry extends AuditNote {
  number: number
  /** UTC, ISO 8601. */
  at: string
  event: AuditEvent
  times: number
  /** The entry whose question was asked again; null for an entry of its own. */
  repeatOf: number | null
}

/** The last entry of the chain. */
export interface ChainEnd {
  number: number
  hash: Uint8Array
}

/** What the first entry follows. */
export const chainStart: Uint8Array = new Uint8Array(32)

/** SHA-256 over the hash before and the row in one fixed spelling. */
export function hashAfter(before: Uint8Array, entry: ChainedEntry): Uint8Array {
  const { number, at, event, account, role, agency, endpoint, question } = entry
  const { basis, outcome, withheld, times, repeatOf } = entry
  const row = [number, at, event, account, role, agency, endpoint, question]
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([...row, basis, outcome, withheld, times, repeatOf]))
    .digest()
}

/** How the chained row of a checkpoint names the entry it cut after. */
export function checkpointWords({ number, hash }: ChainEnd): string {
  return `through=${number} hash=${Buffer.from(hash).toString('hex')}`
}
