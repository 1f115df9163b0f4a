import type { Role } from './reference.ts'

/** Who looks. Each account has one agency; an agreement names the agencies that are its parties. */
export interface Viewer {
  role: Role
  agency: string
  /** Opaque id of the account, for the audit; null when nobody signed in. */
  account: string | null
  /** Came through a sign-in, demonstration included. */
  signedIn?: boolean
  /** Came by the organisation's sign-in and has no password here. */
  passwordless?: true
  /** Set while a sign-in is not complete: the role is then `public` whatever the account's. */
  pending?: 'needed' | 'setUp'
  /** Of a participant: hash of their token, their workshop and table. */
  hall?: { readonly participant: string; readonly workshop: string; readonly table: number }
}

/** Nobody signed in. On a fresh machine too there is no way around the sign-in. */
export const visitor: Viewer = { role: 'public', agency: '', account: null }
