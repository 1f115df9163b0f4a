/** Signing in by the organisation's own service, against an issuer that is asked over HTTP. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { appCode } from '../../helpers/app-code.ts'
import { clientId, clientSecret, startIssuer } from '../../helpers/oidc-issuer.ts'
import { type Browser, browser, openFixture, phrase } from './accounts-fixture.ts'

const email = 'a.example@council.example'
const refused = (code: string) => expect.objectContaining({ name: 'Refused', code })

const withIssuer = async () => {
  const issuer = await startIssuer()
  onTestFinished(() => issuer.stop())
  const fixture = await openFixture({
    issuer: { url: issuer.url, clientId, clientSecret, name: 'Example Council' },
  })
  const { accounts } = fixture
  /** What the browser does: to the issuer, and back with what it was given. */
  const toIssuer = async ({ door }: Browser): Promise<string> => {
    const { url } = await accounts.signIn.beginAtIssuer(door)
    const back = await fetch(url, { redirect: 'manual' })
    return new URL(back.headers.get('location') ?? '').search
  }
  const comes = async (visitor: Browser = browser()) => {
    const search = await toIssuer(visitor)
    const came = await accounts.signIn.returnFromIssuer(search, visitor.door)
    return { came, visitor, viewer: accounts.viewer(visitor.door), search }
  }
  return { ...fixture, issuer, toIssuer, comes }
}

const tokensKept = (dataFolder: string) => {
  const reader = new Database(join(dataFolder, 'accounts.sqlite'), { readonly: true })
  const kept = reader
    .prepare(
      `SELECT count(accessToken) + count(refreshToken) + count(idToken) AS kept, count(*) AS links
       FROM account WHERE providerId = 'oidc'`,
    )
    .all()
  reader.close()
  return kept
}

describe('the organisation’s sign-in', () => {
  it('lets in who has an account, by the address, and remembers the person, not the tokens', async () => {
    const { make, comes, issuer, dataFolder, events } = await withIssuer()
    const account = await make(email, 'analyst')
    issuer.person = { sub: 'person-1', email: email.toUpperCase(), amr: ['pwd', 'mfa'] }
    const { came, viewer } = await comes()
    expect(came).toBe('in')
    // A second factor that was shown there is one here.
    expect(viewer).toEqual({ role: 'analyst', agency: 'council', account, signedIn: true })
    expect(events.map(({ event }) => event)).toEqual(['signIn'])
    expect(tokensKept(dataFolder)).toEqual([{ kept: 0, links: 1 }])
    // The address changed there; who it is did not.
    issuer.person = { sub: 'person-1', email: 'married@council.example', amr: ['mfa'] }
    expect((await comes()).viewer?.account).toBe(account)
  })

  it('makes an account of an open invitation: a partner, and a proposal for more', async () => {
    const { make, comes, issuer, accounts } = await withIssuer()
    const admin = await make('first@council.example', 'admin')
    const second = await make('second@council.example', 'admin')
    accounts.invitations.invite({ email, initials: 'AB', role: 'officer', agency: 'police' }, admin)
    issuer.person = { sub: 'person-2', email, amr: ['mfa'] }
    const { came, viewer } = await comes()
    expect([came, viewer?.role, viewer?.passwordless]).toEqual(['in', 'partner', true])
    expect(accounts.invitations.list()).toEqual([])
    accounts.roles.confirm(accounts.roles.proposals()[0].id, second)
    expect((await comes()).viewer).toMatchObject({ role: 'officer', agency: 'police' })
    // There is no password to guess.
    await expect(accounts.signIn.signIn({ email, password: phrase }, browser().door)).rejects.toEqual(
      refused('signInRefused'),
    )
  })

  it('asks for our own second factor when the organisation asked for none', async () => {
    const { make, comes, issuer, accounts } = await withIssuer()
    const admin = await make('first@council.example', 'admin')
    accounts.invitations.invite({ email, initials: 'AB', role: 'partner', agency: 'council' }, admin)
    issuer.person = { sub: 'person-3', email, amr: ['pwd'] }
    const first = await comes()
    expect([first.came, first.viewer?.role, first.viewer?.pending]).toEqual(['in', 'public', 'setUp'])
    const { totpUri } = await accounts.signIn.setUpSecondFactor({}, first.visitor.door)
    await accounts.signIn.verifyApp({ code: appCode(totpUri) }, first.visitor.door)
    expect(accounts.viewer(first.visitor.door)?.role).toBe('partner')
    const second = await comes()
    expect([second.viewer?.role, second.viewer?.pending]).toEqual(['public', 'needed'])
    await accounts.signIn.verifyApp({ code: appCode(totpUri) }, second.visitor.door)
    expect(accounts.viewer(second.visitor.door)?.role).toBe('partner')
  })

  it('whose account has a password binds no app without it', async () => {
    const { make, comes, issuer, accounts } = await withIssuer()
    await make(email)
    issuer.person = { sub: 'person-4', email }
    const { visitor } = await comes()
    await expect(accounts.signIn.setUpSecondFactor({}, visitor.door)).rejects.toEqual(
      refused('signInRefused'),
    )
  })

  it('refuses who has neither account nor invitation, a shut account, and an address nobody verified', async () => {
    const { make, comes, issuer, accounts, events } = await withIssuer()
    const account = await make(email)
    const admin = await make('first@council.example', 'admin')
    const unknown = { sub: 'person-5', email: 'nobody@council.example', amr: ['mfa'] }
    for (const person of [
      unknown,
      { sub: 'person-6', amr: ['mfa'] },
      { sub: 'person-7', email, email_verified: false, amr: ['mfa'] },
    ]) {
      issuer.person = person
      const { came, viewer } = await comes()
      expect([came, viewer?.account ?? null]).toEqual(['refused', null])
    }
    expect(accounts.people.list()).toHaveLength(2)
    issuer.person = { sub: 'person-8', email, amr: ['mfa'] }
    accounts.people.setDisabled(account, true)
    expect((await comes()).came).toBe('refused')
    // Whoever invited is no administrator any more.
    accounts.invitations.invite(
      { email: unknown.email, initials: 'NN', role: 'partner', agency: 'council' },
      admin,
    )
    accounts.people.setDisabled(admin, true)
    issuer.person = unknown
    expect((await comes()).came).toBe('refused')
    expect(accounts.people.list()).toHaveLength(2)
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['signInRefused', 'invited']))
  })

  it.each(['nonce', 'signature', 'audience', 'issuer', 'expired'] as const)(
    'refuses a token whose %s is wrong',
    async (spoil) => {
      const { make, comes, issuer } = await withIssuer()
      await make(email)
      issuer.person = { sub: 'person-9', email, amr: ['mfa'] }
      issuer.spoil = spoil
      expect((await comes()).came).toBe('refused')
      issuer.spoil = 'nothing'
      expect((await comes()).came).toBe('in')
    },
  )

  it('refuses a state that is not this browser’s, was altered, or was used', async () => {
    const { make, toIssuer, comes, issuer, accounts } = await withIssuer()
    await make(email)
    issuer.person = { sub: 'person-10', email, amr: ['mfa'] }
    const back = (search: string, { door }: Browser) => accounts.signIn.returnFromIssuer(search, door)
    // Somebody hands their own answer to another's browser.
    expect(await back(await toIssuer(browser()), browser())).toBe('refused')
    const visitor = browser()
    const altered = new URLSearchParams(await toIssuer(visitor))
    altered.set('state', `${altered.get('state')}x`)
    expect(await back(`?${altered}`, visitor)).toBe('refused')
    expect(await back('?code=a', visitor)).toBe('refused')
    expect(await back('?error=access_denied&state=b', visitor)).toBe('refused')
    const good = await comes()
    expect(good.came).toBe('in')
    expect(await back(good.search, browser())).toBe('refused')
  })

  it('that is down keeps nobody from a password, and is asked again when it is back', async () => {
    const { make, comes, issuer, accounts } = await withIssuer()
    await make(email)
    issuer.person = { sub: 'person-11', email, amr: ['mfa'] }
    issuer.setDown(true)
    await expect(accounts.signIn.beginAtIssuer(browser().door)).rejects.toEqual(refused('issuerUnreachable'))
    expect(await accounts.signIn.signIn({ email, password: phrase }, browser().door)).toEqual({
      secondFactor: 'setUp',
    })
    issuer.setDown(false)
    expect((await comes()).came).toBe('in')
    // Also after it was once reached: nobody is sent to a page that does not answer.
    issuer.setDown(true)
    await expect(accounts.signIn.beginAtIssuer(browser().door)).rejects.toEqual(refused('issuerUnreachable'))
  })
})
