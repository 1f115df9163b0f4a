/** The organisation's sign-in as better-auth calls it: part of the redirect address to register there. */
export const issuerId = 'oidc'

export const cookiePrefix = 'map'

/** Names of the sign-in cookies, with their prefix. */
export interface CookieNames {
  session: string
  pending: string
}

/**
 * What better-auth will call its cookies: requests are told apart by them before better-auth itself is loaded.
 * `makeAuth` throws when it calls them otherwise.
 */
export function cookieNames(baseURL: string): CookieNames {
  const prefix = `${baseURL.startsWith('https://') ? '__Secure-' : ''}${cookiePrefix}`
  return { session: `${prefix}.session_token`, pending: `${prefix}.two_factor` }
}

/** Where people reach this server; without a proxy it is this machine alone. */
export function baseOf(publicUrl: string | undefined): string {
  return publicUrl ?? 'http://localhost'
}
