import { create } from 'zustand'
import type { PlaceHours } from '../../server/contract/place-hours.ts'
import { call } from '../api/call.ts'
import { latest } from '../api/latest.ts'

interface PlaceHoursState {
  /** Of which cell, and its hours; null while they are asked, and where they could not be. */
  held: { cell: string; hours: PlaceHours | null } | null
  /** `query`: the filter in its one text form. */
  ask: (cell: string, query: string) => Promise<void>
}

const newest = latest()

/** When it happens at a place, around and near it. */
export const usePlaceHours = create<PlaceHoursState>((set) => ({
  held: null,
  ask: async (cell, query) => {
    const signal = newest.next()
    set({ held: { cell, hours: null } })
    const answer = await call('placeHours', { path: { id: cell }, query, signal })
    if (!signal.aborted) set({ held: { cell, hours: answer.ok ? answer.value : null } })
  },
}))
