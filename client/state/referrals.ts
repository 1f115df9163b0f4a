import { create } from 'zustand'
import type {
  ReferralAnswerWord,
  ReferralDraft,
  ReferralList,
} from '../../server/contract/place-referrals.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface ReferralsState {
  /** Null until loaded. */
  list: ReferralList | null
  loadFailure: Failure | null
  isSending: boolean
  failure: Failure | null
  /** Id of the referral that was just sent. */
  received: string | null
  load: () => Promise<void>
  send: (draft: ReferralDraft) => Promise<void>
  /** The owner agency's word. */
  answer: (id: string, word: ReferralAnswerWord) => Promise<void>
  startAnew: () => void
}

/** Referrals of places: an area, a quarter and closed words, never a child. */
export const useReferrals = create<ReferralsState>((set, get) => ({
  list: null,
  loadFailure: null,
  isSending: false,
  failure: null,
  received: null,
  load: async () => {
    const answer = await call('referrals')
    set(answer.ok ? { list: answer.value, loadFailure: null } : { loadFailure: answer.failure })
  },
  send: async (draft) => {
    set({ isSending: true, failure: null })
    const answer = await call('addReferral', { body: draft })
    set(
      answer.ok
        ? { isSending: false, received: answer.value.id }
        : { isSending: false, failure: answer.failure },
    )
    if (answer.ok) await get().load()
  },
  answer: async (id, word) => {
    set({ failure: null })
    const answer = await call('answerReferral', { path: { id }, body: { word } })
    if (!answer.ok) set({ failure: answer.failure })
    await get().load()
  },
  startAnew: () => set({ failure: null, received: null }),
}))
