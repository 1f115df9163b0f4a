import { create } from 'zustand'
import type { HiddenPlaces } from '../../server/contract/hidden-places.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface HiddenPlacesState {
  found: HiddenPlaces | null
  failure: Failure | null
  /** `query`: the filter in its one text form. */
  ask: (query: string) => Promise<void>
}

/** Places that people speak of and records hardly do. */
export const useHiddenPlaces = create<HiddenPlacesState>((set) => ({
  found: null,
  failure: null,
  ask: async (query) => {
    const answer = await call('hiddenPlaces', { query })
    set(answer.ok ? { found: answer.value, failure: null } : { found: null, failure: answer.failure })
  },
}))
