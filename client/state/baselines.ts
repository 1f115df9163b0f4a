import { create } from 'zustand'
import { canonicalFilter, emptyFilter } from '../../server/contract/filter.ts'
import { call } from '../api/call.ts'

interface BaselinesState {
  /** By place and months; `failed` where it could not be counted. Never kept longer than the page. */
  totals: Readonly<Record<string, number | 'failed'>>
  ask: (key: string, of: { cell: string; from: string; to: string }) => Promise<void>
}

/** What was counted in a place cell over some months, for goals that are measured by it. */
export const useBaselines = create<BaselinesState>((set, get) => ({
  totals: {},
  ask: async (key, { cell, from, to }) => {
    if (typeof get().totals[key] === 'number') return
    const query = canonicalFilter({ ...emptyFilter, from, to })
    const answer = await call('cellProfile', { path: { id: cell }, query })
    set((state) => ({ totals: { ...state.totals, [key]: answer.ok ? answer.value.total : 'failed' } }))
  },
}))
