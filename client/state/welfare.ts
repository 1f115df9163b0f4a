import { create } from 'zustand'
import type { WelfareCounts } from '../../server/contract/welfare.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface WelfareState {
  found: WelfareCounts | null
  failure: Failure | null
  ask: () => Promise<void>
}

/** Outreach contacts by zone and year, as far as whoever looks may see them. */
export const useWelfare = create<WelfareState>((set) => ({
  found: null,
  failure: null,
  ask: async () => {
    const answer = await call('welfare')
    set(answer.ok ? { found: answer.value, failure: null } : { found: null, failure: answer.failure })
  },
}))
