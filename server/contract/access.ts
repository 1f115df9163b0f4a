import type { Role } from './reference.ts'

/** Sets of roles that the endpoint table speaks of. */

/** Needs no sign-in: what is public before it came here, releases for the public, and the sign-in itself. */
export const everybody = [
  'public',
  'participant',
  'partner',
  'officer',
  'analyst',
  'dpo',
  'admin',
] as const satisfies readonly Role[]
/** Anybody with an account. */
export const accountHolders = [
  'partner',
  'officer',
  'analyst',
  'dpo',
  'admin',
] as const satisfies readonly Role[]
/** Who may ask the live figures; an agreement says of which sources. */
export const liveReaders = ['officer', 'analyst'] as const satisfies readonly Role[]
/** Who reports and writes about places. */
export const reporters = ['partner', 'officer', 'analyst'] as const satisfies readonly Role[]
export const analysts = ['analyst'] as const satisfies readonly Role[]
/** Who brings files in; a partner only for its own agency's agreement. */
export const importers = ['partner', 'analyst'] as const satisfies readonly Role[]
/** Who may see and decide about releases. */
export const releaseKeepers = ['analyst', 'dpo'] as const satisfies readonly Role[]
/** Who reads the agreement register: the dpo and analysts all of it, the others what names their agency. */
export const agreementReaders = ['partner', 'officer', 'analyst', 'dpo'] as const satisfies readonly Role[]
export const dataProtection = ['dpo'] as const satisfies readonly Role[]
export const administrators = ['admin'] as const satisfies readonly Role[]
