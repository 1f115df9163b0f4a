import { create } from 'zustand'
import type { ProtectionFigures } from '../../server/contract/protection.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface ProtectionState {
  /** Null until loaded. */
  figures: ProtectionFigures | null
  trouble: Failure | null
  load: () => Promise<void>
}

/** What tests of the protection measured. */
export const useProtection = create<ProtectionState>((set) => ({
  figures: null,
  trouble: null,
  load: async () => {
    set({ trouble: null })
    const answer = await call('protection')
    set(answer.ok ? { figures: answer.value } : { trouble: answer.failure })
  },
}))
