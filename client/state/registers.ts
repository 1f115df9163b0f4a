import { create } from 'zustand'
import type { AgreementEntry } from '../../server/contract/agreement.ts'
import type { AuditCheck, AuditEntry } from '../../server/contract/audit.ts'
import type { Retention } from '../../server/contract/retention.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface RegistersState {
  agreements: readonly AgreementEntry[] | null
  retention: Retention | null
  audit: readonly AuditEntry[] | null
  /** The number to ask the next page before; null at the end. */
  auditBefore: number | null
  chain: AuditCheck | null
  failure: Failure | null
  loadAgreements: () => Promise<void>
  loadRetention: () => Promise<void>
  /** First page of an event; '' for all. */
  loadAudit: (event: string) => Promise<void>
  loadOlderAudit: (event: string) => Promise<void>
  checkChain: () => Promise<void>
}

/** Agreements, how long things are kept, and the audit: as far as whoever looks may read them. */
export const useRegisters = create<RegistersState>((set, get) => ({
  agreements: null,
  retention: null,
  audit: null,
  auditBefore: null,
  chain: null,
  failure: null,
  loadAgreements: async () => {
    const answer = await call('agreements')
    set(answer.ok ? { agreements: answer.value, failure: null } : { failure: answer.failure })
  },
  loadRetention: async () => {
    const answer = await call('retention')
    set(answer.ok ? { retention: answer.value, failure: null } : { failure: answer.failure })
  },
  loadAudit: async (event) => {
    const answer = await call('audit', { query: event === '' ? {} : { event } })
    if (answer.ok) set({ audit: answer.value.entries, auditBefore: answer.value.before, failure: null })
    else set({ failure: answer.failure })
  },
  loadOlderAudit: async (event) => {
    const before = String(get().auditBefore)
    const answer = await call('audit', { query: event === '' ? { before } : { event, before } })
    if (!answer.ok) return set({ failure: answer.failure })
    set({ audit: [...(get().audit ?? []), ...answer.value.entries], auditBefore: answer.value.before })
  },
  checkChain: async () => {
    const answer = await call('auditCheck')
    set(answer.ok ? { chain: answer.value } : { failure: answer.failure })
  },
}))
