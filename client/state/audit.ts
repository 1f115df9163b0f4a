import { create } from 'zustand'
import type { AuditCheck, AuditEntry, AuditEvent } from '../../server/contract/audit.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

/** Which entries; '' = any. `from` and `to` are London days, both included. */
export interface AuditWanted {
  from: string
  to: string
  event: AuditEvent | ''
  account: string
  agency: string
}

export const anyEntry: AuditWanted = { from: '', to: '', event: '', account: '', agency: '' }

const asked = (wanted: AuditWanted): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''))

/** The same filters as the query of an address: `?from=…&event=…`, or nothing. */
export function auditQuery(wanted: AuditWanted): string {
  const query = new URLSearchParams(asked(wanted)).toString()
  return query === '' ? '' : `?${query}`
}

interface AuditState {
  wanted: AuditWanted
  /** Null until read. */
  entries: readonly AuditEntry[] | null
  /** The number to ask the next page before; null at the end. */
  before: number | null
  isLoading: boolean
  failure: Failure | null
  chain: AuditCheck | null
  chainFailure: Failure | null
  /** First page of what is wanted; what was shown before stays until it comes. */
  load: (wanted: AuditWanted) => Promise<void>
  older: () => Promise<void>
  checkChain: () => Promise<void>
}

/** The audit as the data-protection lead reads it. */
export const useAudit = create<AuditState>((set, get) => {
  const page = async (wanted: AuditWanted, before: number | null): Promise<void> => {
    set({ wanted, isLoading: true })
    const query = before === null ? asked(wanted) : { ...asked(wanted), before: String(before) }
    const answer = await call('audit', { query })
    // Somebody chose other filters meanwhile: that answer comes by itself.
    if (get().wanted !== wanted) return
    if (!answer.ok) return set({ isLoading: false, failure: answer.failure })
    const kept = before === null ? [] : (get().entries ?? [])
    const { entries, before: next } = answer.value
    set({ entries: [...kept, ...entries], before: next, isLoading: false, failure: null })
  }
  return {
    wanted: anyEntry,
    entries: null,
    before: null,
    isLoading: false,
    failure: null,
    chain: null,
    chainFailure: null,
    load: (wanted) => page(wanted, null),
    older: () => page(get().wanted, get().before),
    checkChain: async () => {
      set({ chainFailure: null })
      const answer = await call('auditCheck')
      set(answer.ok ? { chain: answer.value } : { chainFailure: answer.failure })
    },
  }
})
