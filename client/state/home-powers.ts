import { create } from 'zustand'
import type { FollowUp, HomePowerDraft, HomePowerList } from '../../server/contract/home-powers.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface HomePowersState {
  /** Null until loaded. */
  list: HomePowerList | null
  loadFailure: Failure | null
  isSending: boolean
  failure: Failure | null
  /** What was just kept. */
  received: HomePowerDraft | null
  load: () => Promise<void>
  send: (draft: HomePowerDraft) => Promise<void>
  /** What its owner agency says follows one that has ended. */
  followUp: (id: string, word: FollowUp) => Promise<void>
  startAnew: () => void
}

/** Powers over homes and persons: an area and two months, never where or whose. */
export const useHomePowers = create<HomePowersState>((set, get) => ({
  list: null,
  loadFailure: null,
  isSending: false,
  failure: null,
  received: null,
  load: async () => {
    const answer = await call('homePowers')
    set(answer.ok ? { list: answer.value, loadFailure: null } : { loadFailure: answer.failure })
  },
  send: async (draft) => {
    set({ isSending: true, failure: null })
    const answer = await call('addHomePower', { body: draft })
    set(answer.ok ? { isSending: false, received: draft } : { isSending: false, failure: answer.failure })
    if (answer.ok) await get().load()
  },
  followUp: async (id, word) => {
    set({ failure: null })
    const answer = await call('followUpHomePower', { path: { id }, body: { word } })
    if (!answer.ok) set({ failure: answer.failure })
    await get().load()
  },
  startAnew: () => set({ failure: null, received: null }),
}))
