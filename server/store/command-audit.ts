import type { AuditEvent } from '../contract/audit.ts'
import type { ProblemCode } from '../contract/problem.ts'
import { Refused } from '../errors.ts'
import { openAuditWriter } from './audit-writer.ts'
import { storeFault } from './faults.ts'
import { openWriter } from './open.ts'

/** What a command of the machine itself leaves behind: never a name, an address or a path. */
export interface CommandNote {
  event: AuditEvent
  /** As it is typed after `npm run`: `account`, `import`, `restore`. */
  command: string
  /** A closed word of the command, and what it was done to by opaque id or code. */
  question: string
  /** `begun` before anything is done; then how it ended. */
  outcome: 'begun' | 'done' | ProblemCode
}

export interface CommandAudit {
  /**
   * On disk when it returns. Refuses `busy`, `diskFull` and `auditUnavailable`: what cannot be written down as begun
   * must not be done.
   */
  write(note: CommandNote): void
  close(): void
}

/**
 * The audit for commands of the machine itself, beside a running server or without one. Nobody is signed in there:
 * the entry says `system`, and which command.
 */
export function openCommandAudit(
  dataFolder: string,
  clock: () => Date,
  waitMilliseconds?: number,
): CommandAudit {
  const connection = orRefuse(() => openWriter(dataFolder, 'audit', waitMilliseconds))
  const writer = openAuditWriter(connection)
  return {
    write({ event, command, question, outcome }) {
      const who = { account: null, role: 'system', agency: '' } as const
      const note = { ...who, event, endpoint: `npm run ${command}`, question, outcome }
      orRefuse(() => writer.append([{ note: { ...note, basis: 'none', withheld: 0 }, at: clock() }]))
    },
    close: () => {
      connection.close()
    },
  }
}

function orRefuse<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw new Refused(storeFault(error) ?? 'auditUnavailable')
  }
}
