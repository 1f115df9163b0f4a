/** Powers over homes and referrals of places over HTTP: who may add, read and answer, what is kept, when it goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HomePowerDraft, HomePowerList } from '../../../../server/contract/home-powers.ts'
import { partnerSources } from '../../../../server/contract/mappings.ts'
import type { ReferralDraft, ReferralList } from '../../../../server/contract/place-referrals.ts'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { runRetention } from '../../../../server/jobs/retention.ts'
import { agreementWriter } from '../../../../server/store/agreement-writer.ts'
import { readDeletions } from '../../../../server/store/deletion-reader.ts'
import { markDemonstration } from '../../../../server/store/meta.ts'
import { type Connection, openWriter } from '../../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'

const someday = '2026-04-10T12:00:00Z'
const zone = area.zones('Z2')[3].id
const police = viewerOf('officer', 'police')
const housing = viewerOf('analyst', 'housing')
const youth = viewerOf('partner', 'youth-service')
const stranger = viewerOf('analyst', 'elsewhere')
const nothing = { isParty: false, parties: [] }

const power: HomePowerDraft = {
  ...{ power: 'home-closure', zone, starts: '2026-02', ends: '2026-04', owner: 'housing' },
}
const referral: ReferralDraft = {
  ...{ zone, quarter: '2026 Q1', harm: 'exploitation', band: '5-9', panel: 'mega', owner: 'police' },
}

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
let vault: Connection
beforeAll(async () => {
  app = await openApplication(folder, someday)
  vault = openWriter(folder, 'vault')
  const common = {
    ...({ class: 'protected', purpose: 'To test.', publish: 'none', demo: false } as const),
    ...{ starts: '2026-01-01', ends: '2026-12-31' },
  }
  const { add } = agreementWriter(vault)
  add({ ...common, reference: 'POWERS', source: 'home-powers', parties: ['police', 'housing'] })
  add({
    ...{ ...common, reference: 'PLACES', source: 'place-referrals', retentionMonths: 12 },
    parties: ['police', 'housing', 'youth-service'],
  })
}, 60_000)
afterAll(async () => {
  vault.close()
  await app.close()
})
beforeEach(() => {
  app.at(someday)
  for (const table of ['home_power', 'place_referral', 'protected_record', 'deletion'])
    vault.exec(`DELETE FROM ${table}`)
})

const send = async (who: Viewer, path: string, body: object) => {
  app.as(who)
  const reply = await app.send('POST', path, body)
  const { code, param, id } = await reply.json()
  return { status: reply.status, code, param, id }
}
const powersOf = async (who: Viewer): Promise<HomePowerList> => {
  app.as(who)
  return (await app.ask('/api/home-powers')).json()
}
const referralsOf = async (who: Viewer): Promise<ReferralList> => {
  app.as(who)
  return (await app.ask('/api/place-referrals')).json()
}
const idOf = async (): Promise<string> => (await powersOf(housing)).powers[0].id

describe('a power over a home', () => {
  it('is kept as zone and months, and read by officers and analysts of a party alone', async () => {
    expect(await send(police, '/api/home-powers', power)).toMatchObject({ status: 200 })
    expect(vault.prepare('SELECT * FROM home_power').all()).toEqual([
      {
        ...{ id: expect.stringMatching(/^[a-z2-7]{26}$/), power: 'home-closure', zone, owner: 'housing' },
        ...{ month_first: 313, month_last: 315, followed_up: null },
      },
    ])
    const { isParty, parties, powers } = await powersOf(police)
    expect([isParty, parties]).toEqual([true, ['housing', 'police']])
    expect(powers).toMatchObject([
      { power: 'home-closure', zone, starts: '2026-02', ends: '2026-04', state: 'running' },
    ])
    expect(await powersOf(stranger)).toEqual({ ...nothing, powers: [] })
    for (const role of ['partner', 'dpo', 'admin'] as const) {
      app.as(viewerOf(role, 'police'))
      expect((await app.ask('/api/home-powers')).status).toBe(403)
    }
    app.at('2027-01-01T12:00:00Z')
    expect(await powersOf(police)).toEqual({ ...nothing, powers: [] })
  })

  it.each([
    ['a stranger', stranger, power, 403, 'noAgreement', undefined],
    ['an owner that is no party', police, { ...power, owner: 'elsewhere' }, 400, 'badValue', 'owner'],
    ['no such zone', police, { ...power, zone: 'Z2-99999' }, 400, 'unknownValue', 'zone'],
    ['a month to come', police, { ...power, starts: '2026-05', ends: '2026-06' }, 400, 'badValue', 'starts'],
    ['an end before its start', police, { ...power, ends: '2026-01' }, 400, 'badBody', 'ends'],
    [
      'one that would go at once',
      police,
      { ...power, starts: '2024-01', ends: '2024-03' },
      400,
      'badValue',
      'ends',
    ],
    ['ten years and a month', police, { ...power, ends: '2036-02' }, 400, 'badValue', 'ends'],
    ['a day', police, { ...power, starts: '2026-02-17' }, 400, 'badBody', 'starts'],
    ['a polygon', police, { ...power, polygon: [[0.01, 51.4]] }, 400, 'badBody', undefined],
    ['a cell', police, { ...power, zone: area.cells[4000] }, 400, 'badBody', 'zone'],
  ] as const)('refuses %s', async (_, who, body, status, code, param) => {
    expect(await send(who, '/api/home-powers', body)).toMatchObject({ status, code, param })
    expect(vault.prepare('SELECT count(*) FROM home_power').pluck().get()).toBe(0)
  })

  it('asks its owner what follows when its last month has passed, and nobody else', async () => {
    await send(police, '/api/home-powers', power)
    const path = `/api/home-powers/${await idOf()}/follow-up`
    const word = { word: 'support' }
    app.at('2026-04-30T22:59:00Z')
    expect((await powersOf(housing)).powers).toMatchObject([{ state: 'running', mayFollowUp: false }])
    expect(await send(housing, path, word)).toMatchObject({ status: 400, code: 'badValue' })
    app.at('2026-04-30T23:01:00Z')
    expect((await powersOf(housing)).powers).toMatchObject([{ state: 'ended', mayFollowUp: true }])
    expect((await powersOf(police)).powers).toMatchObject([{ state: 'ended', mayFollowUp: false }])
    expect(await send(police, path, word)).toMatchObject({ status: 403, code: 'notAllowed' })
    expect(await send(stranger, path, word)).toMatchObject({ status: 403, code: 'noAgreement' })
    expect(await send(housing, path, { word: 'in words of my own' })).toMatchObject({ code: 'badBody' })
    expect(await send(housing, path, word)).toMatchObject({ status: 200 })
    expect((await powersOf(police)).powers).toMatchObject([{ state: 'followedUp', followUp: 'support' }])
    expect(await send(housing, path, word)).toMatchObject({ status: 400, code: 'badValue' })
  })
})

describe('a referral of a place', () => {
  it('is counted under its band, and its status comes back to who sent it', async () => {
    const { status, id } = await send(youth, '/api/place-referrals', referral)
    expect(status).toBe(200)
    expect(vault.prepare('SELECT zone, quarter, category FROM protected_record').all()).toEqual([
      { zone, quarter: 104, category: 'referral-5-9' },
    ])
    const sent = { id, quarter: '2026 Q1', panel: 'mega', agency: 'youth-service', owner: 'police' }
    expect((await referralsOf(youth)).referrals).toEqual([
      { ...sent, answer: null, about: null, mayAnswer: false },
    ])
    const about = { zone, harm: 'exploitation', band: '5-9' }
    expect((await referralsOf(police)).referrals).toMatchObject([{ ...sent, about, mayAnswer: true }])
    // A party that neither sent nor owns it, a partner of the owner, and a stranger.
    expect(await referralsOf(housing)).toMatchObject({ isParty: true, referrals: [] })
    expect(await referralsOf(viewerOf('partner', 'police'))).toMatchObject({ isParty: true, referrals: [] })
    for (const who of [stranger, viewerOf('partner', 'elsewhere')])
      expect(await referralsOf(who)).toEqual({ ...nothing, referrals: [] })

    const path = `/api/place-referrals/${id}/answer`
    expect(await send(housing, path, { word: 'received' })).toMatchObject({ status: 404 })
    expect(await send(youth, path, { word: 'received' })).toMatchObject({ status: 403 })
    expect(await send(police, path, { word: 'received' })).toMatchObject({ status: 200 })
    expect((await referralsOf(youth)).referrals).toMatchObject([{ answer: 'received' }])
    expect(await send(police, path, { word: 'changed' })).toMatchObject({ status: 200 })
    expect((await referralsOf(youth)).referrals).toMatchObject([{ answer: 'changed' }])
    expect(await send(police, path, { word: 'visited' })).toMatchObject({ status: 400, code: 'badValue' })
    app.at('2027-01-01T12:00:00Z')
    expect(await referralsOf(police)).toEqual({ ...nothing, referrals: [] })
  })

  it.each([
    ['a stranger', stranger, referral, 403, 'noAgreement', undefined],
    ['an owner that is no party', youth, { ...referral, owner: 'elsewhere' }, 400, 'badValue', 'owner'],
    ['no such zone', youth, { ...referral, zone: 'Z2-99999' }, 400, 'unknownValue', 'zone'],
    ['a quarter to come', youth, { ...referral, quarter: '2026 Q3' }, 400, 'badValue', 'quarter'],
    [
      'a quarter that is kept no longer',
      youth,
      { ...referral, quarter: '2025 Q1' },
      400,
      'badValue',
      'quarter',
    ],
    ['a number of children', youth, { ...referral, band: '3' }, 400, 'badBody', 'band'],
    ['a text', youth, { ...referral, text: 'Somebody said so' }, 400, 'badBody', undefined],
  ] as const)('refuses %s', async (_, who, body, status, code, param) => {
    expect(await send(who, '/api/place-referrals', body)).toMatchObject({ status, code, param })
    for (const table of ['place_referral', 'protected_record'])
      expect(vault.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  })
})

it('no figure counts a power over a home, no file brings one and nobody publishes them', async () => {
  await send(police, '/api/home-powers', power)
  app.as(police)
  const reference = await (await app.ask('/api/reference')).json()
  const known = reference.sources.map(({ id }: { id: string }) => id)
  expect(known).toContain('police-uk-street')
  expect(known).not.toContain('home-powers')
  for (const path of ['/api/counts', '/api/protected']) {
    const { status } = await app.ask(path)
    expect([path, status]).toEqual([path, 200])
    const refused = await app.ask(`${path}?source=home-powers`)
    expect([refused.status, (await refused.json()).code]).toEqual([400, 'unknownValue'])
  }
  expect((await (await app.ask('/api/protected')).json()).sources).toEqual(['place-referrals'])
  expect(partnerSources).toContain('place-referrals')
  expect(partnerSources).not.toContain('home-powers')
  const publish = { publish: 'public', agreedBy: 'A post', agreedOn: '2026-04-01' }
  const path = '/api/agreements/POWERS/publish'
  expect(await send(viewerOf('dpo', 'borough'), path, publish)).toMatchObject({
    status: 400,
    param: 'publish',
  })
})

it('among invented records neither is taken', async () => {
  const open = openWriter(folder, 'open')
  markDemonstration(open, true)
  expect(await send(police, '/api/home-powers', power)).toMatchObject({ code: 'demonstrationFolder' })
  expect(await send(youth, '/api/place-referrals', referral)).toMatchObject({ code: 'demonstrationFolder' })
  markDemonstration(open, false)
  open.close()
})

it('an expired power goes after 24 months, a referral after those of its agreement, and how many stays', async () => {
  await send(police, '/api/home-powers', power)
  await send(police, '/api/home-powers', { ...power, power: 'cbo', ends: '2026-05' })
  await send(youth, '/api/place-referrals', referral)
  const runAt = (day: string) =>
    runRetention({
      ...{ dataFolder: folder, clock: () => new Date(`${day}T02:00:00Z`), zoneOf: () => undefined },
      ...{ leafGroupOf: () => '', deleteAuditBefore: () => 0, forgetOverSignIns: () => 0 },
    })
  const said = () =>
    readDeletions(vault).map(({ kind, source, rule, records }) => [kind, source, rule, records])
  expect(runAt('2027-03-31')).toBe(0)
  // The record that is counted, and the row that was answered.
  expect(runAt('2027-04-01')).toBe(2)
  expect(runAt('2028-04-30')).toBe(0)
  expect(runAt('2028-05-01')).toBe(1)
  expect(vault.prepare('SELECT power FROM home_power').pluck().all()).toEqual(['cbo'])
  expect(said()).toEqual([
    ['power', 'home-powers', '24 months', 1],
    ['vault', 'place-referrals', '12 months', 1],
    ['vault', 'place-referrals', '12 months', 1],
  ])
})
