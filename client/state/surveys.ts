import { create } from 'zustand'
import type { SurveyQuestion } from '../../server/contract/surveys.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface SurveysState {
  /** Code of the ward that `questions` speak of. */
  ward: string | null
  questions: readonly SurveyQuestion[] | null
  failure: Failure | null
  ask: (ward: string, signal: AbortSignal) => Promise<void>
}

/** What people answered to surveys in one ward, as far as whoever looks may see it. */
export const useSurveys = create<SurveysState>((set, get) => ({
  ward: null,
  questions: null,
  failure: null,
  ask: async (ward, signal) => {
    if (get().ward !== ward) set({ ward, questions: null, failure: null })
    const answer = await call('surveys', { query: { ward }, signal })
    if (signal.aborted) return
    set(
      answer.ok
        ? { ward, questions: answer.value.questions, failure: null }
        : { ward, questions: null, failure: answer.failure },
    )
  },
}))
