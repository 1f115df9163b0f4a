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

export interface AnsweredPlan {
  readonly question: PatrolQuestion
  readonly answer: PatrolPlan
}

/** A hotspot that somebody moved, by the cells of its centre. */
export interface Moved {
  readonly from: string
  readonly to: string
}

interface PatrolState {
  /** The plan that stands on the screen, and the question it answers. */
  plan: AnsweredPlan | null
  /** The plans before each change by hand, the newest last: what undo goes back to. */
  past: readonly AnsweredPlan[]
  /** The last change, when a place was moved by it. */
  moved: Moved | null
  isAsking: boolean
  failure: Failure | null
  /** A kept plan as those who walk it see it; of another id while it is being read. */
  briefing: { id: string; briefing: PatrolBriefing | null; failure: Failure | null } | null
  /** What happened in a later month at a kept plan's places. Never kept. */
  comparison: { id: string; comparison: PatrolComparison | null; failure: Failure | null } | null
  ask: (question: PatrolQuestion) => Promise<void>
  /** A change by hand to the plan on the screen; the plan of before stays until it is answered. */
  edit: (question: PatrolQuestion, moved?: Moved) => Promise<void>
  undo: () => void
  open: (id: string) => Promise<void>
  compare: (id: string) => Promise<void>
  forgetPlan: () => void
}

const newestPlan = latest()
const newestBriefing = latest()

/** A plan of a shift, and the briefing of one that was kept. */
export const usePatrol = create<PatrolState>((set, get) => ({
  plan: null,
  past: [],
  moved: null,
  isAsking: false,
  failure: null,
  briefing: null,
  comparison: null,
  ask: async (question) => {
    const plan = await answered(question, set)
    if (plan) set({ plan, past: [], moved: null })
  },
  edit: async (question, moved) => {
    const before = get().plan
    const plan = await answered(question, set)
    if (plan) set({ plan, past: [...get().past, ...(before ? [before] : [])], moved: moved ?? null })
  },
  undo: () => {
    const { past } = get()
    newestPlan.stop()
    const plan = past.at(-1)
    if (plan) set({ plan, past: past.slice(0, -1), moved: null, isAsking: false, failure: null })
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
    set({ plan: null, past: [], moved: null, isAsking: false, failure: null })
  },
}))

/** Asks a plan; null when it failed, which is then said, or when something newer was asked. */
async function answered(
  question: PatrolQuestion,
  set: (state: Partial<PatrolState>) => void,
): Promise<AnsweredPlan | null> {
  const signal = newestPlan.next()
  set({ isAsking: true, failure: null })
  const answer = await call('patrolPlan', { query: patrolQuery(question), signal })
  if (signal.aborted) return null
  set({ isAsking: false, failure: answer.ok ? null : answer.failure })
  return answer.ok ? { question, answer: answer.value } : null
}
