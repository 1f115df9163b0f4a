import { create } from 'zustand'
import type { Density, Hotspots, IndexedCounts } from '../../server/contract/answers.ts'
import type { Failure } from '../api/failure.ts'

interface AnswersState {
  counts: IndexedCounts | null
  hotspots: Hotspots | null
  density: Density | null
  /** Canonical question of each answer, so that a screen can tell old from new. */
  countsOf: string
  hotspotsOf: string
  densityOf: string
  /** The newest question; while an answer's question differs, what is shown is older. */
  asked: string
  /** The answer takes long enough to say so. Dimming at once would cost the frame that could show the answer. */
  slow: boolean
  failure: Failure | null
  ask: (question: string) => void
  putCounts: (question: string, counts: IndexedCounts) => void
  putHotspots: (question: string, hotspots: Hotspots) => void
  putDensity: (question: string, density: Density) => void
  setSlow: (slow: boolean) => void
  fail: (failure: Failure) => void
}

/** Newest answers to the filter. An old answer stays until the new one is there. */
export const useAnswers = create<AnswersState>((set) => ({
  counts: null,
  hotspots: null,
  density: null,
  countsOf: '',
  hotspotsOf: '',
  densityOf: '',
  asked: '',
  slow: false,
  failure: null,
  ask: (question) => set({ asked: question, failure: null }),
  putCounts: (question, counts) => set({ counts, countsOf: question }),
  putHotspots: (question, hotspots) => set({ hotspots, hotspotsOf: question }),
  putDensity: (question, density) => set({ density, densityOf: question }),
  setSlow: (slow) => set({ slow }),
  fail: (failure) => set({ failure, slow: false }),
}))
