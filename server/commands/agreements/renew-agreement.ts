import type { AgreementEntry } from '../../contract/agreement.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'

/**
 * Moves the last day of an agreement, expired or not. Refuses `badValue` for a day that is not later than the
 * present one; else errors as `editAgreement`.
 */
export function renewAgreement(
  acting: Acting,
  { ends, ...at }: AgreementAt & { ends: string },
): Released<AgreementEntry> {
  return editAgreement(acting, at, `renewed ends=${ends}`, (before) => {
    if (ends <= before.ends) throw new Refused('badValue', { param: 'ends' })
    return { ends }
  })
}
