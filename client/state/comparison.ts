import { create } from 'zustand'
import type { Comparison } from '../../server/contract/answers.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface ComparisonState {
  /** Months to compare with, or null when no comparison is wanted. */
  against: { from: string; to: string } | null
  comparison: Comparison | null
  failure: Failure | null
  setAgainst: (against: { from: string; to: string } | null) => void
  ask: (query: string, signal: AbortSignal) => Promise<void>
}

/** Two periods under one filter. */
export const useComparison = create<ComparisonState>((set, get) => ({
  against: null,
  comparison: null,
  failure: null,
  setAgainst: (against) => set(against ? { against } : { against, comparison: null, failure: null }),
  ask: async (query, signal) => {
    const { against } = get()
    if (!against) return
    const joined = [query, `againstFrom=${against.from}`, `againstTo=${against.to}`].filter(Boolean).join('&')
    const answer = await call('compare', { query: joined, signal })
    if (signal.aborted) return
    set(answer.ok ? { comparison: answer.value, failure: null } : { failure: answer.failure })
  },
}))
