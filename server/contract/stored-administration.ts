import type { StoredTable } from './stored-data.ts'

const audit = { databases: ['audit'], classes: ['running'] } as const
const accounts = { databases: ['accounts'], classes: ['running'] } as const

/** What is stored about the people who use the map: the audit and their accounts. Checked as `storedTables` is. */
export const administrationTables: readonly StoredTable[] = [
  {
    ...audit,
    table: 'entry',
    holds: 'Who asked or did what, when. Chained: one altered byte is found.',
    columns: {
      'number, at, event': 'number, when, what kind of thing',
      'account, role, agency': 'who, by account, role and agency',
      'endpoint, question': 'what was asked, as the filter in its one spelling',
      'basis, outcome, withheld':
        'from live or released figures, how it ended, how many figures were withheld',
      'times, repeat_of': 'how often the same was asked again within a minute',
      hash: 'the chain',
    },
  },
  {
    ...audit,
    table: 'checkpoint',
    holds: 'Where retention cut the chain.',
    columns: { 'through, hash, entry': 'last entry that went, its link, and the entry that says so' },
  },
  {
    ...audit,
    table: 'open_minute',
    holds: 'Questions of the last minute that may be asked again.',
    columns: { 'entry, until, times': 'entry, end of its minute, how often' },
  },
  {
    ...accounts,
    table: 'user',
    holds: 'One person who signs in.',
    columns: {
      id: 'random',
      'name, email, emailVerified, image': 'initials, work e-mail address; no picture is kept',
      'role, agency, disabled': 'what they may do, for whom, and whether the account is closed',
      'twoFactorEnabled, createdAt, updatedAt': 'second factor bound or not, when made and changed',
    },
  },
  {
    ...accounts,
    table: 'account',
    holds: 'How a person proves who they are.',
    columns: {
      'id, accountId, providerId, userId, createdAt, updatedAt':
        'which person, which way of signing in, when',
      password: 'scrypt hash of the password, never the password',
      'accessToken, refreshToken, idToken, accessTokenExpiresAt, refreshTokenExpiresAt, scope':
        'for sign-in by the organisation’s own service',
    },
  },
  {
    ...accounts,
    table: 'session',
    holds: 'One sign-in: ends after 8 hours, or 30 minutes without use.',
    columns: {
      'id, token, userId, expiresAt, createdAt, updatedAt': 'whose, until when',
      ipAddress: 'empty: recording of network addresses is switched off',
      userAgent: 'what the browser calls itself',
    },
  },
  {
    ...accounts,
    table: 'session_use',
    holds: 'When a session was last used, and whether its second factor was shown.',
    columns: { 'session, last_used, second_factor': 'session, moment, yes or no' },
  },
  {
    ...accounts,
    table: 'twoFactor',
    holds: 'The second factor of a person, sealed.',
    columns: {
      'id, userId, verified': 'whose, and whether it was bound',
      'secret, backupCodes': 'sealed with the signing key',
      'failedVerificationCount, lockedUntil': 'fields of the sign-in library',
    },
  },
  {
    ...accounts,
    table: 'verification',
    holds: 'Steps of a sign-in that is under way.',
    columns: { 'id, identifier, value, expiresAt, createdAt, updatedAt': 'a step and until when it holds' },
  },
  {
    ...accounts,
    table: 'setting',
    holds: 'Keys of the sign-in, unless they are held elsewhere.',
    columns: { 'name, value': 'name and value' },
  },
  {
    ...accounts,
    table: 'attempt',
    holds: 'Attempts to sign in, so that guessing locks the account.',
    columns: { 'subject, at': 'keyed hash of the address that was typed, and when' },
  },
  {
    ...accounts,
    table: 'lock',
    holds: 'Accounts that are locked for a quarter of an hour.',
    columns: { 'subject, until': 'keyed hash, and until when' },
  },
  {
    ...accounts,
    table: 'invitation',
    holds: 'Invitations that were not yet taken up.',
    columns: {
      'id, token_hash, created_at, expires_at': 'hash of the link, when made, until when',
      'email, initials, role, agency, invited_by': 'whom, for what, by whom',
    },
  },
  {
    ...accounts,
    table: 'password_link',
    holds: 'Links by which somebody who forgot the password chooses another; a day at most.',
    columns: {
      'token_hash, account, made_by, created_at, expires_at':
        'hash of the link, for whom, by whom, when made, until when',
    },
  },
  {
    ...accounts,
    table: 'second_factor_reset',
    holds: 'A lost second factor that waits for a second administrator.',
    columns: {
      'id, account, proposed_by, created_at, expires_at': 'whose, by whom, when, until when',
    },
  },
  {
    ...accounts,
    table: 'role_proposal',
    holds: 'A change of role or agency that waits for a second administrator.',
    columns: {
      'id, account, role, agency, proposed_by, created_at, expires_at': 'whose, to what, by whom, until when',
    },
  },
]
