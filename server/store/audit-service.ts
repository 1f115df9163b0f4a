import type { WriteAudit } from '../contract/audit.ts'
import { Refused } from '../errors.ts'
import { type Noted, openAuditWriter } from './audit-writer.ts'
import { storeFault } from './faults.ts'
import { busyMilliseconds, type Connection } from './open.ts'

/** The audit of a running server. */
export interface AuditService {
  write: WriteAudit
  /** Number of the last entry this server wrote: the chain must be at least as long. */
  lastNumber(): number
  /** Entries older than a moment (UTC) go; answers with how many. */
  deleteBefore(cut: string): number
  /** Writes what waits, then closes. */
  close(): Promise<void>
}

export interface AuditTiming {
  /** The longest an entry waits for others to share its transaction. */
  groupMilliseconds: number
  mostInGroup: number
  /** How long a database that somebody else holds is tried again. */
  patienceMilliseconds: number
}

const usual: AuditTiming = { groupMilliseconds: 4, mostInGroup: 100, patienceMilliseconds: busyMilliseconds }
/** The event loop stands still while SQLite waits: it is asked briefly, and again. */
export const auditLockMilliseconds = 20
const againMilliseconds = 50
const sweepMilliseconds = 30_000

interface Waiting extends Noted {
  resolve: () => void
  reject: (reason: Refused) => void
}

/**
 * Writes entries in groups: the reply of each waits for the one transaction of its group. What cannot be written is
 * rejected as `diskFull`, `busy` or `auditUnavailable`, and so must the reply be. The connection (opened with
 * `auditLockMilliseconds`) is the service's own.
 */
export function startAuditService(
  connection: Connection,
  clock: () => Date,
  timing: AuditTiming = usual,
): AuditService {
  const writer = openAuditWriter(connection)
  const waiting: Waiting[] = []
  let timer: NodeJS.Timeout | null = null
  let isWriting = false
  let lastNumber = 0

  const plan = (milliseconds: number) => {
    timer ??= setTimeout(() => void flush(), milliseconds)
  }

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    if (isWriting) return
    isWriting = true
    const group = waiting.splice(0, timing.mostInGroup)
    const failure = await appendPatiently(group)
    isWriting = false
    // Who waits behind a group that failed would only wait as long again.
    const behind = failure ? waiting.splice(0) : []
    for (const { resolve, reject } of [...group, ...behind]) failure ? reject(failure) : resolve()
    if (waiting.length > 0) plan(0)
  }

  async function appendPatiently(group: readonly Waiting[]): Promise<Refused | null> {
    const deadline = performance.now() + timing.patienceMilliseconds
    for (;;) {
      try {
        lastNumber = writer.append(group).number
        return null
      } catch (error) {
        const fault = storeFault(error)
        if (fault !== 'busy' || performance.now() > deadline) return new Refused(fault ?? 'auditUnavailable')
        await new Promise((resolve) => setTimeout(resolve, againMilliseconds))
      }
    }
  }

  const closeMinutes = () => {
    try {
      writer.closeMinutes(clock())
    } catch {
      // Nothing is lost: the next group closes them, or is refused by name.
    }
  }
  // What a server that was killed had still open.
  closeMinutes()
  const sweep = setInterval(closeMinutes, sweepMilliseconds)
  sweep.unref()

  return {
    write: (note) =>
      new Promise((resolve, reject) => {
        waiting.push({ note, at: clock(), resolve, reject })
        if (waiting.length >= timing.mostInGroup) void flush()
        else plan(timing.groupMilliseconds)
      }),
    lastNumber: () => lastNumber,
    deleteBefore: (cut) => writer.deleteBefore(cut, clock()),
    async close() {
      clearInterval(sweep)
      while (isWriting || waiting.length > 0) {
        await flush()
        if (isWriting) await new Promise((resolve) => setTimeout(resolve, againMilliseconds))
      }
      closeMinutes()
      connection.close()
    },
  }
}
