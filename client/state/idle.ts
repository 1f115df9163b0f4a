import { create } from 'zustand'

/** The server ends a session that asked nothing for so long. */
const idleMilliseconds = 30 * 60_000
const warnMilliseconds = 2 * 60_000
/** Somebody who reads and moves the map without a question keeps the session by asking so often. */
const keepEveryMilliseconds = 5 * 60_000

/** When the server last heard of this page, and when the person last did something here; milliseconds. */
export interface Use {
  heardAt: number
  activeAt: number
}

export type IdleStep =
  | { kind: 'fine' }
  | { kind: 'keep' }
  | { kind: 'warn'; seconds: number }
  | { kind: 'over' }

/** What to do at `now`: nothing, tell the server that somebody is here, warn, or give the session up. */
export function idleStep({ heardAt, activeAt }: Use, now: number): IdleStep {
  const left = heardAt + idleMilliseconds - now
  if (left <= 0) return { kind: 'over' }
  if (left <= warnMilliseconds) return { kind: 'warn', seconds: Math.ceil(left / 1000) }
  return activeAt > heardAt && now - heardAt >= keepEveryMilliseconds ? { kind: 'keep' } : { kind: 'fine' }
}

interface IdleState {
  /** Seconds until the session ends; null while there is no need to say so. */
  secondsLeft: number | null
}

/** Whether the person is warned that the session is about to end. */
export const useIdle = create<IdleState>(() => ({ secondsLeft: null }))
