/** Tickets and visits over HTTP: what a ticket opens, when it is over, what is kept of a visit, and of whom nothing is. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Endpoint } from '../../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../../server/contract/endpoints.ts'
import { JagPack } from '../../../server/contract/jag/pack.ts'
import { PatrolDose, ShiftView, VisitReceipt } from '../../../server/contract/visits.ts'
import { runRetention } from '../../../server/jobs/retention.ts'
import { settleShiftUse } from '../../../server/jobs/shift-audit.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { everyByte, foundIn } from '../../helpers/planted.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import {
  batchOf,
  during,
  elsewhere,
  first,
  giveNotice,
  keepPlan,
  newPhone,
  officer,
  openApplication,
  openShift,
  own,
  type Phone,
  planDraft,
  police,
  readShift,
  second,
  sendVisits,
  viewerOf,
  visitId,
  wardens,
} from './shift-world.ts'

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
beforeAll(async () => {
  const vault = openWriter(folder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'POL', source: 'police-extract', class: 'shared', purpose: 'To test.', publish: 'none' },
    ...{ starts: '2020-01-01', ends: '2027-03-31', parties: ['police'], demo: false },
  })
  vault.close()
  app = await openApplication(folder, during)
}, 60_000)
afterAll(() => app.close())
beforeEach(() => app.at(during))

/** In the place of any cookie of a page: what a phone of before, or somebody who tries, shows. */
const noTicket = { cookie: 'shift-ticket=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }
const codeOf = async (reply: Response) => [reply.status, (await reply.json()).code]
const receiptOf = async (reply: Response) => VisitReceipt.parse(await reply.json()).visits
const viewOf = async (reply: Response) => ShiftView.parse(await reply.json())
let made = 0
const newId = () => visitId(++made)

it('no visit is taken before it was said when staff were told, and that is said once', async () => {
  const phone = await newPhone(app, await keepPlan(app))
  expect((await viewOf(await readShift(app, phone))).takesVisits).toBe(false)
  expect(await codeOf(await sendVisits(app, phone, [{ id: newId() }]))).toEqual([409, 'patrolNotDeclared'])
  expect(await codeOf(await giveNotice(app, { staffToldOn: '2026-11-28', dpia: 'DPIA 1' }))).toEqual([
    400,
    'badValue',
  ])
  expect((await giveNotice(app)).status).toBe(200)
  expect(await codeOf(await giveNotice(app))).toEqual([409, 'sameAlready'])
  expect((await viewOf(await readShift(app, phone))).takesVisits).toBe(true)
  expect((await sendVisits(app, phone, [{ id: newId() }])).status).toBe(200)
})

it('a ticket reads its own briefing, by the rule of its agency, and opens nothing else', async () => {
  const plan = await keepPlan(app)
  const [walking, warden] = [await newPhone(app, plan), await newPhone(app, plan, 1)]
  const [theirs, others] = [
    await viewOf(await readShift(app, walking)),
    await viewOf(await readShift(app, warden)),
  ]
  expect(theirs).toMatchObject({ team: 0, until: '2026-11-28T00:00:00.000Z', briefing: { id: plan } })
  expect(theirs.briefing.hotspots.map(({ figures }) => figures)).toEqual([
    { count: 0, share: 0, why: null },
    { count: 0, share: 0, why: null },
  ])
  // No party of the agreement: place, window and a closed reason.
  expect(others.briefing.hotspots.map(({ figures }) => figures)).toEqual([null, null])
  const rows: [string, Endpoint][] = Object.entries(endpoints)
  const shut = rows.filter(([, { ticket, roles }]) => !ticket && !roles.includes('public'))
  expect(shut.length).toBeGreaterThan(80)
  for (const [name, { method, path }] of shut) {
    const at = path.replaceAll(':id', plan).replaceAll(/:\w+/g, 'x')
    const reply = await app.ask(at, { method, headers: own(walking.cookie) })
    expect([name, reply.status]).toEqual([name, 401])
  }
})

it('nobody comes in by a ticket that is none, was taken back, is over, or whose plan went', async () => {
  const everywhere = async (cookie: string, plan: string) => [
    await codeOf(await readShift(app, { cookie })),
    await codeOf(await sendVisits(app, { cookie, plan, team: 0 }, [{ id: newId() }])),
    await codeOf(await app.ask('/api/patrol/shift', { method: 'DELETE', headers: own(cookie) })),
  ]
  const over = [401, 'ticketOver']
  const plan = await keepPlan(app)
  expect(await everywhere('', plan)).toEqual([over, over, over])
  expect(await everywhere(noTicket.cookie, plan)).toEqual([over, over, over])
  app.as(officer)
  expect(await everywhere('', plan)).toEqual([over, over, over])

  const phones: Phone[] = []
  for (let each = 0; each < 5; each++) phones.push(await newPhone(app, await keepPlan(app)))
  const [late, taken, given, gone, moved] = phones
  app.at('2026-11-27T23:59:59Z')
  expect((await readShift(app, late)).status).toBe(200)
  app.at('2026-11-28T00:00:00Z')
  expect(await everywhere(late.cookie, late.plan)).toEqual([over, over, over])
  expect(await codeOf((await openShift(app, late.plan, 0)).reply)).toEqual([409, 'shiftOver'])
  app.at(during)

  app.as(viewerOf('officer', 'wardens'))
  expect((await app.send('DELETE', `/api/patrol/plans/${taken.plan}/shift`)).status).toBe(403)
  app.as(police)
  const revoked = await app.send('DELETE', `/api/patrol/plans/${taken.plan}/shift`)
  expect(await revoked.json()).toEqual({ revoked: 1 })
  expect(await everywhere(taken.cookie, taken.plan)).toEqual([over, over, over])

  const closed = await app.ask('/api/patrol/shift', { method: 'DELETE', headers: own(given.cookie) })
  expect(closed.status).toBe(200)
  expect(closed.headers.getSetCookie().join()).toMatch(/^shift-ticket=; .*Max-Age=0;/)
  expect(await everywhere(given.cookie, given.plan)).toEqual([over, over, over])

  app.as(police)
  expect((await app.send('DELETE', `/api/told/${gone.plan}`)).status).toBe(200)
  // Brought back, it has no tickets any more.
  expect((await app.send('POST', `/api/told/${gone.plan}/restore`)).status).toBe(200)
  expect(await everywhere(gone.cookie, gone.plan)).toEqual([over, over, over])

  const draft = planDraft()
  draft.fields.asked = draft.fields.asked.replace('police.walk,wardens.walk', 'wardens.walk,police.walk')
  app.as(police)
  expect((await app.send('PATCH', `/api/told/${moved.plan}`, draft)).status).toBe(200)
  expect(await everywhere(moved.cookie, moved.plan)).toEqual([over, over, over])
})

it('a ticket is given to a planned team alone, in a cookie that no script reads', async () => {
  const plan = await keepPlan(app)
  const { lines, reply } = await openShift(app, plan, 0)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(
    /^shift-ticket=[\w-]{43}; Path=\/api\/patrol; Max-Age=12000; HttpOnly; SameSite=Strict$/,
  )
  expect(await reply.json()).toEqual({ until: '2026-11-28T00:00:00.000Z' })
  expect(await codeOf((await openShift(app, plan, 1)).reply)).toEqual([403, 'otherTeam'])
  expect(await codeOf((await openShift(app, plan, 2)).reply)).toEqual([400, 'badValue'])
  expect(await codeOf((await openShift(app, plan, 0, viewerOf('officer', 'elsewhere'))).reply)).toEqual([
    404,
    'notFound',
  ])
  expect(await codeOf((await openShift(app, plan, 0, viewerOf('dpo', 'police'))).reply)).toEqual([
    403,
    'notAllowed',
  ])
})

it('a visit is kept once however often it is sent, and of its own team and plan only', async () => {
  const plan = await keepPlan(app)
  const [walking, warden] = [await newPhone(app, plan), await newPhone(app, plan, 1)]
  const visit = { id: newId(), observed: ['calm', 'lighting'], note: 'The lamp by the steps is out.' }
  for (let time = 0; time < 3; time++)
    expect(await receiptOf(await sendVisits(app, walking, [visit, visit]))).toEqual(
      Array.from({ length: 2 }, () => ({ id: visit.id, outcome: 'kept', noteRefused: null })),
    )
  const { done } = await viewOf(await readShift(app, walking))
  expect(done).toEqual([{ hotspot: first, arrived: '2026-11-27T20:30', minutes: 15, grade: 'full' }])
  expect((await viewOf(await readShift(app, warden))).done).toEqual([])

  const foreign = { ...walking, cookie: warden.cookie }
  expect(await codeOf(await sendVisits(app, foreign, [{ id: newId() }]))).toEqual([403, 'otherTeam'])
  const other = await newPhone(app, await keepPlan(app))
  expect(await codeOf(await sendVisits(app, { ...walking, cookie: other.cookie }, [visit]))).toEqual([
    403,
    'otherTeam',
  ])
  expect(await receiptOf(await sendVisits(app, other, [visit, { id: newId(), hotspot: elsewhere }]))).toEqual(
    [
      { id: visit.id, outcome: 'otherVisit', noteRefused: null },
      { id: visitId(made), outcome: 'otherPlace', noteRefused: null },
    ],
  )
  expect((await viewOf(await readShift(app, other))).done).toEqual([])
})

it('what two phones of one team say of one stay is one visit', async () => {
  const plan = await keepPlan(app)
  const [one, two] = [await newPhone(app, plan), await newPhone(app, plan)]
  await sendVisits(app, one, [{ id: newId(), arrived: '2026-11-27T20:10Z', minutes: 10 }])
  await sendVisits(app, two, [
    { id: newId(), arrived: '2026-11-27T20:15Z', minutes: 10 },
    { id: newId(), arrived: '2026-11-27T20:15Z', minutes: 5, hotspot: second },
    { id: newId(), arrived: '2026-11-27T18:00Z', minutes: 20, how: 'estimated' },
  ])
  const { done } = await viewOf(await readShift(app, one))
  expect(done).toEqual(
    [
      { hotspot: first, arrived: '2026-11-27T18:00', minutes: 20, grade: 'estimated' },
      { hotspot: first, arrived: '2026-11-27T20:10', minutes: 15, grade: 'full' },
      { hotspot: second, arrived: '2026-11-27T20:15', minutes: 5, grade: 'short' },
    ].sort((a, b) =>
      a.hotspot < b.hotspot ? -1 : a.hotspot > b.hotspot ? 1 : a.arrived < b.arrived ? -1 : 1,
    ),
  )
})

it.each([
  ['a day behind', '2026-11-26T20:33Z', '2026-11-26T20:43Z', '2026-11-27T20:30', 'full'],
  ['years ahead', '2041-02-03T04:05Z', '2041-02-03T04:15Z', '2026-11-27T20:30', 'full'],
  [
    'set right by a day in between',
    '2026-11-26T20:30Z',
    '2026-11-27T20:40Z',
    '2026-11-27T18:00',
    'estimated',
  ],
  ['set back by a day in between', '2026-11-28T20:30Z', '2026-11-27T20:40Z', '2026-11-27T20:25', 'estimated'],
])('a phone whose clock is %s', async (_, arrived, phoneNow, kept, grade) => {
  const phone = await newPhone(app, await keepPlan(app))
  await sendVisits(app, phone, [{ id: newId(), arrived }], phoneNow)
  const { done } = await viewOf(await readShift(app, phone))
  expect(done).toEqual([{ hotspot: first, arrived: kept, minutes: 15, grade }])
})

it('a note that names somebody is given back, and its visit is kept without it', async () => {
  const phone = await newPhone(app, await keepPlan(app))
  const visit = { id: newId(), note: 'Spoke to Mr Placeholder, 020 7946 0999.' }
  const [said] = await receiptOf(await sendVisits(app, phone, [visit]))
  expect(said).toMatchObject({ outcome: 'kept', noteRefused: expect.stringMatching(/./) })
  expect(said.noteRefused).not.toContain('0999')
  expect((await viewOf(await readShift(app, phone))).done).toHaveLength(1)
  await sendVisits(app, phone, [{ ...visit, note: 'Spoke to the night manager.' }])
  app.as(police)
  const dose = PatrolDose.parse(await (await app.ask('/api/patrol/dose')).json())
  expect(dose.observed.map(({ note }) => note)).toContain('Spoke to the night manager.')
  expect(foundIn(everyByte(folder), ['7946 0999', 'Mr Placeholder'])).toEqual([])
})

it('visits that find signal after the ticket are sent by whoever of the agency signs in', async () => {
  const phone = await newPhone(app, await keepPlan(app))
  app.at('2026-11-28T09:00:00Z')
  const batch = batchOf(phone, [{ id: newId() }], '2026-11-28T09:00Z')
  const send = () => app.send('POST', `/api/patrol/plans/${phone.plan}/visits`, batch)
  expect((await send()).status).toBe(401)
  app.as(viewerOf('officer', 'elsewhere'))
  expect(await codeOf(await send())).toEqual([404, 'notFound'])
  app.as(wardens)
  expect(await codeOf(await send())).toEqual([403, 'otherTeam'])
  app.as(officer)
  expect((await send()).status).toBe(200)
  expect((await send()).status).toBe(200)
  const rows = openReader(folder, 'work')
  expect(rows.prepare('SELECT arrived, how FROM visit WHERE plan = ?').all(phone.plan)).toEqual([
    { arrived: '2026-11-27T20:30', how: 'tap' },
  ])
  rows.close()
})

it('planned against delivered, by place, agency and week, of plans that one may read', async () => {
  const plan = await keepPlan(app, planDraft('start=2026-11-20T18:00&end=2026-11-20T22:00'))
  app.at('2026-11-20T20:40:00Z')
  const [walking, warden] = [await newPhone(app, plan), await newPhone(app, plan, 1)]
  const at = (time: string) => `2026-11-20T${time}Z`
  await sendVisits(
    app,
    walking,
    [
      { id: newId(), arrived: at('18:10'), minutes: 15, observed: ['lighting'] },
      { id: newId(), arrived: at('20:30'), minutes: 5 },
    ],
    at('20:40'),
  )
  await sendVisits(
    app,
    warden,
    [{ id: newId(), arrived: at('20:30'), minutes: 20, how: 'estimated', hotspot: second }],
    at('20:40'),
  )
  const ask = async (who: typeof police, query = '') => {
    app.as(who)
    return PatrolDose.parse(
      await (await app.ask(`/api/patrol/dose?from=2026-11-20&to=2026-11-20${query}`)).json(),
    )
  }
  const dose = await ask(police)
  const figures = dose.rows.map(({ name, ward, ...row }) => row)
  const week = '2026-11-16'
  expect(figures).toHaveLength(3)
  expect(figures).toEqual(
    expect.arrayContaining([
      {
        ...{ hotspot: first, agency: 'police', week, plannedVisits: 2, plannedMinutes: 30 },
        ...{ full: 1, short: 1, estimated: 0, minutes: 20 },
      },
      {
        ...{ hotspot: second, agency: 'police', week, plannedVisits: 1, plannedMinutes: 15 },
        ...{ full: 0, short: 0, estimated: 0, minutes: 0 },
      },
      {
        ...{ hotspot: second, agency: 'wardens', week, plannedVisits: 1, plannedMinutes: 15 },
        ...{ full: 0, short: 0, estimated: 1, minutes: 20 },
      },
    ]),
  )
  expect(dose.observed).toMatchObject([{ week, agency: 'police', words: ['lighting'], note: '' }])
  expect(dose.notice).toMatchObject({ dpia: 'DPIA 2026/14', agency: 'police' })
  // No hour, no team, no day.
  expect(JSON.stringify(dose)).not.toMatch(/"team"|T\d\d:\d\d|2026-11-20/)
  expect((await ask(viewerOf('officer', 'elsewhere'))).rows).toEqual([])
  expect((await ask(police, '&ward=E05013999')).rows.length).toBeLessThan(3)
  app.as(police)
  expect((await app.ask('/api/patrol/dose?ward=E00000000')).status).toBe(400)
  const place = await (await app.ask(`/api/patrol/dose/cell/${second}`)).json()
  expect(place.months).toEqual(expect.arrayContaining([expect.objectContaining({ month: '2026-11' })]))
  expect((await app.ask('/api/patrol/dose/cell/x')).status).toBe(404)

  // The paper of a meeting has it by place, for whoever may hear of the plan, and the public never.
  const doseOnPaper = async (room: string) =>
    JagPack.parse(await (await app.ask(`/api/jag/pack?since=2026-11-20&${room}`)).json()).dose
  const heard = await doseOnPaper('room=partners&agencies=wardens')
  expect(heard?.map(({ name, ward, ...row }) => row)).toEqual(
    expect.arrayContaining([
      { plannedVisits: 2, plannedMinutes: 30, full: 1, short: 1, estimated: 0, minutes: 20 },
      { plannedVisits: 2, plannedMinutes: 30, full: 0, short: 0, estimated: 1, minutes: 20 },
    ]),
  )
  expect(await doseOnPaper('room=partners&agencies=elsewhere')).toEqual([])
  expect(await doseOnPaper('room=public')).toBeNull()
})

it('the audit has it by team and hour once the hour is over; no account, no device, no name stays anywhere', async () => {
  const plan = await keepPlan(app)
  const walker = viewerOf('officer', 'police', 'account-of-somebody-who-walks')
  const { cookie } = await openShift(app, plan, 0, walker)
  const phone = { cookie, plan, team: 0 }
  await readShift(app, phone)
  await sendVisits(app, phone, [{ id: newId() }])
  const inAudit = async () => {
    app.as(viewerOf('dpo', 'borough'))
    const { entries } = (await (await app.ask('/api/audit?event=shift')).json()) as {
      entries: Record<string, string | null>[]
    }
    return entries.filter(({ question }) => question?.includes(plan))
  }
  await settleShiftUse(folder, () => new Date('2026-11-27T20:59:59Z'), app.context.audit)
  expect(await inAudit()).toEqual([])
  const later = () => new Date('2026-11-27T21:00:00Z')
  await settleShiftUse(folder, later, app.context.audit)
  await settleShiftUse(folder, later, app.context.audit)
  const entries = await inAudit()
  expect(entries.map(({ endpoint }) => endpoint).sort()).toEqual(['openShift', 'sendVisits', 'shift'])
  for (const entry of entries)
    expect(entry).toMatchObject({
      ...{ account: null, agency: 'police', role: 'officer', outcome: 'done' },
      question: `plan=${plan}&team=1&hour=2026-11-27T20&times=1`,
    })
  const secret = phone.cookie.split('=')[1]
  const bytes = everyByte(folder)
  expect(foundIn(bytes, [walker.account ?? '', secret])).toEqual([])
  // The search itself finds what is there.
  expect(foundIn(bytes, [visitId(made)])).toHaveLength(1)
})

it('visits go with their plan, two years after its shift, and the deletion says how many', async () => {
  const plan = await keepPlan(app)
  await sendVisits(app, await newPhone(app, plan), [{ id: newId() }])
  const count = (sql: string) => {
    const work = openReader(folder, 'work')
    const found = work.prepare<[], number>(sql).pluck().get() ?? 0
    work.close()
    return found
  }
  const all = count('SELECT count(*) FROM visit') + count('SELECT count(*) FROM told')
  const retain = (now: string) =>
    runRetention({
      ...{ dataFolder: folder, clock: () => new Date(now) },
      ...{ deleteAuditBefore: () => 0, forgetOverSignIns: () => 0 },
      ...{ zoneOf: () => undefined, leafGroupOf: () => '' },
    })
  expect(retain('2028-11-30T12:00:00Z')).toBe(0)
  expect(retain('2028-12-01T12:00:00Z')).toBe(all)
  expect(count('SELECT count(*) FROM visit')).toBe(0)
  app.as(viewerOf('dpo', 'borough'))
  const { deletions } = await (await app.ask('/api/retention')).json()
  expect(deletions).toMatchObject([{ kind: 'concern', records: all }])
})

it('whoever tries tickets is slowed by their address', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 70; attempt++)
    statuses.push((await app.ask('/api/patrol/shift', { headers: noTicket })).status)
  expect(statuses[0]).toBe(401)
  expect(statuses.at(-1)).toBe(429)
})
