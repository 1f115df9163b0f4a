import type { AccountEvent, AccountRow } from '../contract/account.ts'
import type { Door } from '../contract/door.ts'
import { type Viewer, visitor } from '../contract/viewer.ts'
import type { Issuer } from './better-auth.ts'
import { makeDemoSignIn } from './demo-sign-in.ts'
import type { Tell } from './events.ts'
import { makeInvitations } from './invitations.ts'
import { lateAuth } from './late-auth.ts'
import { makeLockout } from './lockout.ts'
import { openAccounts } from './open.ts'
import { makePasswordLinks } from './password-links.ts'
import { makePeople, type NewPerson } from './people.ts'
import { makeRoles } from './roles.ts'
import { makeSecondFactorResets } from './second-factor-resets.ts'
import { accountsSecret } from './secret.ts'
import { sessionKeeper } from './sessions.ts'
import { makeSignIn } from './sign-in.ts'

export interface AccountSettings {
  dataFolder: string
  /** `ACCOUNTS_SECRET`; undefined keeps one in the database. */
  secret: string | undefined
  publicUrl: string | undefined
  issuer: Issuer | undefined
  /** Whether this folder and this way of starting offer demonstration sign-in, accounts apart. */
  isDemoOffered: () => boolean
  clock: () => Date
  onEvent: (event: AccountEvent) => void
}

export type Accounts = Awaited<ReturnType<typeof openAllAccounts>>

/** Opens accounts.sqlite and puts the parts of signing in together. Throws with instructions when it is damaged. */
export async function openAllAccounts(settings: AccountSettings) {
  const { clock, onEvent } = settings
  const connection = openAccounts(settings.dataFolder)
  const secret = accountsSecret(connection, settings.secret)
  const auth = lateAuth({
    ...settings,
    ...{ connection, secret },
    welcome: (email) => invitations.acceptAtIssuer(email),
  })
  const tell: Tell = (event, account, by) => onEvent({ event, account, by: by ?? null, at: clock() })
  const people = makePeople(connection, clock)
  const sessions = sessionKeeper(connection, secret, auth.cookies, clock)
  const lockout = makeLockout(connection, clock)
  const demo = makeDemoSignIn(() => settings.isDemoOffered() && !people.anyEver(), clock)
  const roles = makeRoles(connection, people, clock, tell)
  const invitations = makeInvitations({ connection, people, roles, clock, tell, hash: auth.hash })
  const signIn = makeSignIn({ auth, sessions, lockout, people, secret, tell })
  const links = makePasswordLinks({
    ...{ connection, people, clock, tell },
    ...{ hash: auth.hash, unlock: signIn.unlock },
  })
  const resets = makeSecondFactorResets({ connection, people, links, clock, tell })
  return {
    people,
    hashPassword: auth.hash,
    /** Loads what signing in needs, once the server answers. */
    loadSignIn: auth.load,
    hasIssuer: settings.issuer !== undefined,
    demo,
    signIn,
    roles,
    invitations,
    links,
    resets,
    /** Everybody, with the locks of now. */
    list: (): AccountRow[] =>
      people.list().map((person) => ({ ...person, lockedUntil: signIn.lockedUntil(person) })),
    /** On the machine itself, by nobody's account, as everything here whose `by` is left out. */
    create(person: NewPerson): string {
      const id = people.create(person)
      tell('accountCreated', id)
      return id
    },
    disable(id: string, by?: string): void {
      people.setDisabled(id, true)
      tell('accountDisabled', id, by)
    },
    enable(id: string): void {
      people.setDisabled(id, false)
      tell('accountEnabled', id)
    },
    revokeSessions(id: string, by: string): void {
      sessions.endAllOf(id)
      tell('sessionsRevoked', id, by)
    },
    /**
     * Who a request's cookies speak for. Whoever brings none is a visitor; so is a cookie that is unknown, edited or
     * over, and a sign-in whose second factor is still missing.
     */
    viewer(door: Pick<Door, 'cookie' | 'host' | 'byItself'>): Viewer {
      const session = sessions.find(door.cookie, door.byItself)
      if (session) {
        const { account, role, agency, secondFactor } = session
        const who: Pick<Viewer, 'account' | 'signedIn' | 'passwordless'> = { account, signedIn: true }
        if (!session.hasPassword) who.passwordless = true
        return secondFactor === 'done'
          ? { ...who, role, agency }
          : { ...visitor, ...who, pending: secondFactor }
      }
      const pending = sessions.pending(door.cookie)
      if (pending !== undefined) return { ...visitor, account: pending, signedIn: true, pending: 'needed' }
      const demonstration = demo.find(door)
      return demonstration ? { ...demonstration, account: null, signedIn: true } : visitor
    },
    /** Everybody who may sign in, as they look. */
    viewers: (): Viewer[] =>
      people
        .list()
        .filter(({ disabled }) => !disabled)
        .map(({ id, role, agency }) => ({ role, agency, account: id, signedIn: true })),
    /** Ends the lock after wrong attempts before its time. */
    unlock(email: string, by?: string): void {
      signIn.unlock(email)
      tell('accountUnlocked', people.idOf(email) ?? null, by)
    },
    /** Forgets sessions, invitations, links, proposals and wrong attempts that are over; answers with how many. */
    forgetOver(): number {
      const keepers = [sessions, lockout, invitations, roles, links, resets]
      const gone = keepers.reduce((sum, keeper) => sum + keeper.forgetOver(), 0)
      // Deleted pages are overwritten; what is left of them in the log goes now.
      if (gone > 0) connection.pragma('wal_checkpoint(TRUNCATE)')
      return gone
    },
    async signOut(door: Door): Promise<void> {
      demo.signOut(door)
      await signIn.signOut(door)
    },
    close: () => {
      connection.pragma('wal_checkpoint(TRUNCATE)')
      connection.close()
    },
  }
}
