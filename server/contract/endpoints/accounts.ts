/** What administrators do with accounts. */

import { z } from 'zod'
import { administrators } from '../access.ts'
import {
  AccountRow,
  Invitation,
  Invited,
  NewInvitation,
  PasswordLinkMade,
  RoleChange,
  RoleChanged,
  RoleProposal,
  SecondFactorReset,
} from '../account.ts'
import { type Endpoint, get } from './endpoint.ts'

const AccountDone = z.object({ done: z.literal(true) })

export const accountsEndpoints = {
  accounts: get('/api/accounts', administrators, z.array(AccountRow)),
  invitations: get('/api/accounts/invitations', administrators, z.array(Invitation)),
  invite: {
    method: 'POST',
    path: '/api/accounts/invitations',
    roles: administrators,
    query: [],
    body: 'json',
    request: NewInvitation,
    reply: Invited,
    audit: 'account',
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/accounts/invitations/:id',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  roleProposals: get('/api/accounts/proposals', administrators, z.array(RoleProposal)),
  confirmRole: {
    method: 'POST',
    path: '/api/accounts/proposals/:id/confirm',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  rejectRole: {
    method: 'DELETE',
    path: '/api/accounts/proposals/:id',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  /** Lowers at once; raises, and moves to another agency, once a second administrator confirms. */
  changeRole: {
    method: 'POST',
    path: '/api/accounts/:id/role',
    roles: administrators,
    query: [],
    body: 'json',
    request: RoleChange,
    reply: RoleChanged,
    audit: 'account',
  },
  secondFactorResets: get('/api/accounts/second-factor-resets', administrators, z.array(SecondFactorReset)),
  confirmSecondFactorReset: {
    method: 'POST',
    path: '/api/accounts/second-factor-resets/:id/confirm',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  rejectSecondFactorReset: {
    method: 'DELETE',
    path: '/api/accounts/second-factor-resets/:id',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  /** Takes a lost second factor away once a second administrator confirms. */
  proposeSecondFactorReset: {
    method: 'POST',
    path: '/api/accounts/:id/second-factor-reset',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  /** A link, once and for a day, by which somebody who forgot the password chooses another. */
  makePasswordLink: {
    method: 'POST',
    path: '/api/accounts/:id/password-link',
    roles: administrators,
    query: [],
    body: 'none',
    reply: PasswordLinkMade,
    audit: 'account',
  },
  unlockAccount: {
    method: 'POST',
    path: '/api/accounts/:id/unlock',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  disableAccount: {
    method: 'POST',
    path: '/api/accounts/:id/disable',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
  revokeSessions: {
    method: 'POST',
    path: '/api/accounts/:id/sign-out',
    roles: administrators,
    query: [],
    body: 'none',
    reply: AccountDone,
    audit: 'account',
  },
} as const satisfies Record<string, Endpoint>
