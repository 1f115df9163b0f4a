import { AsyncLocalStorage } from 'node:async_hooks'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { longestPassword, shortestPassword } from '../contract/account.ts'
import type { Door } from '../contract/door.ts'
import type { Connection } from './open.ts'
import { sessionSeconds } from './session-age.ts'

/** An organisation's own sign-in (OpenID Connect). */
export interface Issuer {
  url: string
  clientId: string
  clientSecret: string
}

export interface AuthSettings {
  connection: Connection
  secret: string
  /** Where people reach this server; without one it is this machine alone. */
  publicUrl: string | undefined
  issuer: Issuer | undefined
}

/** What better-auth answered, with the cookies it sets. `body` is its own: only named parts of it go further. */
export interface AuthReply {
  status: number
  body: Record<string, unknown>
  cookies: string[]
  location: string | null
}

/** The addresses of better-auth that are ever asked; all others do not exist here. */
type AuthPath =
  | '/sign-in/email'
  | '/sign-in/social'
  | '/sign-out'
  | '/two-factor/enable'
  | '/two-factor/verify-totp'
  | '/two-factor/verify-backup-code'
  | '/change-password'

export interface Auth {
  post(path: AuthPath, body: object, door: Door): Promise<AuthReply>
  /** The return from the organisation's sign-in; `search` as it came, with its question mark. */
  callback(search: string, door: Door): Promise<AuthReply>
  hash(password: string): Promise<string>
  /** Names of the cookies, with their prefix. */
  cookies: { session: string; pending: string }
}

/** The organisation's sign-in as better-auth calls it: part of the redirect address to register there. */
const issuerId = 'oidc'
const cookiePrefix = 'map'
const basePath = '/api/auth'

function baseOf(publicUrl: string | undefined): string {
  return publicUrl ?? 'http://localhost'
}

/** A full disk or a locked file is no answer of better-auth's: what it swallows goes up to http/problem.ts. */
const faults = new AsyncLocalStorage<{ fault?: unknown }>()

/**
 * better-auth with every door closed that is not used: no sign-up, no e-mail, no session cache in a cookie, no
 * refresh of a session's end, no address or browser kept, no limiter of its own (ours counts by account and by
 * socket), no log (its messages repeat what was typed), nothing asked outside but the configured issuer.
 */
export async function makeAuth(settings: AuthSettings): Promise<Auth> {
  const { publicUrl } = settings
  const options = authOptions(settings)
  const auth = betterAuth(options)
  const context = await auth.$context
  const answer = async (request: Request): Promise<AuthReply> => {
    const heard: { fault?: unknown } = {}
    const response = await faults.run(heard, () => auth.handler(request))
    if (response.status >= 500 && heard.fault !== undefined) throw heard.fault
    const text = await response.text()
    return {
      status: response.status,
      body: bodyOf(text),
      cookies: response.headers.getSetCookie(),
      location: response.headers.get('location'),
    }
  }
  const at = (path: string) => `${baseOf(publicUrl)}${basePath}${path}`
  return {
    post: (path, body, door) =>
      answer(
        new Request(at(path), {
          method: 'POST',
          headers: { ...headersOf(door, publicUrl), 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    callback: (search, door) =>
      answer(new Request(`${at(`/callback/${issuerId}`)}${search}`, { headers: headersOf(door, publicUrl) })),
    hash: (password) => context.password.hash(password),
    cookies: {
      session: context.authCookies.sessionToken.name,
      pending: context.createAuthCookie('two_factor').name,
    },
  }
}

/** For `makeAuth`, and for the test that compares our tables with those better-auth would make. */
export function authOptions({ connection, secret, publicUrl, issuer }: AuthSettings): BetterAuthOptions {
  const baseURL = baseOf(publicUrl)
  return {
    appName: 'Safeguarding map',
    baseURL,
    basePath,
    // Without a public address the server answers names of this machine only (http/guard.ts), at any port.
    trustedOrigins: (request?: Request) =>
      publicUrl === undefined ? [`http://${request?.headers.get('host') ?? 'localhost'}`] : [],
    secret,
    database: connection,
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: {
      onError: (error: unknown) => {
        const heard = faults.getStore()
        if (heard) heard.fault = error
      },
    },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        agency: { type: 'string', input: false },
        disabled: { type: 'boolean', input: false, defaultValue: false },
      },
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      // The issuer is configured by hand, and no account is made by it: it may speak for accounts that exist.
      accountLinking: { enabled: true, trustedProviders: [issuerId] },
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }: { userId: string }) =>
            connection.prepare('SELECT disabled FROM "user" WHERE id = ?').pluck().get(userId) === 0
              ? undefined
              : false,
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: baseURL.startsWith('https://'),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      // Attempts are counted by our own lock (lockout.ts), in and outside a sign-in.
      twoFactor({ issuer: 'Safeguarding map', accountLockout: { enabled: false } }),
      ...(issuer === undefined ? [] : [organisation(issuer)]),
    ],
  }
}

function organisation({ url, clientId, clientSecret }: Issuer) {
  return genericOAuth({
    config: [
      {
        providerId: issuerId,
        discoveryUrl: `${url.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        disableProviderLogout: true,
        overrideUserInfo: false,
      },
    ],
  })
}

/** better-auth is told of the person's cookies and of where the request came from; of nothing else. */
function headersOf(
  { cookie, host, origin, site }: Door,
  publicUrl: string | undefined,
): Record<string, string> {
  // It knows no same-origin request without an Origin; http/guard.ts has looked at either.
  const own = site === 'same-origin' ? (publicUrl ?? `http://${host}`) : ''
  const all = { cookie, host, origin: origin || own, 'sec-fetch-site': site }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
