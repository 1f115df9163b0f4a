import type { AgreementEntry, PublishDecision } from '../../contract/agreement.ts'
import { holdsAnswers } from '../../contract/sources.ts'
import { Refused } from '../../errors.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'

/**
 * Decides the widest audience that the next releases may hold the source for. Refuses `badValue` for surveys, which no
 * release holds; else errors as `editAgreement`.
 */
export function publishAgreement(
  acting: Acting,
  { publish, agreedBy, agreedOn, ...at }: AgreementAt & PublishDecision,
): Released<AgreementEntry> {
  return editAgreement(acting, at, `publish=${publish}`, ({ source }) => {
    if (holdsAnswers(source) && publish !== 'none')
      throw new Refused('badValue', {
        param: 'publish',
        detail: 'Answers to surveys are not part of releases.',
      })
    return {
      publish,
      publishAgreedBy: publish === 'none' ? null : agreedBy,
      publishAgreedOn: publish === 'none' ? null : agreedOn,
    }
  })
}
