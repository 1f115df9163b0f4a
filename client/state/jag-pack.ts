import { create } from 'zustand'
import type { JagPack } from '../../server/contract/jag/pack.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'
import { latest } from '../api/latest.ts'

interface JagPackState {
  /** The question that the pack answers, as the address has it. */
  of: string | null
  pack: JagPack | null
  failure: Failure | null
  load: (question: string) => Promise<void>
}

const newest = latest()

/** The paper of a meeting, asked anew for each room; nothing of another room's is left while it is asked. */
export const useJagPack = create<JagPackState>((set) => ({
  of: null,
  pack: null,
  failure: null,
  load: async (question) => {
    const signal = newest.next()
    set({ of: question, pack: null, failure: null })
    const answer = await call('jagPack', { query: question, signal })
    if (signal.aborted) return
    set(answer.ok ? { pack: answer.value } : { failure: answer.failure })
  },
}))
