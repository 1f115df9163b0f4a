import { AsyncLocalStorage } from 'node:async_hooks'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { longestPassword, shortestPassword } from '../contract/account.ts'
import type { Door } from '../contract/door.ts'
import { Refused } from '../errors.ts'
import { baseOf, type CookieNames, cookieNames, cookiePrefix, issuerId } from './auth-names.ts'
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
  cookies: CookieNames
}

const basePath = '/api/auth'

/** A full disk or a locked file is no answer of better-auth's: what it swallows goes up to http/problem.ts. */
const faults = new AsyncLocalStorage<{ fault?: unknown }>()

/**
 * better-auth with every door closed that is not used: no sign-up, no e-mail, no session cache in a cookie, no
 * refresh of a session's end, no address or browser kept, no limiter of its own (ours counts by account and by
 * socket), no log (its messages repeat what was typed), nothing asked outside but the configured issuer.
 */
export async function makeAuth(settings: AuthSettings): Promise<Auth> {
  const { publicUrl } = settings
  const local = betterAuth(authOptions({ ...settings, issuer: undefined }))
  // Its own instance, made when first asked for: an issuer that is silent keeps nobody from a password.
  let federated: Promise<Handler> | undefined
  const withIssuer = (): Promise<Handler> => {
    federated ??= inTime(ready(authOptions(settings))).catch((error: unknown) => {
      federated = undefined
      throw error
    })
    return federated
  }
  const context = await local.$context
  const cookies = cookieNames(baseOf(publicUrl))
  const { authCookies, createAuthCookie } = context
  if (
    authCookies.sessionToken.name !== cookies.session ||
    createAuthCookie('two_factor').name !== cookies.pending
  )
    throw new Error('better-auth calls its cookies otherwise than accounts/auth-names.ts')
  const at = (path: string) => `${baseOf(publicUrl)}${basePath}${path}`
  return {
    async post(path, body, door) {
      const request = new Request(at(path), {
        method: 'POST',
        headers: { ...headersOf(door, publicUrl), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return answer(path === '/sign-in/social' ? await withIssuer() : local, request)
    },
    async callback(search, door) {
      const request = new Request(`${at(`/callback/${issuerId}`)}${search}`, {
        headers: headersOf(door, publicUrl),
      })
      return answer(await withIssuer(), request)
    },
    hash: (password) => context.password.hash(password),
    cookies,
  }
}

interface Handler {
  handler: (request: Request) => Promise<Response>
}

async function ready(options: BetterAuthOptions): Promise<Handler> {
  const auth = betterAuth(options)
  await auth.$context
  return auth
}

const issuerPatienceMilliseconds = 10_000

/** Refuses `issuerUnreachable` when the issuer does not say in time where it signs people in. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => reject(new Refused('issuerUnreachable')), issuerPatienceMilliseconds)
  })
  try {
    return await Promise.race([promise, patience])
  } finally {
    clearTimeout(late)
  }
}

async function answer(auth: Handler, request: Request): Promise<AuthReply> {
  const heard: { fault?: unknown } = {}
  const response = await faults.run(heard, () => auth.handler(request))
  if (response.status >= 500 && heard.fault !== undefined && !isOwnAnswer(heard.fault)) throw heard.fault
  return {
    status: response.status,
    body: bodyOf(await response.text()),
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
  }
}

/** What better-auth itself means to say is no fault of the machine. */
function isOwnAnswer(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'APIError'
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
