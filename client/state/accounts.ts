import { create } from 'zustand'
import type {
  AccountRow,
  Invitation,
  RoleProposal,
  SecondFactorReset,
} from '../../server/contract/account.ts'
import { call } from '../api/call.ts'
import type { Failure } from '../api/failure.ts'

interface AccountsState {
  accounts: readonly AccountRow[] | null
  invitations: readonly Invitation[]
  proposals: readonly RoleProposal[]
  resets: readonly SecondFactorReset[]
  trouble: Failure | null
  load: () => Promise<void>
}

/** Who may come in here, who is invited, and what waits for a second administrator. */
export const useAccounts = create<AccountsState>((set) => ({
  accounts: null,
  invitations: [],
  proposals: [],
  resets: [],
  trouble: null,
  load: async () => {
    const [accounts, invitations, proposals, resets] = await Promise.all([
      call('accounts'),
      call('invitations'),
      call('roleProposals'),
      call('secondFactorResets'),
    ])
    if (!accounts.ok) return set({ trouble: accounts.failure })
    if (!invitations.ok) return set({ trouble: invitations.failure })
    if (!proposals.ok) return set({ trouble: proposals.failure })
    if (!resets.ok) return set({ trouble: resets.failure })
    set({
      accounts: accounts.value,
      invitations: invitations.value,
      proposals: proposals.value,
      resets: resets.value,
      trouble: null,
    })
  },
}))
