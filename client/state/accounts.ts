import { create } from 'zustand'
import type { AccountRow, Invitation, RoleProposal } from '../../server/contract/account.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface AccountsState {
  accounts: readonly AccountRow[] | null
  invitations: readonly Invitation[]
  proposals: readonly RoleProposal[]
  trouble: Failure | null
  load: () => Promise<void>
}

/** Who may come in here, who is invited, and what waits for a second administrator. */
export const useAccounts = create<AccountsState>((set) => ({
  accounts: null,
  invitations: [],
  proposals: [],
  trouble: null,
  load: async () => {
    const [accounts, invitations, proposals] = await Promise.all([
      call('accounts'),
      call('invitations'),
      call('roleProposals'),
    ])
    if (!accounts.ok) return set({ trouble: accounts.failure })
    if (!invitations.ok) return set({ trouble: invitations.failure })
    if (!proposals.ok) return set({ trouble: proposals.failure })
    set({
      accounts: accounts.value,
      invitations: invitations.value,
      proposals: proposals.value,
      trouble: null,
    })
  },
}))
