import { create } from 'zustand'
import type { Session } from '../../server/contract/reference.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

const doorsSeenKey = 'three-doors-seen'

interface SessionState {
  session: Session | null
  failure: Failure | null
  /** The three doors of a new installation were opened or put aside in this browser. */
  doorsSeen: boolean
  /** The page was opened by a link that asks something: no doors in the way. */
  cameByLink: boolean
  load: () => Promise<void>
  closeDoors: () => void
}

/** Who looks, in what kind of folder. */
export const useSession = create<SessionState>((set) => ({
  session: null,
  failure: null,
  doorsSeen: localStorage.getItem(doorsSeenKey) === 'yes',
  cameByLink: location.search !== '',
  load: async () => {
    const answer = await call('session')
    set(answer.ok ? { session: answer.value, failure: null } : { failure: answer.failure })
  },
  closeDoors: () => {
    localStorage.setItem(doorsSeenKey, 'yes')
    set({ doorsSeen: true })
  },
}))
