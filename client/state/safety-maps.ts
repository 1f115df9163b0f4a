import { create } from 'zustand'
import type { SafetyMapDraft, SafetyMapping } from '../../server/contract/told/safety-map.ts'
import { call } from '../api/call.ts'
import type { Answer, Failure } from '../api/failure.ts'

interface SafetyMapsState {
  /** Of which assessment it is held. */
  of: string
  mapping: SafetyMapping | null
  failure: Failure | null
  load: (assessment: string) => Promise<void>
  give: (assessment: string, draft: SafetyMapDraft) => Promise<Answer<{ kept: true }>>
}

/** What young people's maps of an assessment come to, and giving one. */
export const useSafetyMaps = create<SafetyMapsState>((set, get) => ({
  of: '',
  mapping: null,
  failure: null,
  load: async (assessment) => {
    if (get().of !== assessment) set({ of: assessment, mapping: null, failure: null })
    const answer = await call('safetyMapping', { path: { id: assessment } })
    if (get().of !== assessment) return
    set(answer.ok ? { mapping: answer.value, failure: null } : { failure: answer.failure })
  },
  give: (assessment, draft) => call('addSafetyMap', { path: { id: assessment }, body: draft }),
}))
