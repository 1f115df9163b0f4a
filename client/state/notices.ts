import { create } from 'zustand'
import { reporters } from '../../server/contract/access.ts'
import type { Role } from '../../server/contract/reference.ts'
import type { ToldEntryOf } from '../../server/contract/told/told.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { useSession } from './session.ts'

export type SafetyNotice = ToldEntryOf<'notice'>

/** A warning must be on the screen of a site within a minute: three tries in it. */
const everyMilliseconds = 20_000

interface NoticesState {
  notices: readonly SafetyNotice[]
  /** What went wrong with the last press of *seen*. */
  failure: Failure | null
  /** `byItself`: nobody pressed anything. */
  load: (byItself?: true) => Promise<void>
  see: (notice: SafetyNotice) => Promise<void>
}

/** Safety notices that this person may read. */
export const useNotices = create<NoticesState>((set, get) => ({
  notices: [],
  failure: null,
  load: async (byItself) => {
    const answer = await call('told', { query: { kind: 'notice' }, byItself })
    // Without an answer the notices that were heard of stay.
    if (answer.ok) set({ notices: answer.value.entries.filter((entry) => entry.kind === 'notice') })
  },
  see: async ({ id }) => {
    const answer = await call('stepTold', { path: { id }, body: { step: 'see' } })
    set({ failure: answer.ok ? null : answer.failure })
    await get().load()
  },
}))

/** Asks for notices while the page is looked at by somebody who may get any. Call once. */
export function startNoticeWatch(): void {
  const look = (): void => {
    const { session } = useSession.getState()
    const role: Role | undefined = session?.role
    if (role && (reporters as readonly Role[]).includes(role) && document.visibilityState === 'visible')
      void useNotices.getState().load(true)
  }
  look()
  setInterval(look, everyMilliseconds)
  document.addEventListener('visibilitychange', look)
}
