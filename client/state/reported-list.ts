import type { Answer, Failure } from '../api/failure.ts'

/** A list of what was reported, and a report on its way to it. */
export interface ReportedList<List, Draft, Received> {
  /** Null until loaded. */
  list: List | null
  loadFailure: Failure | null
  isSending: boolean
  failure: Failure | null
  /** What was just kept; null before. */
  received: Received | null
  load: () => Promise<void>
  send: (draft: Draft) => Promise<void>
  startAnew: () => void
}

interface Calls<List, Draft, Value, Received> {
  list: () => Promise<Answer<List>>
  add: (draft: Draft) => Promise<Answer<Value>>
  /** What is said of a report that was kept. */
  received: (draft: Draft, kept: Value) => Received
}

/** The part that stores of such lists have in common; `set` is the store's own. */
export function reportedList<List, Draft, Value, Received>(
  set: (part: Partial<ReportedList<List, Draft, Received>>) => void,
  calls: Calls<List, Draft, Value, Received>,
): ReportedList<List, Draft, Received> {
  const load = async (): Promise<void> => {
    const answer = await calls.list()
    set(answer.ok ? { list: answer.value, loadFailure: null } : { loadFailure: answer.failure })
  }
  return {
    ...{ list: null, loadFailure: null, isSending: false, failure: null, received: null },
    load,
    send: async (draft) => {
      set({ isSending: true, failure: null })
      const answer = await calls.add(draft)
      set(
        answer.ok
          ? { isSending: false, received: calls.received(draft, answer.value) }
          : { isSending: false, failure: answer.failure },
      )
      if (answer.ok) await load()
    },
    startAnew: () => set({ failure: null, received: null }),
  }
}
