import type { AgreementEntry, PublishDecision } from '../../contract/agreement.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'

/** Decides the widest audience that the next releases may hold the source for. Errors as `editAgreement`. */
export function publishAgreement(
  acting: Acting,
  { publish, agreedBy, agreedOn, ...at }: AgreementAt & PublishDecision,
): Released<AgreementEntry> {
  return editAgreement(acting, at, `publish=${publish}`, () => ({
    publish,
    publishAgreedBy: publish === 'none' ? null : agreedBy,
    publishAgreedOn: publish === 'none' ? null : agreedOn,
  }))
}
