import { create } from 'zustand'
import type { ProtectedCounts } from '../../server/contract/protected-counts.ts'
import type { SourceId } from '../../server/contract/sources.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface CuckooingLayerState {
  /** Every zone and quarter with a report: one answer for whatever months are asked. Null while the layer is off. */
  counts: ProtectedCounts | null
  failure: Failure | null
  /** Id of the zone that a press holds. */
  held: string | null
  ask: (sources: readonly SourceId[], signal: AbortSignal) => Promise<void>
  hold: (zone: string | null) => void
  /** Nothing of it stays in the page's memory. */
  forget: () => void
}

/** Reports of cuckooing by zone and quarter, as far as whoever looks may see them live. */
export const useCuckooingLayer = create<CuckooingLayerState>((set) => ({
  counts: null,
  failure: null,
  held: null,
  ask: async (sources, signal) => {
    const answer = await call('protectedCounts', { query: { source: sources.join() }, signal })
    if (signal.aborted) return
    set(
      answer.ok
        ? { counts: answer.value, failure: null }
        : { counts: null, held: null, failure: answer.failure },
    )
  },
  hold: (held) => set({ held }),
  forget: () => set({ counts: null, failure: null, held: null }),
}))
