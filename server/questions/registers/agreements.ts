import { type AgreementEntry, agreementEntry } from '../../contract/agreement.ts'
import type { Role } from '../../contract/reference.ts'
import { releaseRecord } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { Asking } from '../asking.ts'
import type { Registers } from './registers.ts'

/** Read every agreement whole; the others those that name their agency, without what only keepers need. */
const keepers: readonly Role[] = ['dpo', 'analyst']

/** The agreements this viewer may read, by reference, with their state today. */
export function agreements({ viewer, today }: Asking, registers: Registers): Released<AgreementEntry[]> {
  const isKeeper = keepers.includes(viewer.role)
  const entries = registers
    .agreements()
    .filter(({ parties }) => isKeeper || parties.includes(viewer.agency))
    .map((agreement) => agreementEntry(agreement, today))
    .map((entry) => (isKeeper ? entry : { ...entry, ...keptBack }))
  return releaseRecord(viewer.role, entries)
}

const keptBack = { lawfulBasis: null, publishAgreedBy: null, publishAgreedOn: null, version: null }
