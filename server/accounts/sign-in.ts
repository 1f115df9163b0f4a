import type {
  ChangePasswordRequest,
  IssuerSignIn,
  SecondFactorSetUp,
  SecondFactorSetUpRequest,
  SignedIn,
  SignInRequest,
} from '../contract/account.ts'
import type { Door } from '../contract/door.ts'
import { Refused } from '../errors.ts'
import { issuerId } from './auth-names.ts'
import type { Auth, AuthReply } from './better-auth.ts'
import type { Tell } from './events.ts'
import type { Lockout } from './lockout.ts'
import type { People } from './people.ts'
import { keyedHash } from './secret.ts'
import type { SessionKeeper } from './sessions.ts'

export interface SignInParts {
  auth: Auth
  sessions: SessionKeeper
  lockout: Lockout
  people: People
  secret: string
  tell: Tell
}

/** How somebody came back from the organisation's sign-in. */
export type IssuerReturn = 'in' | 'refused' | 'unreachable'

/** Password first, then the second factor; each with its own count of wrong attempts for the account. */
export function makeSignIn({ auth, sessions, lockout, people, secret, tell }: SignInParts) {
  /** Passes better-auth's cookies on, and reads requests as the browser would send them next. */
  const passOn = ({ cookies }: AuthReply, door: Door): string => {
    for (const line of cookies) door.setCookie(line)
    return cookies.map((line) => line.split(';', 1)[0]).join('; ')
  }

  /** Tries what is locked after five failures. Refuses `lockedOut` and the given code. */
  const attempt = async (
    subject: string,
    account: string | null,
    refusal: 'signInRefused' | 'codeRefused',
    trial: () => Promise<AuthReply>,
  ): Promise<AuthReply> => {
    const { isLast } = lockout.begin(subject)
    const reply = await trial()
    if (reply.status === 403) throw new Refused('foreignOrigin')
    if (reply.status !== 200) {
      tell('signInRefused', account)
      if (isLast) tell('lockedOut', account)
      throw new Refused(refusal)
    }
    lockout.clear(subject)
    return reply
  }

  /** Keyed by what was typed: an address without an account is locked like one that has one. */
  const ofAddress = (email: string) => keyedHash(secret, `password:${email.trim().toLowerCase()}`)
  const ofCodes = (account: string) => keyedHash(secret, `code:${account}`)

  const verify = async (
    path: '/two-factor/verify-totp' | '/two-factor/verify-backup-code',
    code: string,
    door: Door,
  ): Promise<SignedIn> => {
    const session = sessions.find(door.cookie)
    const account = session?.account ?? sessions.pending(door.cookie)
    if (account === undefined) throw new Refused('signIn')
    // A backup code is no proof that the app works: it does not finish setting up.
    if (session?.secondFactor === 'setUp' && path !== '/two-factor/verify-totp')
      throw new Refused('codeRefused')
    const reply = await attempt(ofCodes(account), account, 'codeRefused', () =>
      auth.post(path, { code }, door),
    )
    const now = passOn(reply, door)
    sessions.confirm(now.includes(`${auth.cookies.session}=`) ? now : door.cookie)
    if (session?.secondFactor === 'setUp') tell('secondFactorSetUp', account)
    tell('signIn', account)
    return { secondFactor: 'done' }
  }

  return {
    async signIn({ email, password }: SignInRequest, door: Door): Promise<SignedIn> {
      const account = people.idOf(email)
      const before = sessions.find(door.cookie)
      const reply = await attempt(ofAddress(email), account ?? null, 'signInRefused', () =>
        auth.post('/sign-in/email', { email, password }, door),
      )
      // Whoever signs in leaves the session they came with.
      if (before) sessions.end(before.id)
      passOn(reply, door)
      return { secondFactor: reply.body.twoFactorRedirect === true ? 'needed' : 'setUp' }
    },

    verifyApp: ({ code }: { code: string }, door: Door) => verify('/two-factor/verify-totp', code, door),
    verifyBackup: ({ code }: { code: string }, door: Door) =>
      verify('/two-factor/verify-backup-code', code, door),

    /** The address of the organisation's sign-in. Refuses `issuerUnreachable`. */
    async beginAtIssuer(door: Door): Promise<IssuerSignIn> {
      const asked = { provider: issuerId, callbackURL: '/', errorCallbackURL: '/', disableRedirect: true }
      const reply = await auth.post('/sign-in/social', asked, door)
      if (reply.status === 403) throw new Refused('foreignOrigin')
      if (reply.status !== 200 || typeof reply.body.url !== 'string') throw new Refused('issuerUnreachable')
      passOn(reply, door)
      return { url: reply.body.url }
    },

    /**
     * The way back. Somebody who has an account, or an open invitation, is signed in; a second factor that was shown
     * there is one, else ours is asked for next.
     */
    async returnFromIssuer(search: string, door: Door): Promise<IssuerReturn> {
      const before = sessions.find(door.cookie)
      const reply = await auth.callback(search, door).catch((error: unknown) => {
        if (error instanceof Refused && error.code === 'issuerUnreachable') return undefined
        throw error
      })
      if (!reply) return 'unreachable'
      const now = passOn(reply, door)
      const session = sessions.find(now)
      if (!session) {
        tell('signInRefused', (reply.identity && people.idOf(reply.identity.email)) ?? null)
        return 'refused'
      }
      if (before) sessions.end(before.id)
      if (reply.identity?.isSecondFactorShown) {
        sessions.confirm(now)
        tell('signIn', session.account)
      }
      return 'in'
    },

    async setUpSecondFactor({ password }: SecondFactorSetUpRequest, door: Door): Promise<SecondFactorSetUp> {
      const session = sessions.find(door.cookie)
      if (!session) throw new Refused('signIn')
      if (session.secondFactor !== 'setUp') throw new Refused('secondFactorExists')
      const subject = ofAddress(people.emailOf(session.account))
      const { body } = await attempt(subject, session.account, 'signInRefused', () =>
        auth.post('/two-factor/enable', { password, method: 'totp' }, door),
      )
      const codes = Array.isArray(body.backupCodes) ? body.backupCodes.map(String) : []
      return { totpUri: String(body.totpURI), backupCodes: codes }
    },

    /** Ends all other sessions of the account. */
    async changePassword(passwords: ChangePasswordRequest, door: Door): Promise<SignedIn> {
      const session = sessions.find(door.cookie)
      if (!session) throw new Refused('signIn')
      const subject = ofAddress(people.emailOf(session.account))
      const reply = await attempt(subject, session.account, 'signInRefused', () =>
        auth.post('/change-password', { ...passwords, revokeOtherSessions: true }, door),
      )
      sessions.confirm(passOn(reply, door))
      tell('passwordChanged', session.account)
      return { secondFactor: 'done' }
    },

    /** Until when the password or the codes of an account are locked; null where neither is. */
    lockedUntil({ id, email }: { id: string; email: string }): string | null {
      const until = Math.max(lockout.until(ofAddress(email)) ?? 0, lockout.until(ofCodes(id)) ?? 0)
      return until === 0 ? null : new Date(until).toISOString()
    },

    unlock(email: string): void {
      lockout.clear(ofAddress(email))
      const account = people.idOf(email)
      if (account !== undefined) lockout.clear(ofCodes(account))
    },

    async signOut(door: Door): Promise<void> {
      const session = sessions.find(door.cookie)
      const account = session?.account ?? sessions.pending(door.cookie)
      if (session) sessions.end(session.id)
      passOn(await auth.post('/sign-out', {}, door), door)
      if (sessions.pending(door.cookie) !== undefined)
        door.setCookie(`${auth.cookies.pending}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`)
      if (account !== undefined) tell('signOut', account)
    },
  }
}
