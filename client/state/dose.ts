import { create } from 'zustand'
import type { PatrolDose, PatrolNotice, PlaceDose } from '../../server/contract/visits.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

/** Between which days, and in which ward; empty: all. */
export interface DoseQuestion {
  readonly from: string
  readonly to: string
  readonly ward: string
}

interface DoseState {
  dose: PatrolDose | null
  failure: Failure | null
  /** Of a place's own page. */
  place: { key: string; dose: PlaceDose } | null
  ask: (question: DoseQuestion) => Promise<void>
  askPlace: (kind: 'cell' | 'venue', id: string) => Promise<void>
  /** Says when staff were told; null when it was taken. */
  giveNotice: (notice: PatrolNotice) => Promise<Failure | null>
  /** Takes back every ticket of a plan; answers with how many, or why not. */
  takeBack: (plan: string) => Promise<number | Failure>
}

const newest = latest()

/** Patrol as it was delivered. */
export const useDose = create<DoseState>((set) => ({
  dose: null,
  failure: null,
  place: null,
  ask: async ({ from, to, ward }) => {
    const signal = newest.next()
    set({ failure: null })
    const answer = await call('patrolDose', { query: { from, to, ward }, signal })
    if (signal.aborted) return
    set(answer.ok ? { dose: answer.value } : { failure: answer.failure })
  },
  askPlace: async (kind, id) => {
    set({ place: null })
    const answer = await call('placeDose', { path: { kind, id } })
    // A chart that cannot be read is left out: the page says everything else.
    if (answer.ok) set({ place: { key: `${kind}:${id}`, dose: answer.value } })
  },
  giveNotice: async (notice) => {
    const answer = await call('givePatrolNotice', { body: notice })
    return answer.ok ? null : answer.failure
  },
  takeBack: async (plan) => {
    const answer = await call('revokeShift', { path: { id: plan } })
    return answer.ok ? answer.value.revoked : answer.failure
  },
}))
