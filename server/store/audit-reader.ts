import type { AuditCheck, AuditEntry, AuditEvent } from '../contract/audit.ts'
import { type ChainEnd, type ChainedEntry, chainStart, checkpointWords, hashAfter } from './audit-chain.ts'
import type { Connection } from './open.ts'

/** Which entries; null = any. `from` and `to` are UTC moments, `to` excluded. */
export interface AuditWanted {
  from: string | null
  to: string | null
  event: AuditEvent | null
  account: string | null
  agency: string | null
  /** Only entries of a lower number. */
  before: number | null
  most: number
}

export interface AuditReader {
  /** Newest first; a repeated question is one entry with how often it was asked. */
  list(wanted: AuditWanted): AuditEntry[]
  /** Follows the whole chain from its start or last checkpoint, a piece at a time so that others are answered. */
  check(atLeast: number): Promise<AuditCheck>
}

const piece = 2000
type Stored = ChainedEntry & { hash: Uint8Array }

const fields = `number, at, event, account, role, agency, endpoint, question, basis, outcome, withheld`

/** Reads audit.sqlite. */
export function openAuditReader(audit: Connection): AuditReader {
  const list = audit.prepare<(string | number | null)[], AuditEntry>(
    `SELECT ${fields}, times
       + coalesce((SELECT sum(times) FROM entry AS again WHERE again.repeat_of = entry.number), 0)
       + coalesce((SELECT times FROM open_minute WHERE open_minute.entry = entry.number), 0) AS times
     FROM entry
     WHERE repeat_of IS NULL AND at >= coalesce(?, '') AND at < coalesce(?, '~')
       AND event = coalesce(?, event) AND account IS coalesce(?, account) AND agency = coalesce(?, agency)
       AND number < coalesce(?, number + 1)
     ORDER BY number DESC LIMIT ?`,
  )
  const rows = audit.prepare<[number, number], Stored>(
    `SELECT ${fields}, times, repeat_of AS repeatOf, hash FROM entry WHERE number > ? ORDER BY number LIMIT ?`,
  )
  const checkpoint = audit.prepare<[], ChainEnd & { entry: number }>(
    'SELECT through AS number, hash, entry FROM checkpoint ORDER BY through DESC LIMIT 1',
  )
  const wordsOf = audit.prepare<[number], string>('SELECT question FROM entry WHERE number = ?').pluck()

  return {
    list: ({ from, to, event, account, agency, before, most }) =>
      list.all(from, to, event, account, agency, before, most),
    async check(atLeast) {
      const cut = checkpoint.get()
      const start = cut ?? { number: 0, hash: chainStart, entry: 0 }
      let last: ChainEnd = { number: start.number, hash: start.hash }
      const answer = (brokenAt: number | null): AuditCheck => ({
        whole: brokenAt === null,
        checked: last.number - start.number,
        brokenAt,
        last:
          last.number === 0 ? null : { number: last.number, hash: Buffer.from(last.hash).toString('hex') },
        deletedThrough: start.number,
      })
      if (cut && wordsOf.get(cut.entry) !== checkpointWords(cut)) return answer(cut.entry)
      for (let found = rows.all(last.number, piece); found.length > 0; found = rows.all(last.number, piece)) {
        for (const row of found) {
          const expected = last.number + 1
          if (row.number !== expected || !sameBytes(hashAfter(last.hash, row), row.hash))
            return answer(expected)
          last = { number: row.number, hash: row.hash }
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      return answer(last.number < atLeast ? last.number + 1 : null)
    },
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
