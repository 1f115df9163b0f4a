import type { AuditEvent } from '../contract/audit.ts'
import type { ProblemCode } from '../contract/problem.ts'
import { Refused } from '../errors.ts'
import { openAuditWriter } from './audit-writer.ts'
import { BackupRefused } from './backup-refusal.ts'
import { storeFault } from './faults.ts'
import { useFolder } from './folder-lock.ts'
import { openWriter } from './open.ts'

/** What a command of the machine itself leaves behind: never a name, an address or a path. */
export interface CommandNote {
  event: AuditEvent
  /** As it is typed after `npm run`: `account`, `import`, `restore`. */
  command: string
  /** A closed word of the command, and what it was done to by opaque id or code. */
  question: string
  /** `begun` before anything is done; then how it ended. */
  outcome: 'begun' | 'done' | 'refused' | ProblemCode
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
 * the entry says `system` of `local`, and which command.
 */
export function openCommandAudit(
  dataFolder: string,
  clock: () => Date,
  waitMilliseconds?: number,
): CommandAudit {
  const connection = orRefuse(() => openWriter(dataFolder, 'audit', waitMilliseconds))
  const writer = orRefuse(() => {
    try {
      return openAuditWriter(connection)
    } catch (error) {
      connection.close()
      throw error
    }
  })
  return {
    write({ event, command, question, outcome }) {
      const who = { account: null, role: 'system', agency: 'local' } as const
      const note = { ...who, event, endpoint: `npm run ${command}`, question, outcome }
      orRefuse(() => writer.append([{ note: { ...note, basis: 'none', withheld: 0 }, at: clock() }]))
    },
    close: () => {
      connection.close()
    },
  }
}

/** A command as the audit knows it, before it is known how it ends. */
export type CommandToAudit = Omit<CommandNote, 'outcome'>

/**
 * Runs a command between two entries: that it was begun, without which it is not run, and how it ended. `run` answers
 * with the exit code of the process, 1 = refused. Refuses as `CommandAudit.write`, and while a restore has the folder; what `run`
 * throws is written down and thrown on.
 */
export async function auditCommand(
  dataFolder: string,
  command: CommandToAudit,
  run: () => number | Promise<number>,
): Promise<number> {
  // Nobody may put another file in the place of this audit meanwhile.
  const user = useFolder(dataFolder)
  try {
    writeOnce(dataFolder, { ...command, outcome: 'begun' })
    const code = await runOrNote(dataFolder, command, run)
    writeOnce(dataFolder, { ...command, outcome: code === 1 ? 'refused' : 'done' })
    return code
  } finally {
    user.release()
  }
}

async function runOrNote(
  dataFolder: string,
  command: CommandToAudit,
  run: () => number | Promise<number>,
): Promise<number> {
  try {
    return await run()
  } catch (error) {
    writeOnce(dataFolder, { ...command, outcome: error instanceof Refused ? error.code : 'refused' })
    throw error
  }
}

/** One entry through a connection of its own: a restore puts another file in the place of the first. */
export function writeOnce(dataFolder: string, note: CommandNote): void {
  const audit = openCommandAudit(dataFolder, () => new Date())
  try {
    audit.write(note)
  } finally {
    audit.close()
  }
}

function orRefuse<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (error instanceof BackupRefused) throw error
    throw new Refused(storeFault(error) ?? 'auditUnavailable')
  }
}
