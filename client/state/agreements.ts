import { create } from 'zustand'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import { call } from '../api/call.ts'

interface AgreementsState {
  /** Null until loaded; stays so where the reader may not see the register. */
  agreements: readonly AgreementEntry[] | null
  load: () => Promise<void>
}

/** The agreements under which partners' records are here. */
export const useAgreements = create<AgreementsState>((set) => ({
  agreements: null,
  load: async () => {
    const answer = await call('agreements')
    if (answer.ok) set({ agreements: answer.value })
  },
}))
