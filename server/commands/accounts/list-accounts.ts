import type { AccountRow, Invitation, RoleProposal } from '../../contract/account.ts'
import { releaseReceipt } from '../../disclosure/gate.ts'
import type { Released } from '../../sealed/released.ts'
import type { AtTheDoor } from './at-the-door.ts'

/** Every account of this installation, disabled ones included. */
export function listAccounts({ accounts }: AtTheDoor): Released<AccountRow[]> {
  return releaseReceipt(accounts.list())
}

/** Invitations not yet accepted, without their tokens. */
export function listInvitations({ accounts }: AtTheDoor): Released<Invitation[]> {
  return releaseReceipt(accounts.invitations.list())
}

/** Raises that wait for a second administrator. */
export function listProposals({ accounts }: AtTheDoor): Released<RoleProposal[]> {
  return releaseReceipt(accounts.roles.proposals())
}
