/** Long, because it is one table: every address there is. */

import { z } from 'zod'
import {
  accountHolders,
  administrators,
  agreementReaders,
  analysts,
  dataProtection,
  everybody,
  importers,
  liveReaders,
  releaseKeepers,
  reporters,
} from './access.ts'
import {
  AcceptInvitation,
  AccountRow,
  AppCodeRequest,
  BackupCodeRequest,
  ChangePasswordRequest,
  DemoSignInRequest,
  Invitation,
  InvitationQuestion,
  Invited,
  IssuerSignIn,
  NewInvitation,
  RoleChange,
  RoleChanged,
  RoleProposal,
  SecondFactorSetUp,
  SecondFactorSetUpRequest,
  SignedIn,
  SignInRequest,
} from './account.ts'
import {
  AgreementChange,
  AgreementDraft,
  AgreementEntry,
  AgreementRenewal,
  PublishDecision,
} from './agreement.ts'
import {
  AreaDraft,
  Comparison,
  Counts,
  Density,
  FoundPlace,
  Hotspots,
  OutlinesRead,
  Profile,
  SavedArea,
  Venue,
} from './answers.ts'
import { AuditCheck, type AuditEvent, AuditPage } from './audit.ts'
import { CuckooingReport } from './cuckooing.ts'
import { filterParameters } from './filter.ts'
import { ImportBatch, ImportJob, ImportReport } from './imports.ts'
import { MappingDraft, MappingEntry } from './mappings.ts'
import { ProtectedCounts } from './protected-counts.ts'
import { ProtectionFigures } from './protection.ts'
import { CellDictionary, Gazetteer, Health, Reference, type Role, Session } from './reference.ts'
import { PublicCounts, ReleaseCounts, ReleaseSummary } from './released.ts'
import { Retention } from './retention.ts'

/**
 * The whole surface as a table. `query` lists every parameter an address takes (others are refused);
 * `body` is how a request body is read: JSON by `request`, or raw bytes; `roles` who may come here at all
 * (others get 401 without, 403 with sign-in). What a role then sees is decided by gate 2, not here.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  roles: readonly Role[]
  query: readonly string[]
  body: 'none' | 'json' | 'raw'
  request?: z.ZodType
  /** What a successful reply holds; `bytes` for files. */
  reply: z.ZodType | 'bytes'
  /** What the audit calls it; without, a question for GET and a change for the others. `never`: nothing was asked of the data. */
  audit?: AuditEvent | 'never'
}

const filter = filterParameters
const view = [...filter, 'vintage'] as const
/** A release answers whole years, zones, wards and groups; the other filters are refused as `notReleased`. */
const released = [...filter, 'zone'] as const
const get = <R extends z.ZodType | 'bytes'>(
  path: string,
  roles: readonly Role[],
  reply: R,
  query: readonly string[] = [],
) => ({ method: 'GET', path, roles, query, body: 'none', reply }) as const

export const Done = z.object({ done: z.literal(true), dataVersion: z.string() })

const AccountDone = z.object({ done: z.literal(true) })

export const endpoints = {
  health: get('/api/health', everybody, Health),
  session: get('/api/session', everybody, Session),
  reference: get('/api/reference', everybody, Reference),
  cellDictionary: get('/api/reference/cells', everybody, CellDictionary),
  gazetteer: get('/api/reference/gazetteer', everybody, Gazetteer),
  layer: get('/api/reference/layers/:name', everybody, 'bytes'),
  /** What tests of the protection measured, for the pages that explain it. */
  protection: get('/api/protection', everybody, ProtectionFigures),
  search: get('/api/search', liveReaders, z.array(FoundPlace), ['q']),
  venues: get('/api/venues', liveReaders, z.array(Venue)),

  counts: get('/api/counts', liveReaders, Counts, view),
  hotspots: get('/api/hotspots', liveReaders, Hotspots, [...view, 'detail']),
  density: get('/api/density', liveReaders, Density, filter),
  compare: get('/api/compare', liveReaders, Comparison, [...view, 'againstFrom', 'againstTo']),
  cellProfile: get('/api/profiles/cells/:id', liveReaders, Profile, filter),
  wardProfile: get('/api/profiles/wards/:id', liveReaders, Profile, filter),
  areaProfile: get('/api/profiles/areas/:id', liveReaders, Profile, filter),

  /** Published data exactly, beside what is released of partners' records. No sign-in. */
  publicCounts: get('/api/public/counts', everybody, PublicCounts, released),
  /** The release as partners see it. */
  releaseCounts: get('/api/release/counts', reporters, ReleaseCounts, released),
  releases: get('/api/releases', releaseKeepers, z.array(ReleaseSummary)),
  buildRelease: {
    method: 'POST',
    path: '/api/releases',
    roles: analysts,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },
  /** Exactly what the public would see of that release. */
  releasePreview: get('/api/releases/:number/preview', releaseKeepers, PublicCounts, released),
  /** One dpo and one analyst, two accounts: with the second the release becomes current. */
  approveRelease: {
    method: 'POST',
    path: '/api/releases/:number/approve',
    roles: releaseKeepers,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },
  /** Takes a release away from everybody; the one before it, if approved, is shown again. */
  withdrawRelease: {
    method: 'POST',
    path: '/api/releases/:number/withdraw',
    roles: releaseKeepers,
    query: [],
    body: 'none',
    reply: ReleaseSummary,
    audit: 'release',
  },

  /** Protected records of the viewer's agreements: whole zones and quarters, never added to other counts. */
  protectedCounts: get('/api/protected', liveReaders, ProtectedCounts, ['from', 'to', 'source', 'ward']),

  /** The report form for partners without a spreadsheet: no text, no address. */
  reportCuckooing: {
    method: 'POST',
    path: '/api/cuckooing-reports',
    roles: reporters,
    query: [],
    body: 'json',
    request: CuckooingReport,
    reply: Done,
  },

  areas: get('/api/areas', liveReaders, z.array(SavedArea)),
  saveArea: {
    method: 'POST',
    path: '/api/areas',
    roles: liveReaders,
    query: [],
    body: 'json',
    request: AreaDraft,
    reply: SavedArea,
  },
  renameArea: {
    method: 'PATCH',
    path: '/api/areas/:id',
    roles: liveReaders,
    query: [],
    body: 'json',
    request: AreaDraft.pick({ name: true, kind: true }),
    reply: SavedArea,
  },
  deleteArea: {
    method: 'DELETE',
    path: '/api/areas/:id',
    roles: liveReaders,
    query: [],
    body: 'none',
    reply: Done,
  },
  readOutlines: {
    method: 'POST',
    path: '/api/areas/outlines',
    roles: liveReaders,
    query: [],
    body: 'raw',
    reply: OutlinesRead,
    audit: 'never',
  },

  checkImport: {
    method: 'POST',
    path: '/api/imports/check',
    roles: importers,
    query: ['format', 'mapping', 'version', 'agreement'],
    body: 'raw',
    reply: ImportReport,
    audit: 'import',
  },
  startImport: {
    method: 'POST',
    path: '/api/imports',
    roles: importers,
    query: ['format', 'sha256', 'mode', 'mapping', 'version', 'agreement'],
    body: 'raw',
    reply: ImportJob,
    audit: 'import',
  },
  importJob: get('/api/imports/jobs/:id', importers, ImportJob),
  /** Stops an import before it commits; afterwards it changes nothing. Answers with the job as it then is. */
  cancelImport: {
    method: 'DELETE',
    path: '/api/imports/jobs/:id',
    roles: importers,
    query: [],
    body: 'none',
    reply: ImportJob,
    audit: 'import',
  },
  imports: get('/api/imports', importers, z.array(ImportBatch)),
  undoImport: {
    method: 'POST',
    path: '/api/imports/:id/undo',
    roles: importers,
    query: [],
    body: 'none',
    reply: Done,
    audit: 'import',
  },
  importRefusals: { ...get('/api/imports/:id/refusals.csv', importers, 'bytes'), audit: 'export' },
  /** Ready-made and saved mappings, by source and name. */
  mappings: get('/api/mappings', importers, z.array(MappingEntry)),
  /** Saves a mapping under its name; changing one needs its version in `If-Match`. */
  saveMapping: {
    method: 'POST',
    path: '/api/mappings',
    roles: importers,
    query: [],
    body: 'json',
    request: MappingDraft,
    reply: MappingEntry,
  },
  deleteMapping: {
    method: 'DELETE',
    path: '/api/mappings/:id',
    roles: importers,
    query: [],
    body: 'none',
    reply: Done,
  },
  removeDemonstration: {
    method: 'DELETE',
    path: '/api/demonstration',
    roles: analysts,
    query: [],
    body: 'none',
    reply: Done,
    audit: 'import',
  },

  /** Answers 404 where there is no demonstration sign-in. */
  demoSignIn: {
    method: 'POST',
    path: '/api/demo/sign-in',
    roles: everybody,
    query: [],
    body: 'json',
    request: DemoSignInRequest,
    reply: SignedIn,
    audit: 'signIn',
  },
  signIn: {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    roles: everybody,
    query: [],
    body: 'json',
    request: SignInRequest,
    reply: SignedIn,
    audit: 'signIn',
  },
  signOut: {
    method: 'POST',
    path: '/api/auth/sign-out',
    roles: everybody,
    query: [],
    body: 'none',
    reply: SignedIn,
    audit: 'signIn',
  },
  /** For a session whose account has no second factor yet. */
  setUpSecondFactor: {
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    roles: everybody,
    query: [],
    body: 'json',
    request: SecondFactorSetUpRequest,
    reply: SecondFactorSetUp,
    audit: 'signIn',
  },
  verifyAppCode: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    roles: everybody,
    query: [],
    body: 'json',
    request: AppCodeRequest,
    reply: SignedIn,
    audit: 'signIn',
  },
  verifyBackupCode: {
    method: 'POST',
    path: '/api/auth/two-factor/verify-backup-code',
    roles: everybody,
    query: [],
    body: 'json',
    request: BackupCodeRequest,
    reply: SignedIn,
    audit: 'signIn',
  },
  /** Begins at the organisation's sign-in; answers 404 where none is configured. */
  issuerSignIn: {
    method: 'POST',
    path: '/api/auth/sign-in/social',
    roles: everybody,
    query: [],
    body: 'none',
    reply: IssuerSignIn,
    audit: 'signIn',
  },
  /** The organisation's sign-in sends the browser back here; answers by sending it to the start screen. */
  issuerReturn: get('/api/auth/callback/oidc', everybody, 'bytes', [
    'code',
    'state',
    'session_state',
    'iss',
    'scope',
    'error',
    'error_description',
    'error_uri',
    'client_info',
  ]),
  /** What an invitation is for; its token travels in the body, never in an address. */
  invitation: {
    method: 'POST',
    path: '/api/auth/invitation',
    roles: everybody,
    query: [],
    body: 'json',
    request: InvitationQuestion,
    reply: Invitation,
    audit: 'signIn',
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/auth/invitation/accept',
    roles: everybody,
    query: [],
    body: 'json',
    request: AcceptInvitation,
    reply: SignedIn,
    audit: 'signIn',
  },

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
  changePassword: {
    method: 'POST',
    path: '/api/auth/change-password',
    roles: accountHolders,
    query: [],
    body: 'json',
    request: ChangePasswordRequest,
    reply: SignedIn,
    audit: 'signIn',
  },

  /** `:table` is cells, wards or areas; `:kind` is csv, geojson or gpkg. */
  exportTable: {
    ...get('/api/export/:table.:kind', liveReaders, 'bytes', [...view, 'zeros', 'excel']),
    audit: 'export',
  },
  exportAbout: { ...get('/api/export/about.txt', liveReaders, 'bytes', view), audit: 'export' },
  /** Everything of one view in one archive: tables in all three forms, method and limits. */
  exportPack: { ...get('/api/export/pack.zip', liveReaders, 'bytes', view), audit: 'export' },

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

export type EndpointName = keyof typeof endpoints
export type Reply<N extends EndpointName> = (typeof endpoints)[N]['reply'] extends infer R
  ? R extends z.ZodType
    ? z.infer<R>
    : ArrayBuffer
  : never

/** What a JSON body holds once it is parsed; null where an address takes none. */
export type RequestOf<N extends EndpointName> = (typeof endpoints)[N] extends { request: infer R }
  ? R extends z.ZodType
    ? z.infer<R>
    : never
  : null
