import { create } from 'zustand'
import type { FollowUp, HomePowerDraft, HomePowerList } from '../../server/contract/home-powers.ts'
import { call } from '../api/call.ts'
import { type ReportedList, reportedList } from './reported-list.ts'

interface HomePowersState extends ReportedList<HomePowerList, HomePowerDraft, HomePowerDraft> {
  /** What its owner agency says follows one that has ended. */
  followUp: (id: string, word: FollowUp) => Promise<void>
}

/** Powers over homes and persons: an area and two months, never where or whose. */
export const useHomePowers = create<HomePowersState>((set, get) => ({
  ...reportedList(set, {
    list: () => call('homePowers'),
    add: (draft: HomePowerDraft) => call('addHomePower', { body: draft }),
    received: (draft) => draft,
  }),
  followUp: async (id, word) => {
    set({ failure: null })
    const answer = await call('followUpHomePower', { path: { id }, body: { word } })
    if (!answer.ok) set({ failure: answer.failure })
    await get().load()
  },
}))
