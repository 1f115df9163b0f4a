import { londonDayText } from '../../contract/calendar.ts'
import type { SourceId } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'
import { agreementReader, type StoredAgreement } from '../../store/agreement-store.ts'
import { isDemonstration } from '../../store/meta.ts'
import { type Connection, openReader, openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import { assertNoDemoSignIn } from '../no-demo-sign-in.ts'

/** What is on the table while a protected record is read or written. */
export interface ProtectedDesk {
  readonly vault: Connection
  /** London day. */
  readonly today: string
  /** Over the source, in force today, of which this person's agency is a party. Empty: it is no party. */
  readonly agreements: readonly StoredAgreement[]
  /** The agencies of those agreements, sorted. */
  readonly parties: readonly string[]
}

/** Opens the vault for reading and closes it. */
export function readProtected<T>(acting: Acting, source: SourceId, read: (desk: ProtectedDesk) => T): T {
  const vault = openReader(acting.config.dataFolder, 'vault')
  try {
    return read(deskOf(acting, source, vault))
  } finally {
    vault.close()
  }
}

/**
 * Writes to the vault in one transaction. Refuses `demonstrationFolder` among invented records and where anybody may sign
 * in by one click, `noAgreement` for an agency that is no party.
 */
export function writeProtected<T>(acting: Acting, source: SourceId, write: (desk: ProtectedDesk) => T): T {
  assertNoDemoSignIn(acting)
  assertNoDemonstration(acting.config.dataFolder)
  const vault = openWriter(acting.config.dataFolder, 'vault')
  try {
    return vault
      .transaction(() => {
        const desk = deskOf(acting, source, vault)
        if (desk.agreements.length === 0) throw new Refused('noAgreement')
        return write(desk)
      })
      .immediate()
  } finally {
    vault.close()
  }
}

function deskOf({ viewer, clock }: Acting, source: SourceId, vault: Connection): ProtectedDesk {
  const today = londonDayText(clock())
  const reader = agreementReader(vault)
  const references = new Set(
    reader
      .inForce(today)
      .filter((one) => one.source === source && one.parties.includes(viewer.agency))
      .map(({ reference }) => reference),
  )
  const agreements = reader.list().filter(({ reference }) => references.has(reference))
  return { vault, today, agreements, parties: [...new Set(agreements.flatMap((one) => one.parties))].sort() }
}

function assertNoDemonstration(dataFolder: string): void {
  const open = openReader(dataFolder, 'open')
  try {
    if (isDemonstration(open)) throw new Refused('demonstrationFolder')
  } finally {
    open.close()
  }
}
