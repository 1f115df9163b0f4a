import type { AgreementEntry } from '../../contract/agreement.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'

/** Ends an agreement at once: its records leave every live count with the next question. Errors as `editAgreement`. */
export function endAgreement(acting: Acting, at: AgreementAt): Released<AgreementEntry> {
  return editAgreement(acting, at, 'ended', () => ({ endedAt: acting.clock().toISOString() }))
}
