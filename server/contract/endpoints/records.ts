/** What the data-protection lead keeps: agreements, retention, audit. */

import { z } from 'zod'
import { accountHolders, agreementReaders, dataProtection } from '../access.ts'
import {
  AgreementChange,
  AgreementDraft,
  AgreementEntry,
  AgreementRenewal,
  PublishDecision,
} from '../agreement.ts'
import { AuditCheck, AuditPage } from '../audit.ts'
import { Retention } from '../retention.ts'
import { type Endpoint, get } from './endpoint.ts'

export const recordsEndpoints = {
  agreements: get('/api/agreements', agreementReaders, z.array(AgreementEntry)),
  addAgreement: {
    method: 'POST',
    path: '/api/agreements',
    roles: dataProtection,
    query: [],
    body: 'json',
    request: AgreementDraft,
    reply: AgreementEntry,
    audit: 'agreement',
  },
  changeAgreement: {
    method: 'PATCH',
    path: '/api/agreements/:id',
    roles: dataProtection,
    query: [],
    body: 'json',
    request: AgreementChange,
    reply: AgreementEntry,
    audit: 'agreement',
  },
  /** A new last day, later than the present one. */
  renewAgreement: {
    method: 'POST',
    path: '/api/agreements/:id/renew',
    roles: dataProtection,
    query: [],
    body: 'json',
    request: AgreementRenewal,
    reply: AgreementEntry,
    audit: 'agreement',
  },
  /** At once and for good. */
  endAgreement: {
    method: 'POST',
    path: '/api/agreements/:id/end',
    roles: dataProtection,
    query: [],
    body: 'none',
    reply: AgreementEntry,
    audit: 'agreement',
  },
  publishAgreement: {
    method: 'POST',
    path: '/api/agreements/:id/publish',
    roles: dataProtection,
    query: [],
    body: 'json',
    request: PublishDecision,
    reply: AgreementEntry,
    audit: 'publish',
  },
  /** How long each kind of record is kept, and what was deleted. */
  retention: get('/api/retention', accountHolders, Retention),
  /** `from` and `to` are London days; `before` is the number that a page ended with. */
  audit: {
    ...get('/api/audit', dataProtection, AuditPage, ['from', 'to', 'event', 'account', 'agency', 'before']),
    audit: 'audit',
  },
  auditCsv: {
    ...get('/api/audit.csv', dataProtection, 'bytes', ['from', 'to', 'event', 'account', 'agency']),
    audit: 'audit',
  },
  auditCheck: { ...get('/api/audit/check', dataProtection, AuditCheck), audit: 'audit' },
} as const satisfies Record<string, Endpoint>
