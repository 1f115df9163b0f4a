import { importers } from '../contract/access.ts'
import { londonDayText } from '../contract/calendar.ts'
import type { Role } from '../contract/reference.ts'
import { Refused } from '../errors.ts'
import { agreementReader } from '../store/agreement-store.ts'
import { openReader } from '../store/open.ts'
import type { Acting } from './acting.ts'

/** Importing published files, undoing and removing are the analyst's. Throws `Refused('notAllowed')`. */
export function requireAnalyst({ viewer }: Pick<Acting, 'viewer'>): void {
  if (viewer.role !== 'analyst') throw new Refused('notAllowed')
}

/** An analyst, or a partner who imports for its own agency. Throws `Refused('notAllowed')`. */
export function requireImporter({ viewer }: Pick<Acting, 'viewer'>): void {
  if (!(importers as readonly Role[]).includes(viewer.role)) throw new Refused('notAllowed')
}

/**
 * An analyst, or a partner whose agency is a party of an agreement in force over this source.
 * Throws `Refused('notAllowed')`.
 */
export function requireImporterOf(acting: Acting, source: string): void {
  requireImporter(acting)
  if (acting.viewer.role === 'analyst') return
  const vault = openReader(acting.config.dataFolder, 'vault')
  try {
    const isParty = agreementReader(vault)
      .inForce(londonDayText(acting.clock()))
      .some((one) => one.source === source && one.parties.includes(acting.viewer.agency))
    if (!isParty) throw new Refused('notAllowed')
  } finally {
    vault.close()
  }
}
