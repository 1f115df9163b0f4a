import type { AgreementEntry, PublishDecision } from '../../contract/agreement.ts'
import { isUncounted } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'

/**
 * Decides the widest audience that the next releases may hold the source for. Refuses `badValue` for surveys,
 * lists and welfare, which no release holds; else errors as `editAgreement`.
 */
export function publishAgreement(
  acting: Acting,
  { publish, agreedBy, agreedOn, ...at }: AgreementAt & PublishDecision,
): Released<AgreementEntry> {
  return editAgreement(acting, at, `publish=${publish}`, ({ source }) => {
    if (isUncounted(source) && publish !== 'none')
      throw new Refused('badValue', {
        param: 'publish',
        detail: 'No release holds records of this kind.',
      })
    return {
      publish,
      publishAgreedBy: publish === 'none' ? null : agreedBy,
      publishAgreedOn: publish === 'none' ? null : agreedOn,
    }
  })
}
