import { create } from 'zustand'
import type { CuckooingReport } from '../../server/contract/cuckooing.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface CuckooingState {
  isSending: boolean
  failure: Failure | null
  /** What was received, as it was sent; null before. */
  received: CuckooingReport | null
  send: (report: CuckooingReport) => Promise<void>
  startAnew: () => void
}

/** A report of cuckooing on its way: an area and a quarter, never an address. */
export const useCuckooing = create<CuckooingState>((set) => ({
  isSending: false,
  failure: null,
  received: null,
  send: async (report) => {
    set({ isSending: true, failure: null })
    const answer = await call('reportCuckooing', { body: report })
    set(answer.ok ? { isSending: false, received: report } : { isSending: false, failure: answer.failure })
  },
  startAnew: () => set({ failure: null, received: null }),
}))
