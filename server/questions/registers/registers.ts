import type { StoredAgreement } from '../../store/agreement-store.ts'
import type { AuditReader } from '../../store/audit-reader.ts'
import type { StoredDeletion } from '../../store/deletion-reader.ts'

/** The registers of the data-protection lead: who may, how long, who did. */
export interface Registers {
  agreements(): readonly StoredAgreement[]
  /** Newest first. */
  deletions(): readonly StoredDeletion[]
  audit: AuditReader
  /** Number of the last entry that this server wrote. */
  lastAudit(): number
}
