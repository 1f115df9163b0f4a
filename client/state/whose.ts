import type { Session } from '../../server/contract/reference.ts'

/** Whose words on this device: the person's, where somebody signed in; by one click a role of an agency is one. */
export const whoseOf = (session: Pick<Session, 'role' | 'agency' | 'person'> | null): string =>
  session ? [session.role, session.agency, session.person].filter((part) => part !== null).join(' ') : ' '
