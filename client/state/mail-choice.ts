import { create } from 'zustand'
import type { MailChoice } from '../../server/contract/mail.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface MailChoiceState {
  /** Null: not asked yet. */
  choice: MailChoice | null
  isBusy: boolean
  failure: Failure | null
  load: () => Promise<void>
  choose: (on: boolean) => Promise<void>
}

/** Whether this person is told by mail that there is something. */
export const useMailChoice = create<MailChoiceState>((set, get) => ({
  choice: null,
  isBusy: false,
  failure: null,
  load: async () => {
    const answer = await call('mailChoice')
    set(answer.ok ? { choice: answer.value } : { failure: answer.failure })
  },
  choose: async (on) => {
    // At once as it was pressed; what the server says then stands.
    set(({ choice }) => ({ isBusy: true, choice: choice && { ...choice, isOn: on } }))
    const answer = await call('chooseMail', { body: { on } })
    set({ failure: answer.ok ? null : answer.failure })
    await get().load()
    set({ isBusy: false })
  },
}))
