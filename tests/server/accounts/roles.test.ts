import { describe, expect, it } from 'vitest'
import { needsSecondAdmin } from '../../../server/accounts/role-rank.ts'
import { accountRoles } from '../../../server/contract/reference.ts'
import { browser, openFixture, phrase } from './accounts-fixture.ts'

const refused = (code: string) => expect.objectContaining({ name: 'Refused', code })
const agency = 'council'

describe('what needs two administrators', () => {
  it('is every step up, every way to analyst, dpo or admin, and another agency', () => {
    const alone = accountRoles.flatMap((from) =>
      accountRoles
        .filter((to) => !needsSecondAdmin({ role: from, agency }, { role: to, agency }))
        .map((to) => `${from} ${to}`),
    )
    expect(alone).toEqual([
      'partner partner',
      'officer partner',
      'officer officer',
      'analyst partner',
      'analyst officer',
      'analyst analyst',
      'dpo partner',
      'dpo officer',
      'dpo dpo',
      'admin partner',
      'admin officer',
      'admin admin',
    ])
    expect(needsSecondAdmin({ role: 'officer', agency }, { role: 'partner', agency: 'police' })).toBe(true)
  })
})

const withAdmins = async (clock?: () => Date) => {
  const fixture = await openFixture(clock ? { clock } : {})
  const first = await fixture.make('first@council.example', 'admin')
  const second = await fixture.make('second@council.example', 'admin')
  const person = await fixture.make('person@council.example', 'partner')
  return { ...fixture, first, second, person }
}

describe('a role', () => {
  it('is raised by one who proposes and another who confirms, and by nobody alone', async () => {
    const { accounts, first, second, person, events } = await withAdmins()
    const { roles, people } = accounts
    expect(roles.change(person, { role: 'analyst', agency }, first)).toEqual({ outcome: 'proposed' })
    expect(people.find(person)?.role).toBe('partner')
    const [proposal] = roles.proposals()
    expect(proposal).toMatchObject({ email: 'person@council.example', proposedBy: 'first@council.example' })
    for (const nobody of [first, person])
      expect(() => roles.confirm(proposal.id, nobody)).toThrow(refused('secondAdminNeeded'))
    expect(people.find(person)?.role).toBe('partner')
    roles.confirm(proposal.id, second)
    expect(people.find(person)?.role).toBe('analyst')
    expect(roles.proposals()).toEqual([])
    expect(() => roles.confirm(proposal.id, second)).toThrow(refused('notFound'))
    expect(events.map(({ event, by }) => [event, by])).toEqual([
      ['roleProposed', first],
      ['roleConfirmed', second],
    ])
  })

  it('is lowered by one, and the account signs in anew', async () => {
    const { accounts, first, second, person } = await withAdmins()
    accounts.roles.change(person, { role: 'officer', agency }, first)
    accounts.roles.confirm(accounts.roles.proposals()[0].id, second)
    const visitor = browser()
    await accounts.signIn.signIn({ email: 'person@council.example', password: phrase }, visitor.door)
    expect(accounts.viewer(visitor.door)).toMatchObject({ pending: 'setUp' })
    expect(accounts.roles.change(person, { role: 'partner', agency }, first)).toEqual({ outcome: 'changed' })
    expect(accounts.viewer(visitor.door)).toMatchObject({ account: null })
  })

  it('is never one’s own to change, nor that of a disabled proposer to confirm', async () => {
    const { accounts, first, second, person } = await withAdmins()
    const { roles, people } = accounts
    expect(() => roles.change(first, { role: 'dpo', agency }, first)).toThrow(refused('secondAdminNeeded'))
    expect(() => roles.change('nobody', { role: 'dpo', agency }, first)).toThrow(refused('notFound'))
    roles.change(person, { role: 'admin', agency }, first)
    people.setDisabled(first, true)
    expect(() => roles.confirm(roles.proposals()[0].id, second)).toThrow(refused('secondAdminNeeded'))
    roles.reject(roles.proposals()[0].id, second)
    expect(roles.proposals()).toEqual([])
    expect(people.find(person)?.role).toBe('partner')
  })
})

describe('an invitation', () => {
  const asked = {
    email: 'New@Council.example',
    initials: 'NN',
    role: 'analyst' as const,
    agency,
  }

  it('makes a partner; a higher role waits for a second administrator', async () => {
    const { accounts, first, second } = await withAdmins()
    const { token, ...rest } = accounts.invitations.invite(asked, first)
    expect(accounts.invitations.list()).toEqual([{ ...rest, email: 'new@council.example' }])
    expect(JSON.stringify(accounts.invitations.list())).not.toContain(token)
    expect(accounts.invitations.read(token)).toMatchObject({ role: 'analyst', agency })
    expect(() => accounts.invitations.invite(asked, second)).toThrow(refused('accountExists'))
    await accounts.invitations.accept({ token, password: phrase })
    const made = accounts.people.list().find(({ email }) => email === 'new@council.example')
    expect(made).toMatchObject({ role: 'partner', initials: 'NN' })
    expect(accounts.roles.proposals()).toMatchObject([{ role: 'analyst', account: made?.id }])
    expect(() => accounts.roles.confirm(accounts.roles.proposals()[0].id, first)).toThrow(
      refused('secondAdminNeeded'),
    )
    accounts.roles.confirm(accounts.roles.proposals()[0].id, second)
    expect(accounts.people.find(made?.id ?? '')?.role).toBe('analyst')
    const { door } = browser()
    expect(await accounts.signIn.signIn({ email: 'new@council.example', password: phrase }, door)).toEqual({
      secondFactor: 'setUp',
    })
  })

  it('works once, for a week, and not after it was withdrawn or its inviter left', async () => {
    let now = Date.now()
    const { accounts, first, second } = await withAdmins(() => new Date(now))
    const { invitations, people } = accounts
    const over = refused('invitationOver')
    const used = invitations.invite(asked, first)
    await invitations.accept({ token: used.token, password: phrase })
    await expect(invitations.accept({ token: used.token, password: phrase })).rejects.toEqual(over)
    const invite = (name: string, by: string) =>
      invitations.invite({ ...asked, email: `${name}@council.example` }, by)
    const late = invite('late', second)
    const withdrawn = invite('withdrawn', second)
    invitations.withdraw(withdrawn.id, second)
    expect(() => invitations.withdraw(withdrawn.id, second)).toThrow(refused('notFound'))
    const orphan = invite('orphan', first)
    people.setDisabled(first, true)
    for (const { token } of [withdrawn, orphan]) expect(() => invitations.read(token)).toThrow(over)
    expect(invitations.read(late.token).email).toBe('late@council.example')
    now += 7 * 86_400_000
    expect(() => invitations.read(late.token)).toThrow(over)
    expect(() => invitations.read('A'.repeat(43))).toThrow(over)
  })

  it('of two acceptances at once makes one account', async () => {
    const { accounts, first } = await withAdmins()
    const { token } = accounts.invitations.invite(asked, first)
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => accounts.invitations.accept({ token, password: phrase })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(accounts.people.list().filter(({ email }) => email === 'new@council.example')).toHaveLength(1)
  })
})
