import { create } from 'zustand'
import type { VenueShares } from '../../server/contract/venue-shares.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

interface VenueSharesState {
  shares: VenueShares | null
  failure: Failure | null
  /** `filter` in its one text form; `kind` null: the one with most venues. */
  ask: (filter: string, kind: string | null) => Promise<void>
}

const newest = latest()

/** Venues of one kind, by what happens near each. */
export const useVenueShares = create<VenueSharesState>((set) => ({
  shares: null,
  failure: null,
  ask: async (filter, kind) => {
    const query = [filter, kind === null ? '' : `kind=${encodeURIComponent(kind)}`].filter(Boolean).join('&')
    const signal = newest.next()
    const answer = await call('venueShares', { query, signal })
    if (signal.aborted) return
    set(answer.ok ? { shares: answer.value, failure: null } : { shares: null, failure: answer.failure })
  },
}))
