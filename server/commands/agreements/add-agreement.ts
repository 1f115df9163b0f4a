import { type AgreementDraft, type AgreementEntry, agreementEntry } from '../../contract/agreement.ts'
import { londonDayText } from '../../contract/calendar.ts'
import { sources } from '../../contract/sources.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import { Refused } from '../../errors.ts'
import { randomRef } from '../../ingest/random-ref.ts'
import type { Released } from '../../sealed/released.ts'
import { agreementReader } from '../../store/agreement-store.ts'
import { agreementWriter } from '../../store/agreement-writer.ts'
import { openWriter } from '../../store/open.ts'
import type { Acting } from '../acting.ts'
import { refusePersonalData } from './refuse-personal-data.ts'
import { requireDataProtection } from './require-data-protection.ts'

/**
 * Adds an agreement; nothing of it is published until that is decided. Refuses `referenceTaken`, `personalData` in
 * purpose or lawful basis, `unknownValue` for an open source.
 */
export function addAgreement(acting: Acting, draft: AgreementDraft): Released<AgreementEntry> {
  requireDataProtection(acting)
  refusePersonalData(draft)
  const source = sources.find(({ id }) => id === draft.source)
  if (!source || source.class === 'open') throw new Refused('unknownValue', { param: 'source' })
  const vault = openWriter(acting.config.dataFolder, 'vault')
  try {
    const reader = agreementReader(vault)
    if (reader.find(draft.reference)) throw new Refused('referenceTaken', { param: 'reference' })
    const { class: dataClass, invented } = source
    const added = { ...draft, class: dataClass, publish: 'none', demo: invented } as const
    agreementWriter(vault).add(added, randomRef())
    const saved = reader.find(draft.reference)
    if (!saved) throw new Error('an agreement that was just added is gone')
    return releaseReceipt(agreementEntry(saved, londonDayText(acting.clock())), `${draft.reference} added`)
  } finally {
    vault.close()
  }
}
