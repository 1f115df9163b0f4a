import { create } from 'zustand'
import type { Changes, Watch, WatchDraft } from '../../server/contract/watches.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface WatchesState {
  /** Own watches, which places alone; null: not asked yet. */
  watches: readonly Watch[] | null
  /** What changed since the last look; null: not asked yet. */
  changes: Changes | null
  failure: Failure | null
  load: () => Promise<void>
  add: (draft: WatchDraft) => Promise<void>
  remove: (id: string) => Promise<void>
  /** `byItself`: nobody pressed anything. */
  loadChanges: (byItself?: true) => Promise<void>
  /** All of it was looked at. */
  looked: () => Promise<void>
}

/** Places that this person watches, and what changed since they last looked. */
export const useWatches = create<WatchesState>((set, get) => ({
  watches: null,
  changes: null,
  failure: null,
  load: async () => {
    const answer = await call('watches')
    set(answer.ok ? { watches: answer.value.watches, failure: null } : { failure: answer.failure })
  },
  add: async (draft) => {
    const answer = await call('addWatch', { body: draft })
    await get().load()
    if (!answer.ok) set({ failure: answer.failure })
  },
  remove: async (id) => {
    const answer = await call('removeWatch', { path: { id } })
    await Promise.all([get().load(), get().changes ? get().loadChanges() : undefined])
    if (!answer.ok) set({ failure: answer.failure })
  },
  loadChanges: async (byItself) => {
    const answer = await call('changes', { byItself })
    set(answer.ok ? { changes: answer.value, failure: null } : { failure: answer.failure })
  },
  looked: async () => {
    const { changes } = get()
    if (!changes) return
    const body = { until: changes.until, release: changes.release?.number ?? null }
    const answer = await call('lookedAtChanges', { body })
    if (!answer.ok) return set({ failure: answer.failure })
    await get().loadChanges()
  },
}))

/** Whether there is anything that this person has not looked at. */
export const hasNews = ({ changes }: Pick<WatchesState, 'changes'>): boolean =>
  changes !== null &&
  (changes.entries.length > 0 ||
    changes.release?.isNew === true ||
    changes.watches.some(({ isNews }) => isNews))
