import type {
  AgreementChange,
  AgreementDraft,
  AgreementEntry,
  PublishDecision,
} from '../../server/contract/agreement.ts'
import { call } from '../api/call.ts'
import type { Answer } from '../api/failure.ts'

/** What the data-protection lead does with agreements. Each change names the version it was made from. */

type Changed = Promise<Answer<AgreementEntry>>

const at = ({ reference, version }: Pick<AgreementEntry, 'reference' | 'version'>) => ({
  path: { id: reference },
  ifMatch: version ?? undefined,
})

export const addAgreement = (body: AgreementDraft): Changed => call('addAgreement', { body })

export const changeAgreement = (agreement: AgreementEntry, body: AgreementChange): Changed =>
  call('changeAgreement', { ...at(agreement), body })

export const renewAgreement = (agreement: AgreementEntry, ends: string): Changed =>
  call('renewAgreement', { ...at(agreement), body: { ends } })

export const endAgreement = (agreement: AgreementEntry): Changed => call('endAgreement', at(agreement))

export const publishAgreement = (agreement: AgreementEntry, body: PublishDecision): Changed =>
  call('publishAgreement', { ...at(agreement), body })
