import { create } from 'zustand'
import type { FoundPlace } from '../../server/contract/answers.ts'
import { call } from '../api/call.ts'
import { latest } from '../api/latest.ts'

interface SearchState {
  text: string
  found: readonly FoundPlace[]
  /** True when `found` answers `text`. */
  answered: boolean
  type: (text: string) => Promise<void>
  clear: () => void
}

const newest = latest()

/** Streets, stations, stops, venues, wards and areas by name. */
export const useSearch = create<SearchState>((set) => ({
  text: '',
  found: [],
  answered: false,
  type: async (text) => {
    const signal = newest.next()
    if (text.trim().length < 2) return set({ text, found: [], answered: false })
    set({ text, answered: false })
    const answer = await call('search', { query: { q: text.trim() }, signal })
    if (!signal.aborted) set({ found: answer.ok ? answer.value : [], answered: true })
  },
  clear: () => {
    newest.stop()
    set({ text: '', found: [], answered: false })
  },
}))
