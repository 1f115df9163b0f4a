import { create } from 'zustand'
import {
  type PatrolBriefing,
  type PatrolComparison,
  type PatrolPlan,
  type PatrolQuestion,
  patrolQuery,
} from '../../server/contract/patrol.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

interface PatrolState {
  /** The plan that stands on the screen, and the question it answers. */
  plan: { question: PatrolQuestion; answer: PatrolPlan } | null
  isAsking: boolean
  failure: Failure | null
  /** A kept plan as those who walk it see it; of another id while it is being read. */
  briefing: { id: string; briefing: PatrolBriefing | null; failure: Failure | null } | null
  /** What happened in a later month at a kept plan's places. Never kept. */
  comparison: { id: string; comparison: PatrolComparison | null; failure: Failure | null } | null
  ask: (question: PatrolQuestion) => Promise<void>
  open: (id: string) => Promise<void>
  compare: (id: string) => Promise<void>
  forgetPlan: () => void
}

const newestPlan = latest()
const newestBriefing = latest()

/** A plan of a shift, and the briefing of one that was kept. */
export const usePatrol = create<PatrolState>((set) => ({
  plan: null,
  isAsking: false,
  failure: null,
  briefing: null,
  comparison: null,
  ask: async (question) => {
    const signal = newestPlan.next()
    set({ isAsking: true, failure: null })
    const answer = await call('patrolPlan', { query: patrolQuery(question), signal })
    if (signal.aborted) return
    set(
      answer.ok
        ? { isAsking: false, plan: { question, answer: answer.value } }
        : { isAsking: false, failure: answer.failure },
    )
  },
  open: async (id) => {
    const signal = newestBriefing.next()
    set({ briefing: { id, briefing: null, failure: null }, comparison: null })
    const answer = await call('patrolBriefing', { path: { id }, signal })
    if (signal.aborted) return
    set({
      briefing: answer.ok
        ? { id, briefing: answer.value, failure: null }
        : { id, briefing: null, failure: answer.failure },
    })
  },
  compare: async (id) => {
    const answer = await call('patrolComparison', { path: { id } })
    set({
      comparison: answer.ok
        ? { id, comparison: answer.value, failure: null }
        : { id, comparison: null, failure: answer.failure },
    })
  },
  forgetPlan: () => {
    newestPlan.stop()
    set({ plan: null, isAsking: false, failure: null })
  },
}))
