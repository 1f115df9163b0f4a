import { statSync } from 'node:fs'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { authOptions } from '../../../server/accounts/better-auth.ts'
import { openAccounts } from '../../../server/accounts/open.ts'
import { visitor as nobody } from '../../../server/contract/viewer.ts'
import { appCode } from '../../helpers/app-code.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { browser, openFixture, phrase, signInWholly } from './accounts-fixture.ts'

const refused = (code: string) => expect.objectContaining({ name: 'Refused', code })
const email = 'a.example@council.example'

describe('accounts.sqlite', () => {
  it('holds the tables better-auth would make, and is its owner’s alone', async () => {
    const dataFolder = temporaryFolderForThisTest()
    const connection = openAccounts(dataFolder)
    const missing = await getMigrations(
      authOptions({ connection, secret: 'x'.repeat(32), publicUrl: undefined, issuer: undefined }),
    )
    expect(missing.toBeCreated).toEqual([])
    expect(missing.toBeAdded).toEqual([])
    expect(statSync(join(dataFolder, 'accounts.sqlite')).mode & 0o777).toBe(0o600)
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    connection.close()
  })

  it('that is damaged or of a newer version is refused with instructions', async () => {
    const dataFolder = temporaryFolderForThisTest()
    openAccounts(dataFolder).close()
    const newer = new Database(join(dataFolder, 'accounts.sqlite'))
    newer.pragma('user_version = 99')
    newer.close()
    expect(() => openAccounts(dataFolder)).toThrow('newer version')
  })
})

describe('signing in', () => {
  it('goes from password over the app to a viewer, and out again', async () => {
    const fixture = await openFixture()
    const account = await fixture.make(email, 'analyst', 'council')
    const { accounts, events } = fixture
    const first = browser()
    expect(accounts.viewer(first.door)).toEqual(nobody)
    expect(await accounts.signIn.signIn({ email, password: phrase }, first.door)).toEqual({
      secondFactor: 'setUp',
    })
    expect(accounts.viewer(first.door)).toMatchObject({ role: 'public', pending: 'setUp', account })
    const { totpUri, backupCodes } = await accounts.signIn.setUpSecondFactor({ password: phrase }, first.door)
    expect(backupCodes).toHaveLength(10)
    // A backup code does not prove that the app works.
    await expect(accounts.signIn.verifyBackup({ code: backupCodes[0] }, first.door)).rejects.toEqual(
      refused('codeRefused'),
    )
    await accounts.signIn.verifyApp({ code: appCode(totpUri) }, first.door)
    expect(accounts.viewer(first.door)).toEqual({
      role: 'analyst',
      agency: 'council',
      account,
      signedIn: true,
    })

    const second = browser()
    expect(await accounts.signIn.signIn({ email, password: phrase }, second.door)).toEqual({
      secondFactor: 'needed',
    })
    expect(accounts.viewer(second.door)).toMatchObject({ role: 'public', pending: 'needed' })
    await accounts.signIn.verifyApp({ code: appCode(totpUri) }, second.door)
    expect(accounts.viewer(second.door).role).toBe('analyst')
    await accounts.signOut(second.door)
    expect(accounts.viewer(second.door)).toEqual(nobody)
    expect(accounts.viewer(first.door).role).toBe('analyst')
    expect(events.map(({ event }) => event)).toEqual(['secondFactorSetUp', 'signIn', 'signIn', 'signOut'])
  })

  it('takes each backup code once', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    const { backupCodes } = await signInWholly(fixture, browser(), email)
    const once = async () => {
      const { door } = browser()
      await fixture.accounts.signIn.signIn({ email, password: phrase }, door)
      return fixture.accounts.signIn.verifyBackup({ code: backupCodes[3] }, door)
    }
    expect(await once()).toEqual({ secondFactor: 'done' })
    await expect(once()).rejects.toEqual(refused('codeRefused'))
  })

  it('cookies are HttpOnly and SameSite=Lax, and Secure where people come by https', async () => {
    for (const publicUrl of [undefined, 'https://map.example']) {
      const fixture = await openFixture({ publicUrl })
      await fixture.make(email)
      const visitor = browser()
      const door = publicUrl === undefined ? visitor.door : { ...visitor.door, origin: publicUrl }
      await fixture.accounts.signIn.signIn({ email, password: phrase }, door)
      expect(visitor.lines).not.toEqual([])
      for (const line of visitor.lines) {
        expect(line).toMatch(/; HttpOnly/)
        expect(line).toMatch(/; SameSite=Lax/)
        expect(/; Secure/.test(line)).toBe(publicUrl !== undefined)
      }
    }
  })

  it('gives a new session each time and ends the one that was brought', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    const visitor = browser()
    await fixture.accounts.signIn.signIn({ email, password: phrase }, visitor.door)
    const planted = visitor.door.cookie
    await fixture.accounts.signIn.signIn({ email, password: phrase }, visitor.door)
    expect(visitor.door.cookie).not.toBe(planted)
    expect(fixture.accounts.viewer({ ...visitor.door, cookie: planted })).toMatchObject({ account: null })
  })

  it('an edited cookie is a visitor’s', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    const { cookie } = visitor.door
    expect(fixture.accounts.viewer(visitor.door)?.role).toBe('analyst')
    const name = 'map.session_token='
    const at = cookie.indexOf(name) + name.length
    for (const edited of [
      `${cookie.slice(0, at)}${cookie[at] === 'A' ? 'B' : 'A'}${cookie.slice(at + 1)}`,
      cookie.slice(0, -6),
      `${name}x`,
      `${name}%`,
      `${name}.`,
    ])
      expect(fixture.accounts.viewer({ ...visitor.door, cookie: edited })).toEqual({
        role: 'public',
        agency: '',
        account: null,
      })
  })

  it('a disabled account is told the same as a wrong password, and its sessions end', async () => {
    const fixture = await openFixture()
    const id = await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    fixture.accounts.people.setDisabled(id, true)
    expect(fixture.accounts.viewer(visitor.door)).toMatchObject({ role: 'public' })
    await expect(fixture.accounts.signIn.signIn({ email, password: phrase }, browser().door)).rejects.toEqual(
      refused('signInRefused'),
    )
  })

  it('a request from elsewhere is refused by better-auth too, under a test runner as well', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    const { door } = browser()
    await expect(
      fixture.accounts.signIn.signIn(
        { email, password: phrase },
        { ...door, origin: 'http://elsewhere.example', site: 'cross-site' },
      ),
    ).rejects.toEqual(refused('foreignOrigin'))
  })
})

describe('wrong attempts', () => {
  const attempt = async (
    fixture: Awaited<ReturnType<typeof openFixture>>,
    address: string,
    password: string,
  ) =>
    fixture.accounts.signIn.signIn({ email: address, password }, browser().door).then(
      () => 'in',
      (error) => error.code,
    )

  it('five lock the account, whether it exists or not, at once or one by one', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    for (const address of [email, 'nobody@council.example']) {
      const codes = await Promise.all(Array.from({ length: 12 }, () => attempt(fixture, address, 'wrong')))
      expect(codes.filter((code) => code === 'signInRefused')).toHaveLength(5)
      expect(codes.filter((code) => code === 'lockedOut')).toHaveLength(7)
    }
    expect(await attempt(fixture, email.toUpperCase(), phrase)).toBe('lockedOut')
    expect(fixture.events.filter(({ event }) => event === 'lockedOut')).toHaveLength(2)
    fixture.accounts.unlock(email)
    expect(await attempt(fixture, email, phrase)).toBe('in')
  })

  it('the lock lasts a quarter of an hour, and right ones begin the count anew', async () => {
    let now = Date.now()
    const fixture = await openFixture({ clock: () => new Date(now) })
    await fixture.make(email)
    for (let i = 0; i < 4; i++) expect(await attempt(fixture, email, 'wrong')).toBe('signInRefused')
    expect(await attempt(fixture, email, phrase)).toBe('in')
    for (let i = 0; i < 5; i++) expect(await attempt(fixture, email, 'wrong')).toBe('signInRefused')
    now += 14.9 * 60_000
    expect(await attempt(fixture, email, phrase)).toBe('lockedOut')
    now += 0.2 * 60_000
    expect(await attempt(fixture, email, phrase)).toBe('in')
  })

  it('five wrong codes lock the second factor, across sign-ins', async () => {
    const fixture = await openFixture()
    await fixture.make(email)
    const { totpUri } = await signInWholly(fixture, browser(), email)
    const codes: string[] = []
    for (let i = 0; i < 6; i++) {
      const { door } = browser()
      await fixture.accounts.signIn.signIn({ email, password: phrase }, door)
      const code = i === 5 ? appCode(totpUri) : 'wrong'
      codes.push(
        await fixture.accounts.signIn.verifyApp({ code }, door).then(
          () => 'in',
          (error) => error.code,
        ),
      )
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'codeRefused'), 'lockedOut'])
  })
})

describe('a session', () => {
  it('ends eight hours after it began, however busy', async () => {
    let now = Date.now()
    const fixture = await openFixture({ clock: () => new Date(now) })
    await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    for (let minutes = 0; minutes < 8 * 60 - 29; minutes += 29) {
      expect(fixture.accounts.viewer(visitor.door)?.role, `after ${minutes} minutes`).toBe('analyst')
      now += 29 * 60_000
    }
    now += 29 * 60_000
    expect(fixture.accounts.viewer(visitor.door)?.role).toBe('public')
  })

  it('is over half an hour after its last use', async () => {
    let now = Date.now()
    const fixture = await openFixture({ clock: () => new Date(now) })
    await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    now += 31 * 60_000
    expect(fixture.accounts.viewer(visitor.door)?.role).toBe('public')
    now -= 31 * 60_000
    expect(fixture.accounts.viewer(visitor.door)?.role, 'ended is ended').toBe('public')
  })

  it('is not kept in use by a page that asks by itself', async () => {
    let now = Date.now()
    const fixture = await openFixture({ clock: () => new Date(now) })
    await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    const { cookie, host } = visitor.door
    const asked = { cookie, host, byItself: true }
    for (let minutes = 0; minutes < 28; minutes += 7) {
      now += 7 * 60_000
      expect(fixture.accounts.viewer(asked).role, `after ${minutes} minutes`).toBe('analyst')
    }
    now += 3 * 60_000
    expect(fixture.accounts.viewer(asked).role).toBe('public')
  })

  it('a clock set back a day does not extend it', async () => {
    let now = Date.now()
    const fixture = await openFixture({ clock: () => new Date(now) })
    await fixture.make(email)
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    expect(fixture.accounts.viewer(visitor.door)?.role).toBe('analyst')
    now -= 24 * 3600_000
    expect(fixture.accounts.viewer(visitor.door)?.role).toBe('public')
  })
})

describe('demonstration sign-in', () => {
  it('is there for names of this machine until an account is made, which ends its sessions', async () => {
    const fixture = await openFixture()
    const { demo } = fixture.accounts
    expect(demo.isOpen('localhost:8321')).toBe(true)
    expect(demo.isOpen('127.0.0.1')).toBe(true)
    for (const host of ['map.example', 'localhost.example', '127.0.0.1.example', '[::1]:8321', ''])
      expect(demo.isOpen(host), host).toBe(false)
    const visitor = browser()
    demo.signIn({ role: 'dpo', agency: 'other' }, visitor.door)
    expect(fixture.accounts.viewer(visitor.door)).toEqual({
      role: 'dpo',
      agency: 'other',
      account: null,
      signedIn: true,
    })
    await fixture.make(email)
    expect(demo.isOpen('localhost:8321')).toBe(false)
    expect(fixture.accounts.viewer(visitor.door)).toMatchObject({ role: 'public' })
  })

  it('is not there when it is not offered', async () => {
    const fixture = await openFixture({ isDemoOffered: () => false })
    expect(fixture.accounts.demo.isOpen('localhost')).toBe(false)
  })
})
