import { create } from 'zustand'
import type { Venue } from '../../server/contract/answers.ts'
import type { CellDictionary, Gazetteer, Reference } from '../../server/contract/reference.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface ReferenceState {
  reference: Reference | null
  cells: CellDictionary | null
  gazetteer: Gazetteer | null
  venues: readonly Venue[]
  failure: Failure | null
  /** Names of businesses are for those who ask live figures; the others do without. */
  load: (parts?: { venues: boolean }) => Promise<void>
}

/** What exists here and how it is called: asked once, and again when data change. */
export const useReference = create<ReferenceState>((set) => ({
  reference: null,
  cells: null,
  gazetteer: null,
  venues: [],
  failure: null,
  load: async (parts = { venues: true }) => {
    const [reference, cells, gazetteer, venues] = await Promise.all([
      call('reference'),
      call('cellDictionary'),
      call('gazetteer'),
      parts.venues ? call('venues') : null,
    ])
    const streets = gazetteer.ok ? gazetteer.value : { streets: [], stations: [], stops: [] }
    // Without signal a phone still has these two: a report needs no more.
    if (cells.ok && !reference.ok) set({ cells: cells.value, gazetteer: streets })
    if (!reference.ok) return set({ failure: reference.failure })
    if (!cells.ok) return set({ failure: cells.failure })
    set({
      reference: reference.value,
      cells: cells.value,
      gazetteer: streets,
      venues: venues?.ok ? venues.value : [],
      failure: null,
    })
  },
}))
