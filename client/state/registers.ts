import { create } from 'zustand'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import type { Retention } from '../../server/contract/retention.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface RegistersState {
  agreements: readonly AgreementEntry[] | null
  retention: Retention | null
  failure: Failure | null
  loadAgreements: () => Promise<void>
  loadRetention: () => Promise<void>
}

/** Two parts of one screen that need them ask once. */
let agreementsUnderWay: Promise<void> | null = null

/** Agreements and how long things are kept: as far as whoever looks may read them. */
export const useRegisters = create<RegistersState>((set) => ({
  agreements: null,
  retention: null,
  failure: null,
  loadAgreements: () => {
    agreementsUnderWay ??= call('agreements').then((answer) => {
      agreementsUnderWay = null
      set(answer.ok ? { agreements: answer.value, failure: null } : { failure: answer.failure })
    })
    return agreementsUnderWay
  },
  loadRetention: async () => {
    const answer = await call('retention')
    set(answer.ok ? { retention: answer.value, failure: null } : { failure: answer.failure })
  },
}))
