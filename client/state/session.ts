import { create } from 'zustand'
import type { Session } from '../../server/contract/reference.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { forgetPerson, rememberedPerson, rememberPerson } from './remembered-person.ts'
// First: what it takes out of the address is no question of a link.
import './sign-in-outcome.ts'

const doorsSeenKey = 'three-doors-seen'

interface SessionState {
  session: Session | null
  failure: Failure | null
  /** There is no signal, and the person is the one remembered on this device. */
  offline: boolean
  /** The three doors of a new installation were opened or put aside in this browser. */
  doorsSeen: boolean
  /** The page was opened by a link that asks something: no doors in the way. */
  cameByLink: boolean
  /** Somebody was signed in on this page and no longer is. */
  ended: boolean
  load: () => Promise<void>
  /** The server has ended the session meanwhile: nothing more is shown until somebody signs in. */
  giveUp: () => void
  closeDoors: () => void
}

/** Whether anybody may sign in here by one click: then no partner's records are taken. */
export const isOpenToAnybody = ({ session }: Pick<SessionState, 'session'>): boolean =>
  session !== null && (session.demo || session.demoSignIn.length > 0)

/** Who looks, in what kind of folder. */
export const useSession = create<SessionState>((set, get) => ({
  session: null,
  failure: null,
  offline: false,
  doorsSeen: localStorage.getItem(doorsSeenKey) === 'yes',
  cameByLink: location.search !== '',
  ended: false,
  load: async () => {
    const answer = await call('session')
    if (!answer.ok) {
      const remembered = answer.failure.kind === 'unreachable' ? (get().session ?? rememberedPerson()) : null
      return set({
        failure: answer.failure,
        ...(remembered ? { session: remembered, offline: true } : {}),
      })
    }
    rememberPerson(answer.value)
    const before = get().session
    const ended = before?.signedIn === true && before.role !== 'public' && !answer.value.signedIn
    set({
      session: answer.value,
      failure: null,
      offline: false,
      ended: !answer.value.signedIn && (get().ended || ended),
    })
  },
  giveUp: () => {
    forgetPerson()
    const { session } = get()
    if (session)
      set({ session: { ...session, role: 'public', agency: '', person: null, signedIn: false }, ended: true })
  },
  closeDoors: () => {
    localStorage.setItem(doorsSeenKey, 'yes')
    set({ doorsSeen: true })
  },
}))
