import { create } from 'zustand'
import { partKinds } from '../../server/contract/told/assessment.ts'
import type { ToldKind } from '../../server/contract/told/told.ts'
import type { WaitingRecord } from '../../server/contract/told/waiting.ts'
import { call } from '../api/call.ts'
import { failureWords } from '../api/failure.ts'
import { readOutbox, writeOutbox } from '../api/outbox.ts'

export { newId } from '../api/new-id.ts'

/** What may wait for signal. A warning that comes late, or an action nobody hears of, must not look sent. */
const mayWait: ReadonlySet<ToldKind> = new Set<ToldKind>(['report', 'concern', 'assessment', ...partKinds])

interface OutboxState {
  waiting: readonly WaitingRecord[]
  /** What went since the page opened, oldest first, and is one on its way. */
  sent: readonly ToldKind[]
  busy: boolean
  /** False: it may not wait, or this device keeps nothing. */
  keep: (one: Omit<WaitingRecord, 'refused'>) => boolean
  remove: (id: string) => void
  removeAllOf: (whose: string) => void
  /** Sends what this person wrote, one after the other, until there is no answer. */
  send: (whose: string) => Promise<void>
}

/** What was written without signal. */
export const useOutbox = create<OutboxState>((set, get) => {
  // Another window of the same browser may have sent or added some.
  const change = (how: (all: readonly WaitingRecord[]) => readonly WaitingRecord[]): boolean => {
    const all = how(readOutbox())
    if (!writeOutbox(all)) return false
    set({ waiting: all })
    return true
  }
  const remove = (id: string): void => void change((all) => all.filter((each) => each.id !== id))
  return {
    waiting: readOutbox(),
    sent: [],
    busy: false,
    keep: (one) =>
      mayWait.has(one.draft.kind) &&
      change((all) => [...all.filter(({ id }) => id !== one.id), { ...one, refused: null }]),
    remove,
    removeAllOf: (whose) => void change((all) => all.filter((each) => each.whose !== whose)),
    send: async (whose) => {
      const due = readOutbox().filter((each) => each.whose === whose && each.refused === null)
      if (get().busy || due.length === 0) return
      set({ busy: true })
      for (const { id, draft } of due) {
        // A part cannot come before its assessment.
        if ('assessment' in draft.fields && isHere(draft.fields.assessment)) continue
        const answer = await call('addTold', { body: { ...draft, id } })
        if (answer.ok) {
          remove(id)
          set((state) => ({ sent: [...state.sent, draft.kind] }))
          continue
        }
        const { failure } = answer
        // No signal, nobody signed in, or a server that asks to wait: the next try is as good.
        if (failure.kind !== 'problem' || !isFinal(failure.problem.status)) break
        const refused = failureWords(failure)
        change((all) => all.map((each) => (each.id === id ? { ...each, refused } : each)))
      }
      set({ busy: false })
    },
  }
})

const isHere = (assessment: string): boolean => readOutbox().some(({ id }) => id === assessment)

const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429
