import type { AccountEvent } from './account.ts'
import type { AuditNote } from './audit.ts'

const ofSignIn: readonly AccountEvent['event'][] = [
  ...(['signIn', 'signInRefused', 'lockedOut', 'signOut'] as const),
  ...(['secondFactorSetUp', 'passwordChanged', 'passwordReset'] as const),
]

/**
 * What happened with an account, as the audit holds it: by the opaque id of whoever did it, and to which account
 * where that is another. Never a name or an address.
 */
export function noteOfAccountEvent({ event, account, by }: AccountEvent): AuditNote {
  return {
    ...{ event: ofSignIn.includes(event) ? 'signIn' : 'account', account: by ?? account, role: 'system' },
    ...{ agency: '', endpoint: 'accounts', basis: 'none', withheld: 0 },
    question: by !== null && account !== null && by !== account ? `${event} account=${account}` : event,
    outcome: event === 'signInRefused' || event === 'lockedOut' ? 'signIn' : 'done',
  }
}
