import type { AgreementChange, AgreementEntry } from '../../contract/agreement.ts'
import type { Released } from '../../sealed/released.ts'
import type { Acting } from '../acting.ts'
import { type AgreementAt, editAgreement } from './edit-agreement.ts'
import { refusePersonalData } from './refuse-personal-data.ts'

/** Changes purpose, lawful basis, contact, parties or retention. Errors as `editAgreement`, and `personalData`. */
export function changeAgreement(
  acting: Acting,
  { change, ...at }: AgreementAt & { change: AgreementChange },
): Released<AgreementEntry> {
  refusePersonalData(change)
  return editAgreement(acting, at, `changed ${Object.keys(change).sort().join(',')}`, () => change)
}
