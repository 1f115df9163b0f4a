import { agreementState } from '../contract/agreement.ts'
import { Refused } from '../errors.ts'
import { agreementReader, type StoredAgreement } from './agreement-store.ts'
import type { Connection } from './open.ts'

export interface AgreementWanted {
  reference: string
  source: string
  /** Of whoever brings the records. */
  agency: string
  /** London day `YYYY-MM-DD`. */
  today: string
}

/**
 * The agreement under which an agency may bring records of a source today.
 * Refuses `noAgreement` (no such reference, or it is about another source), `notAParty`, `agreementNotYet`,
 * `agreementExpired`.
 */
export function agreementFor(vault: Connection, wanted: AgreementWanted): StoredAgreement {
  const agreement = agreementReader(vault).find(wanted.reference)
  if (agreement?.source !== wanted.source) throw new Refused('noAgreement', { param: 'agreement' })
  if (!agreement.parties.includes(wanted.agency)) throw new Refused('notAParty', { param: 'agreement' })
  const state = agreementState(agreement, wanted.today)
  if (state === 'notYet') throw new Refused('agreementNotYet', { param: 'agreement' })
  if (state !== 'inForce') throw new Refused('agreementExpired', { param: 'agreement' })
  return agreement
}
