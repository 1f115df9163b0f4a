/**
 * Ten thousand scripted cards: no figure of records changes anywhere, most of them are refused, and the hall goes on. On plain
 * http under a name of the local network, as a hall has it.
 */
import autocannon from 'autocannon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { type EndpointName, endpoints } from '../../server/contract/endpoints.ts'
import { hallTokenHeader } from '../../server/contract/workshop/hall.ts'
import { mostCardsEach } from '../../server/contract/workshop/workshop.ts'
import { openReader, openWriter } from '../../server/store/open.ts'
import { openApplication, viewerOf } from '../helpers/application.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import { storeRecords } from '../server/columns/stored-records.ts'
import { cells, draft, hallOf } from '../server/commands/workshop/hall.ts'
import { agency, partnerFolder } from '../server/ingest/partner-importing.ts'
import { inCell } from '../server/questions/asking-fixture.ts'
import { rawRequest } from './raw-request.ts'

const folder = temporaryFolder()
const lan = 'hall.example:8321'
const scriptedCards = 10_000
let app: Awaited<ReturnType<typeof openApplication>>
beforeAll(async () => {
  const open = openWriter(folder, 'open')
  const records = Array.from({ length: 90 }, (_, at) => ({
    ...{
      source: 'police-uk-street',
      type: 'violence-and-sexual',
      month: 312 + (at % 3),
      day: null,
      hour: null,
    },
    ...inCell(area.cells.indexOf(cells[at % 9])),
  }))
  storeRecords(open, records)
  open.close()
  partnerFolder(folder).vault.close()
  app = await openApplication(folder, '2026-04-10T17:00:00Z', { PUBLIC_URL: `http://${lan}` })
  app.as(viewerOf('partner', agency))
  const zone = area.zones('Z2')[3].id
  const report = { zone, quarter: '2026 Q1', signs: ['fear'], referralMade: false }
  for (let at = 0; at < 12; at++)
    expect((await app.send('POST', '/api/cuckooing-reports', report)).status).toBe(200)
}, 120_000)
afterAll(() => app.close())

/** What is said of workshops themselves, of what people said, and of who did what. */
const aboutPeople: readonly EndpointName[] = [
  ...(['workshops', 'workshop', 'workshopDesk', 'workshopShown', 'workshopEvidence'] as const),
  ...([
    'workshopDisclosures',
    'workshopReport',
    'hallShown',
    'hallMine',
    'audit',
    'auditCsv',
    'auditCheck',
  ] as const),
]
/** And, once a workshop is closed, of concerns: a layer of its own. */
const aboutConcerns: readonly EndpointName[] = ['told', 'exportTold', 'placePage', 'hiddenPlaces', 'changes']

/** Every answer to a question that this person may ask, by address. */
async function everyAnswer(without: readonly EndpointName[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const [name, { method, path, query }] of Object.entries<Endpoint>(endpoints)) {
    if (method !== 'GET' || without.some((each) => each === name) || name === 'issuerReturn') continue
    const asked = path
      .replace('/api/cells/:id', `/api/cells/${cells[0]}`)
      .replace(':kind.csv', 'concern.csv')
      .replace(':kind/:id', `cell/${cells[0]}`)
    const period = query.includes('from')
      ? '?from=2026-01&to=2026-03'
      : query.includes('kind')
        ? '?kind=concern'
        : ''
    const reply = await app.ask(`${asked}${period}`)
    const text = await reply.text()
    answers.set(name, `${reply.status} ${text.replace(/"requestId":"[^"]*"/, '')}`)
  }
  return answers
}
const analyst = viewerOf('analyst', agency)

it('change no figure anywhere, are limited, and the hall goes on', async () => {
  const hall = hallOf(app)
  const { id, phone } = await hall.opened({ tables: 4 })
  app.as(analyst)
  const before = await everyAnswer([...aboutPeople])
  // What is compared says something: counts of police records and of cuckooing are in it.
  expect(before.get('counts')).toContain('"total":90')
  expect(before.get('protectedCounts')).toMatch(/"count":1?\d/)
  expect([...before.values()].filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(20)

  const honest = await phone(4)
  const scripts = await Promise.all(Array.from({ length: 10 }, (_, at) => phone(1 + (at % 3))))
  const words = ['<script>alert(1)</script>', 'fights fights fights', '=HYPERLINK("x")', 'a\u202Eb']
  const scripted = scripts.map(({ token }) =>
    Array.from({ length: scriptedCards / scripts.length }, (_, at) => ({
      ...{ method: 'POST' as const, path: '/api/hall/cards' },
      headers: { 'content-type': 'application/json', [hallTokenHeader]: token },
      body: JSON.stringify(draft({ place: { cell: cells[at % 9], called: [] }, text: words[at % 5] ?? '' })),
    })),
  )
  const flood = await autocannon({
    ...{ url: new URL((await app.ask('/api/health')).url).origin, connections: scripts.length },
    ...{ amount: scriptedCards, setupClient: (client) => client.setRequests(scripted.pop() ?? []) },
  })
  const { statusCodeStats = {} } = flood
  const answered = (status: number) => statusCodeStats[`${status}`]?.count ?? 0
  expect(flood.requests.total).toBe(scriptedCards)
  expect([answered(200) > 300, answered(422) > 100]).toEqual([true, true])
  expect(answered(429)).toBeGreaterThan(scriptedCards * 0.7)
  const desk = await hall.desk(id)
  expect(desk.cards.length).toBeGreaterThan(0)
  expect(desk.cards.length).toBeLessThanOrEqual(scripts.length * mostCardsEach)

  const mine = await honest.placed()
  const [script] = (await scripts[0].mine()).cards
  expect((await hall.act(id, { do: 'stopWriter', card: script.id })).status).toBe(200)
  await hall.json(await hall.reveal(id))
  expect((await honest.shown()).cards.map((card) => card.id)).toContain(mine)
  app.as(analyst)
  expect(await everyAnswer([...aboutPeople])).toEqual(before)

  const waiting = (await hall.desk(id)).cards
    .filter(({ state }) => state === 'waiting')
    .map((card) => card.id)
  for (let at = 0; at < waiting.length; at += 200)
    await hall.json(await hall.act(id, { do: 'release', cards: waiting.slice(at, at + 200) }))
  await hall.json(await hall.step(id, 'closed'))
  const work = openReader(folder, 'work')
  // One for a person and a cell, not one for a card.
  const told = Number(work.prepare('SELECT count(*) FROM told').pluck().get())
  work.close()
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThanOrEqual((scripts.length + 1) * 9)
  app.as(analyst)
  const after = await everyAnswer([...aboutPeople, ...aboutConcerns])
  for (const name of aboutConcerns) before.delete(name)
  expect(after).toEqual(before)
}, 180_000)

it('come from the hall’s own page or are refused, on a name of the local network', async () => {
  const hall = hallOf(app)
  const { code } = await hall.opened()
  const { url } = await app.ask('/api/health')
  const base = new URL(url).origin
  const send = (headers: Record<string, string>) =>
    rawRequest(base, '/api/hall/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ code, table: 1 }),
    })
  const joined = await send({ host: lan, origin: `http://${lan}` })
  expect(joined.status).toBe(200)
  const { token } = JSON.parse(joined.text)
  const card = await rawRequest(base, '/api/hall/cards', {
    method: 'POST',
    headers: {
      host: lan,
      origin: `http://${lan}`,
      'content-type': 'application/json',
      [hallTokenHeader]: token,
    },
    body: JSON.stringify(draft()),
  })
  // Nothing that needs https: no cookie is set, nothing sends the browser there.
  expect(card.status).toBe(200)
  expect([card.headers['set-cookie'], card.headers['strict-transport-security']]).toEqual([
    undefined,
    undefined,
  ])
  expect(String(card.headers['content-security-policy'])).not.toContain('upgrade-insecure-requests')
  const foreign: Record<string, string>[] = [
    { host: lan, origin: 'http://elsewhere.example' },
    { host: lan, origin: `http://${lan}0` },
    { host: 'rebound.example:8321', origin: 'http://rebound.example:8321' },
    { host: lan, origin: `http://${lan}`, 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) expect((await send(headers)).status, JSON.stringify(headers)).toBe(403)
})
