import { create } from 'zustand'
import { emptyFilter, type Filter } from '../../server/contract/filter.ts'
import type { WardVintage } from '../../server/contract/ids.ts'

interface FilterState {
  filter: Filter
  vintage: WardVintage
  /** False until the link or the default has been read: nothing is asked before. */
  ready: boolean
  change: (part: Partial<Filter>) => void
  replace: (filter: Filter, vintage?: WardVintage) => void
  setVintage: (vintage: WardVintage) => void
}

/** What is asked: the one filter, and which ward outlines. */
export const useFilter = create<FilterState>((set) => ({
  filter: emptyFilter,
  vintage: 2022,
  ready: false,
  change: (part) => set((state) => ({ filter: { ...state.filter, ...part } })),
  replace: (filter, vintage) => set((state) => ({ filter, vintage: vintage ?? state.vintage, ready: true })),
  // Ward codes of one set mean nothing in the other.
  setVintage: (vintage) => set((state) => ({ vintage, filter: { ...state.filter, ward: [] } })),
}))
