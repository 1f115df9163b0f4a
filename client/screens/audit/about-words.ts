import type { AccountEvent } from '../../../server/contract/account.ts'
import type { AuditEntry } from '../../../server/contract/audit.ts'
import { endpointWords } from './endpoint-words.ts'

const accountWords: Readonly<Record<AccountEvent['event'], string>> = {
  signIn: 'Signed in',
  signInRefused: 'Wrong password or code',
  lockedOut: 'Locked after five wrong tries',
  signOut: 'Signed out',
  secondFactorSetUp: 'Second factor set up',
  passwordChanged: 'Password changed',
  passwordReset: 'New password set by a link',
  accountCreated: 'Account made',
  invited: 'Somebody invited',
  invitationWithdrawn: 'Invitation withdrawn',
  roleProposed: 'Change of role proposed',
  roleConfirmed: 'Change of role confirmed',
  roleRejected: 'Change of role turned down',
  roleLowered: 'Role lowered',
  accountDisabled: 'Account shut',
  accountEnabled: 'Account opened again',
  accountUnlocked: 'Account unlocked',
  passwordLinkMade: 'Link for a new password made',
  secondFactorResetProposed: 'Proposed that a second factor is taken away',
  secondFactorReset: 'Second factor taken away',
  secondFactorResetRejected: 'Second factor kept',
  sessionsRevoked: 'Signed out everywhere',
}

/** What was begun with `npm run account`; how it went on is told by the events above. */
const accountCommandWords: Readonly<Record<string, string>> = {
  create: 'Make an account',
  disable: 'Shut an account',
  enable: 'Open an account again',
  unlock: 'Unlock an account',
  reset: 'Make a link for a new password',
  'reset-second-factor': 'Take a second factor away',
}

/** Jobs of the night, commands of the machine, and what has no address of its own. */
const otherWords: Readonly<Record<string, string>> = {
  'nightly retention': 'Deletion by age, every night',
  'nightly backup': 'Backup, every night',
  retention: 'Old entries cut off; the chain goes on after',
  'npm run import': 'Import on the machine itself',
  'npm run postcodes': 'Postcodes loaded on the machine itself',
  'npm run backup': 'Backup on the machine itself',
  'npm run restore': 'Restored from a backup on the machine itself',
  'npm run release': 'Release built on the machine itself',
  mail: 'A mail that says to sign in',
  none: 'An address that is not known here',
}

interface AboutWords {
  words: string
  /** Filters, references and numbers as they were written down. */
  rest: string
}

const wordIn = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** What an entry is about. What has no words here is shown as it was written down, never left out. */
export function aboutWords({ endpoint, question }: Pick<AuditEntry, 'endpoint' | 'question'>): AboutWords {
  const asWritten = { words: '', rest: [endpoint, question].filter((part) => part !== '').join(' ') }
  // Events of accounts stand under the name that the list of accounts has, too: that one is asked without a question.
  if (endpoint === 'npm run account' || (endpoint === 'accounts' && question !== '')) {
    const [event, ...rest] = question.split(' ')
    const words = wordIn(accountWords, event) ?? wordIn(accountCommandWords, event)
    const where = endpoint === 'accounts' ? '' : ', on the machine itself'
    return words === undefined ? asWritten : { words: words + where, rest: rest.join(' ') }
  }
  const words = wordIn(endpointWords, endpoint) ?? wordIn(otherWords, endpoint)
  return words === undefined ? asWritten : { words, rest: question }
}
