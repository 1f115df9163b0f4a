import { create } from 'zustand'
import type { ReleaseSummary } from '../../server/contract/released.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface ReleasesState {
  /** Newest first; null until loaded. */
  releases: readonly ReleaseSummary[] | null
  trouble: Failure | null
  building: boolean
  load: () => Promise<void>
  /** The release that was built, or why none was. */
  build: () => Promise<ReleaseSummary | null>
  approve: (release: number) => Promise<Failure | null>
  withdraw: (release: number) => Promise<Failure | null>
}

/** The numbered releases and what may be done with them. */
export const useReleases = create<ReleasesState>((set, get) => {
  const decide = async (
    name: 'approveRelease' | 'withdrawRelease',
    release: number,
  ): Promise<Failure | null> => {
    const answer = await call(name, { path: { number: String(release) } })
    // Another release may have become the current one by this: all of them are asked again.
    await get().load()
    return answer.ok ? null : answer.failure
  }
  return {
    releases: null,
    trouble: null,
    building: false,
    load: async () => {
      const answer = await call('releases')
      if (!answer.ok) return set({ trouble: answer.failure })
      set({ releases: answer.value.toSorted((a, b) => b.number - a.number), trouble: null })
    },
    build: async () => {
      set({ building: true, trouble: null })
      const answer = await call('buildRelease')
      if (answer.ok) await get().load()
      set(answer.ok ? { building: false } : { building: false, trouble: answer.failure })
      return answer.ok ? answer.value : null
    },
    approve: (release) => decide('approveRelease', release),
    withdraw: (release) => decide('withdrawRelease', release),
  }
})
