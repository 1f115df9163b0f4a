/** Passwords forgotten, phones lost, accounts locked, and what is forgotten at night. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { appCode } from '../../helpers/app-code.ts'
import { browser, openFixture, phrase, signInWholly } from './accounts-fixture.ts'

const refused = (code: string) => expect.objectContaining({ name: 'Refused', code })
const email = 'person@council.example'
const another = 'four other invented words'

const withPeople = async (clock?: () => Date) => {
  const fixture = await openFixture(clock ? { clock } : {})
  const first = await fixture.make('first@council.example', 'admin')
  const second = await fixture.make('second@council.example', 'admin')
  const person = await fixture.make(email, 'officer')
  const happened = () => fixture.events.map(({ event, account, by }) => [event, account, by])
  return { ...fixture, fixture, first, second, person, happened }
}

describe('a forgotten password', () => {
  it('is chosen anew by a link: once, every session ends, the second factor and the role stay', async () => {
    const { accounts, fixture, first, person, dataFolder, happened } = await withPeople()
    const visitor = browser()
    const { totpUri } = await signInWholly(fixture, visitor, email)
    for (let i = 0; i < 5; i++)
      await accounts.signIn.signIn({ email, password: 'wrong' }, browser().door).catch(() => undefined)
    fixture.events.length = 0
    const { token, ...said } = accounts.links.make(person, first)
    expect(said.email).toBe(email)
    expect(accounts.links.read(token)).toEqual(said)
    const reader = new Database(join(dataFolder, 'accounts.sqlite'), { readonly: true })
    expect(JSON.stringify(reader.prepare('SELECT * FROM password_link').all())).not.toContain(token)
    reader.close()
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => accounts.links.accept({ token, password: another })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(() => accounts.links.read(token)).toThrow(refused('invitationOver'))
    expect(accounts.viewer(visitor.door)?.role).toBe('public')
    await expect(accounts.signIn.signIn({ email, password: phrase }, browser().door)).rejects.toEqual(
      refused('signInRefused'),
    )
    // The lock is gone with the password that was guessed at; the app is asked for as before.
    const { door } = browser()
    expect(await accounts.signIn.signIn({ email, password: another }, door)).toEqual({
      secondFactor: 'needed',
    })
    await accounts.signIn.verifyApp({ code: appCode(totpUri) }, door)
    expect(accounts.viewer(door)?.role).toBe('officer')
    expect(happened()).toEqual([
      ['passwordLinkMade', person, first],
      ['passwordReset', person, null],
      ['signInRefused', person, null],
      ['signIn', person, null],
    ])
  })

  it('opens for a day, the newest link only, and not after its maker or its account was shut', async () => {
    let now = Date.now()
    const { accounts, fixture, first, second, person } = await withPeople(() => new Date(now))
    await signInWholly(fixture, browser(), email)
    const over = refused('invitationOver')
    const old = accounts.links.make(person, first)
    const newer = accounts.links.make(person, first)
    expect(() => accounts.links.read(old.token)).toThrow(over)
    now += 86_400_000 - 1000
    expect(accounts.links.read(newer.token).email).toBe(email)
    now += 2000
    expect(() => accounts.links.read(newer.token)).toThrow(over)
    const third = accounts.links.make(person, second)
    accounts.people.setDisabled(person, true)
    expect(() => accounts.links.read(third.token)).toThrow(over)
    expect(() => accounts.links.make(person, first)).toThrow(refused('notFound'))
    accounts.people.setDisabled(person, false)
    accounts.people.setDisabled(second, true)
    expect(() => accounts.links.read(third.token)).toThrow(over)
  })

  it('makes nobody somebody else: not oneself, and no account whose second factor is still missing', async () => {
    const { accounts, fixture, make, first, second, person } = await withPeople()
    expect(() => accounts.links.make(first, first)).toThrow(refused('secondAdminNeeded'))
    expect(() => accounts.links.make(person, first)).toThrow(refused('secondFactorFirst'))
    expect(() => accounts.links.make('nobody', first)).toThrow(refused('notFound'))
    // Whom one administrator could have invited alone.
    const partner = await make('partner@youth.example', 'partner')
    expect(accounts.links.make(partner, first).email).toBe('partner@youth.example')
    // On the machine itself: the last administrator has no other.
    expect(accounts.links.make(second, null).email).toBe('second@council.example')
    // A link of before does not outlive the second factor.
    await signInWholly(fixture, browser(), email)
    const { token } = accounts.links.make(person, first)
    accounts.resets.propose(person, first)
    accounts.resets.confirm(accounts.resets.list()[0].id, second)
    expect(() => accounts.links.read(token)).toThrow(refused('invitationOver'))
    expect(() => accounts.links.make(person, first)).toThrow(refused('secondFactorFirst'))
  })
})

describe('a lost second factor', () => {
  it('is taken away by one who proposes and another who confirms', async () => {
    const { accounts, fixture, first, second, person, happened } = await withPeople()
    const visitor = browser()
    await signInWholly(fixture, visitor, email)
    fixture.events.length = 0
    accounts.resets.propose(person, first)
    const [{ id, ...shown }] = accounts.resets.list()
    expect(shown).toMatchObject({ email, proposedBy: 'first@council.example' })
    for (const nobody of [first, person])
      expect(() => accounts.resets.confirm(id, nobody)).toThrow(refused('secondAdminNeeded'))
    expect(accounts.viewer(visitor.door)?.role).toBe('officer')
    accounts.resets.confirm(id, second)
    expect(accounts.viewer(visitor.door)?.role).toBe('public')
    expect(accounts.resets.list()).toEqual([])
    expect(await accounts.signIn.signIn({ email, password: phrase }, browser().door)).toEqual({
      secondFactor: 'setUp',
    })
    expect(happened()).toEqual([
      ['secondFactorResetProposed', person, first],
      ['secondFactorReset', person, second],
    ])
  })

  it('stays where there is none, for oneself, when turned down, or when the proposer left', async () => {
    const { accounts, fixture, first, second, person } = await withPeople()
    expect(() => accounts.resets.propose(person, first)).toThrow(refused('notFound'))
    await signInWholly(fixture, browser(), email)
    expect(() => accounts.resets.propose(person, person)).toThrow(refused('secondAdminNeeded'))
    accounts.resets.propose(person, first)
    accounts.resets.reject(accounts.resets.list()[0].id, second)
    accounts.resets.propose(person, first)
    accounts.people.setDisabled(first, true)
    const [{ id }] = accounts.resets.list()
    expect(() => accounts.resets.confirm(id, second)).toThrow(refused('secondAdminNeeded'))
    expect(accounts.people.find(person)?.secondFactor).toBe(true)
  })
})

it('a lock is shown with its end, by password and by code, and an administrator ends it', async () => {
  let now = Date.now()
  const { accounts, fixture, first, person, happened } = await withPeople(() => new Date(now))
  await signInWholly(fixture, browser(), email)
  const locked = () => accounts.list().find(({ id }) => id === person)?.lockedUntil
  expect(locked()).toBeNull()
  for (let i = 0; i < 5; i++) {
    const { door } = browser()
    await accounts.signIn.signIn({ email, password: phrase }, door)
    await accounts.signIn.verifyApp({ code: 'wrong' }, door).catch(() => undefined)
  }
  expect(locked()).toBe(new Date(now + 15 * 60_000).toISOString())
  accounts.unlock(email, first)
  expect(locked()).toBeNull()
  expect(happened().at(-1)).toEqual(['accountUnlocked', person, first])
  for (let i = 0; i < 5; i++)
    await accounts.signIn.signIn({ email, password: 'wrong' }, browser().door).catch(() => undefined)
  expect(locked()).toBe(new Date(now + 15 * 60_000).toISOString())
  now += 16 * 60_000
  expect(locked()).toBeNull()
})

it('what is over is forgotten at night, and nothing that still counts', async () => {
  let now = Date.now()
  const { accounts, fixture, first, person, dataFolder } = await withPeople(() => new Date(now))
  const rows = (table: string) => {
    const reader = new Database(join(dataFolder, 'accounts.sqlite'), { readonly: true })
    const count = reader.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
    reader.close()
    return count
  }
  const tables = ['session', 'session_use', 'attempt', 'lock', 'invitation', 'password_link', 'role_proposal']
  const held = () => [...tables, 'second_factor_reset', 'verification'].map(rows)
  const visitor = browser()
  await signInWholly(fixture, visitor, email)
  await accounts.signIn.signIn({ email, password: phrase }, browser().door)
  for (let i = 0; i < 5; i++)
    await accounts.signIn.signIn({ email: 'x@y.example', password: 'w' }, browser().door).catch(() => null)
  const asked = { initials: 'AB', role: 'partner', agency: 'council' } as const
  accounts.invitations.invite({ ...asked, email: 'late@council.example' }, first)
  accounts.links.make(person, first)
  accounts.roles.change(person, { role: 'analyst', agency: 'council' }, first)
  accounts.resets.propose(person, first)
  const full = held()
  expect(full).toEqual([1, 1, 5, 1, 1, 1, 1, 1, expect.any(Number)])
  expect(accounts.forgetOver()).toBe(0)
  expect(held()).toEqual(full)
  expect(accounts.viewer(visitor.door)?.role).toBe('officer')
  // Half an hour without use; the rest of the night's keepings still hold.
  now += 31 * 60_000
  expect(accounts.forgetOver()).toBeGreaterThanOrEqual(1 + 5 + 1)
  expect(held()).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 0])
  now += 86_400_000
  expect(accounts.forgetOver()).toBe(1)
  now += 6 * 86_400_000
  expect(accounts.forgetOver()).toBe(3)
  expect(held()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(accounts.people.list()).toHaveLength(3)
})

it('a session in use is not forgotten at night, also when its last use is not written down yet', async () => {
  let now = Date.now()
  const { accounts, fixture } = await withPeople(() => new Date(now))
  const visitor = browser()
  await signInWholly(fixture, visitor, email)
  expect(accounts.viewer(visitor.door)?.role).toBe('officer')
  now += 50_000
  expect(accounts.viewer(visitor.door)?.role).toBe('officer')
  now += 30 * 60_000 - 20_000
  expect(accounts.forgetOver()).toBe(0)
  expect(accounts.viewer(visitor.door)?.role).toBe('officer')
})
