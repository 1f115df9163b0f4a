import { create } from 'zustand'
import type { ToldEntryOf } from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

export type SafetyNotice = ToldEntryOf<'notice'>

interface NoticesState {
  notices: readonly SafetyNotice[]
  /** What went wrong with the last press of *seen*. */
  failure: Failure | null
  /** `byItself`: nobody pressed anything. */
  load: (byItself?: true) => Promise<void>
  see: (notice: SafetyNotice) => Promise<void>
}

/** Safety notices that this person may read. */
export const useNotices = create<NoticesState>((set, get) => ({
  notices: [],
  failure: null,
  load: async (byItself) => {
    const answer = await call('told', { query: { kind: 'notice' }, byItself })
    // Without an answer the notices that were heard of stay.
    if (answer.ok) set({ notices: answer.value.entries.filter((entry) => entry.kind === 'notice') })
  },
  see: async ({ id }) => {
    const answer = await call('stepTold', { path: { id }, body: { step: 'see' } })
    set({ failure: answer.ok ? null : answer.failure })
    await get().load()
  },
}))
