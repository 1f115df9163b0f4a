import { create } from 'zustand'
import type {
  ReferralAnswerWord,
  ReferralDraft,
  ReferralList,
} from '../../server/contract/place-referrals.ts'
import { call } from '../api/call.ts'
import { type ReportedList, reportedList } from './reported-list.ts'

/** What was received is said by its id. */
interface ReferralsState extends ReportedList<ReferralList, ReferralDraft, string> {
  /** The owner agency's word. */
  answer: (id: string, word: ReferralAnswerWord) => Promise<void>
}

/** Referrals of places: an area, a quarter and closed words, never a child. */
export const useReferrals = create<ReferralsState>((set, get) => ({
  ...reportedList(set, {
    list: () => call('referrals'),
    add: (draft: ReferralDraft) => call('addReferral', { body: draft }),
    received: (_, { id }) => id,
  }),
  answer: async (id, word) => {
    set({ failure: null })
    const answer = await call('answerReferral', { path: { id }, body: { word } })
    if (!answer.ok) set({ failure: answer.failure })
    await get().load()
  },
}))
