import { type AgreementEntry, agreementEntry } from '../../contract/agreement.ts'
import { londonDayText } from '../../contract/calendar.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import { agreementReader, type StoredAgreement } from '../../store/agreement-store.ts'
import { type AgreementPatch, agreementWriter } from '../../store/agreement-writer.ts'
import { openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import { requireDataProtection } from './require-data-protection.ts'

/** The agreement meant, and the version edited from; null: whatever it is now. */
export interface AgreementAt {
  reference: string
  version: string | null
}

/**
 * Changes an agreement that has not been ended. `patchOf` says what to set, from how it stands; it may refuse.
 * `did` is what the audit says was done. Refuses `notFound`, `agreementEnded`, `changedMeanwhile`.
 */
export function editAgreement(
  acting: Acting,
  { reference, version }: AgreementAt,
  did: string,
  patchOf: (before: StoredAgreement) => AgreementPatch,
): Released<AgreementEntry> {
  requireDataProtection(acting)
  const vault = openWriter(acting.config.dataFolder, 'vault')
  try {
    const reader = agreementReader(vault)
    const before = reader.find(reference)
    if (!before) throw new Refused('notFound', { param: 'id' })
    if (version !== null && version !== before.version) throw new Refused('changedMeanwhile')
    if (before.endedAt !== null) throw new Refused('agreementEnded')
    const at = { reference, version: before.version, next: randomRef() }
    if (!agreementWriter(vault).change(at, patchOf(before))) throw new Refused('changedMeanwhile')
    const entry = agreementEntry(reader.find(reference) ?? before, londonDayText(acting.clock()))
    return releaseReceipt(entry, `${reference} ${did}`)
  } finally {
    vault.close()
  }
}
