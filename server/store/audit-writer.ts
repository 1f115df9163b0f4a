import type { AuditEvent, AuditNote } from '../contract/audit.ts'
import { type ChainEnd, type ChainedEntry, chainStart, checkpointWords, hashAfter } from './audit-chain.ts'
import type { Connection } from './open.ts'

/** A note that waits for its group. */
export interface Noted {
  note: AuditNote
  /** UTC. */
  at: Date
}

export interface AuditWriter {
  /** Writes a group in one transaction: all or nothing. Answers with the end of the chain. */
  append(group: readonly Noted[]): ChainEnd
  /** Writes down how often the questions of minutes that are over were asked again. */
  closeMinutes(now: Date): void
  /** Cuts off entries older than a moment (UTC) and notes where; answers with how many went. */
  deleteBefore(cut: string, now: Date): number
}

const minuteMilliseconds = 60_000
/** Whose repetition within a minute is counted, not written again. */
const counted: readonly AuditEvent[] = ['question', 'refused', 'signIn']

/**
 * Writes the chain. Another process may write too: the end is read anew in each transaction. Which question stands
 * for which entry is known to this writer only.
 */
export function openAuditWriter(audit: Connection): AuditWriter {
  const end = audit.prepare<[], ChainEnd>('SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1')
  const insert = audit.prepare(
    `INSERT INTO entry (number, at, event, account, role, agency, endpoint, question, basis, outcome, withheld, times, repeat_of, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const openMinute = audit.prepare('INSERT INTO open_minute (entry, until, times) VALUES (?, ?, 0)')
  const again = audit.prepare('UPDATE open_minute SET times = times + 1 WHERE entry = ?')
  const over = audit.prepare<[string], { entry: number; times: number }>(
    'SELECT entry, times FROM open_minute WHERE until <= ? ORDER BY entry',
  )
  const first = audit.prepare<[number], AuditNote>(
    'SELECT event, account, role, agency, endpoint, question, basis, outcome, withheld FROM entry WHERE number = ?',
  )
  const forget = audit.prepare('DELETE FROM open_minute WHERE until <= ?')
  let asked = new Map<string, { entry: number; until: number }>()

  const follow = (last: ChainEnd, entry: Omit<ChainedEntry, 'number'>): ChainEnd => {
    const number = last.number + 1
    const hash = hashAfter(last.hash, { ...entry, number })
    const { at, event, account, role, agency, endpoint, question } = entry
    const { basis, outcome, withheld, times, repeatOf } = entry
    insert.run(
      ...[number, at, event, account, role, agency, endpoint, question],
      ...[basis, outcome, withheld, times, repeatOf, hash],
    )
    return { number, hash }
  }
  const close = (from: ChainEnd, now: Date): ChainEnd => {
    const at = now.toISOString()
    let last = from
    for (const { entry, times } of over.all(at)) {
      const note = first.get(entry)
      if (times > 0 && note) last = follow(last, { ...note, at, times, repeatOf: entry })
    }
    forget.run(at)
    return last
  }
  const present = (): ChainEnd => end.get() ?? { number: 0, hash: chainStart }

  const append = audit.transaction((group: readonly Noted[]) => {
    let last = present()
    if (group.length > 0) last = close(last, group[group.length - 1].at)
    const next = new Map([...asked].filter(([, { until }]) => until > (group.at(-1)?.at.getTime() ?? 0)))
    for (const { note, at } of group) {
      const key = counted.includes(note.event) ? keyOf(note) : null
      const before = key === null ? undefined : next.get(key)
      if (before && again.run(before.entry).changes > 0) continue
      last = follow(last, { ...note, at: at.toISOString(), times: 1, repeatOf: null })
      if (key === null) continue
      const until = at.getTime() + minuteMilliseconds
      openMinute.run(last.number, new Date(until).toISOString())
      next.set(key, { entry: last.number, until })
    }
    return { last, next }
  })

  return {
    append(group) {
      const { last, next } = append.immediate(group)
      // Only now: a group that was rolled back has left nothing to count on.
      asked = next
      return last
    },
    closeMinutes: (now) => audit.transaction(() => close(present(), now)).immediate(),
    deleteBefore: (cut, now) =>
      audit
        .transaction(() => {
          const last = cutOff(audit, cut)
          if (!last) return 0
          const entry = follow(present(), checkpointNote(last, now)).number
          audit
            .prepare('INSERT INTO checkpoint (through, hash, entry) VALUES (?, ?, ?)')
            .run(last.number, last.hash, entry)
          return audit.prepare('DELETE FROM entry WHERE number <= ?').run(last.number).changes
        })
        .immediate(),
  }
}

function keyOf({
  event,
  account,
  role,
  agency,
  endpoint,
  question,
  basis,
  outcome,
  withheld,
}: AuditNote): string {
  return JSON.stringify([event, account, role, agency, endpoint, question, basis, outcome, withheld])
}

/** The last entry before a moment; everything up to it goes. */
function cutOff(audit: Connection, cut: string): ChainEnd | undefined {
  return audit
    .prepare<[string], ChainEnd>('SELECT number, hash FROM entry WHERE at < ? ORDER BY number DESC LIMIT 1')
    .get(cut)
}

function checkpointNote(last: ChainEnd, now: Date): Omit<ChainedEntry, 'number'> {
  return {
    ...{ event: 'retention', account: null, role: 'system', agency: '', endpoint: 'retention' },
    ...{ question: checkpointWords(last), basis: 'none', outcome: 'done', withheld: 0 },
    ...{ at: now.toISOString(), times: 1, repeatOf: null },
  }
}
