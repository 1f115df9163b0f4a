// Long, because it is the one file that knows better-auth.
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
  /** What the organisation is called on the sign-in screen. */
  name: string
}

/** Who the organisation's sign-in says has come, by a token whose signature and nonce were right. */
export interface IssuerIdentity {
  email: string
  /** Its token says that a second factor was shown there (`amr` holds `mfa`, RFC 8176). */
  isSecondFactorShown: boolean
}

export interface AuthSettings {
  connection: Connection
  secret: string
  /** Where people reach this server; without one it is this machine alone. */
  publicUrl: string | undefined
  issuer: Issuer | undefined
  /** Called with an identity before its account is looked for: an open invitation becomes an account here. */
  welcome?: (email: string) => void
}

/** What better-auth answered, with the cookies it sets. `body` is its own: only named parts of it go further. */
export interface AuthReply {
  status: number
  body: Record<string, unknown>
  cookies: string[]
  location: string | null
  /** Who the issuer says has come; null unless this was its answer. */
  identity: IssuerIdentity | null
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

/**
 * What is learnt while better-auth handles one request. A full disk or a locked file is no answer of its own: what it
 * swallows goes up to http/problem.ts.
 */
interface Heard {
  fault?: unknown
  identity?: IssuerIdentity
}
const hearing = new AsyncLocalStorage<Heard>()

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
      if (path !== '/sign-in/social') return answer(local, request)
      // Nobody is sent to an address that does not answer.
      if (settings.issuer) await assertAnswers(settings.issuer)
      return answer(await withIssuer(), request)
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

const discoveryOf = ({ url }: Issuer) => `${url.replace(/\/$/, '')}/.well-known/openid-configuration`

/** Refuses `issuerUnreachable` unless the issuer answers now. */
async function assertAnswers(issuer: Issuer): Promise<void> {
  try {
    const signal = AbortSignal.timeout(issuerPatienceMilliseconds)
    if ((await fetch(discoveryOf(issuer), { signal })).ok) return
  } catch {
    // As if it had answered wrongly.
  }
  throw new Refused('issuerUnreachable')
}

async function answer(auth: Handler, request: Request): Promise<AuthReply> {
  const heard: Heard = {}
  const response = await hearing.run(heard, () => auth.handler(request))
  if (response.status >= 500 && heard.fault !== undefined && !isOwnAnswer(heard.fault)) throw heard.fault
  return {
    status: response.status,
    body: bodyOf(await response.text()),
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
    identity: heard.identity ?? null,
  }
}

/** What better-auth itself means to say is no fault of the machine. */
function isOwnAnswer(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'APIError'
}

/** For `makeAuth`, and for the test that compares our tables with those better-auth would make. */
export function authOptions(settings: AuthSettings): BetterAuthOptions {
  const { connection, secret, publicUrl, issuer } = settings
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
        const heard = hearing.getStore()
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
      account: {
        create: {
          // The issuer's tokens have done their work once they are verified: none is kept.
          before: async (account: { scope?: string | null }) => ({ data: { ...account, ...noTokens } }),
        },
      },
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
      twoFactor({
        issuer: 'Safeguarding map',
        accountLockout: { enabled: false },
        // Whoever has a password is asked for it; who comes by the organisation's sign-in alone has none.
        allowPasswordless: true,
      }),
      ...(issuer === undefined ? [] : [organisation(issuer, settings.welcome)]),
    ],
  }
}

const noTokens = {
  ...{ accessToken: null, refreshToken: null, idToken: null },
  ...{ accessTokenExpiresAt: null, refreshTokenExpiresAt: null, scope: null },
}

function organisation(issuer: Issuer, welcome: (email: string) => void = () => undefined) {
  const { clientId, clientSecret } = issuer
  return genericOAuth({
    config: [
      {
        providerId: issuerId,
        discoveryUrl: discoveryOf(issuer),
        clientId,
        clientSecret,
        scopes: ['openid', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        disableProviderLogout: true,
        overrideUserInfo: false,
        // Called once the token was verified. Without an e-mail address better-auth lets nobody in.
        mapProfileToUser: (profile: Record<string, unknown>) => {
          const identity = identityOf(profile)
          if (!identity) return { email: '' }
          const heard = hearing.getStore()
          if (heard) heard.identity = identity
          welcome(identity.email)
          return { email: identity.email }
        },
      },
    ],
  })
}

/** Null where there is no address, or the issuer itself says that it never verified it. */
function identityOf({
  email,
  email_verified: verified,
  amr,
}: Record<string, unknown>): IssuerIdentity | null {
  if (typeof email !== 'string' || email === '' || verified === false || verified === 'false') return null
  return { email: email.toLowerCase(), isSecondFactorShown: Array.isArray(amr) && amr.includes('mfa') }
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
