/** A plan over HTTP: planned, kept, changed and read; what each team gets of it; and that no figure stays anywhere. */
import { expect, it } from 'vitest'
import { dayNumber, monthOfDay } from '../../../server/contract/calendar.ts'
import {
  PatrolBriefing,
  PatrolComparison,
  type PatrolFields,
  PatrolPlan,
  patrolOfText,
} from '../../../server/contract/patrol.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { storedFigures } from '../../gates/attacks/told-records.ts'
import { applicationOfFile, viewerOf } from '../../helpers/application.ts'
import { storeRecords } from '../columns/stored-records.ts'
import { area, inCell } from '../questions/asking-fixture.ts'
import { patrolRecords, places } from '../questions/patrol-world.ts'

const police = viewerOf('analyst', 'police')
/** Planned, but no party of the agreement. */
const wardens = viewerOf('officer', 'wardens')
const stranger = viewerOf('officer', 'elsewhere')
const ask = 'start=2026-11-27T18:00&end=2026-11-27T22:00&teams=police.drive,wardens.walk&candidates=6&seed=3'

const { folder, app } = applicationOfFile('2026-11-22T10:00:00Z', (folder) => {
  openWriter(folder, 'open').close()
  const vault = openWriter(folder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'POL', source: 'police-extract', class: 'shared', purpose: 'To test.', publish: 'none' },
    ...{ starts: '2020-01-01', ends: '2027-03-31', parties: ['police'], demo: false },
  })
  // A quiet extra Friday in October, so that the last month is not like the others.
  const day = dayNumber('2026-10-30')
  const extra = { ...inCell(places.nothing), source: 'police-extract', type: 'robbery', hour: 19 }
  const known = patrolRecords('police-extract').filter(({ source }) => source === 'police-extract')
  storeRecords(vault, [...known, { ...extra, month: monthOfDay(day), day }])
  vault.close()
})

const planAs = async (who: typeof police): Promise<PatrolPlan> => {
  app().as(who)
  const reply = await app().ask(`/api/patrol/plan?${ask}`)
  expect(reply.status).toBe(200)
  return PatrolPlan.parse(await reply.json())
}
const fieldsOf = (plan: PatrolPlan): PatrolFields => ({
  asked: plan.question,
  hotspots: plan.hotspots.map(({ centre, cells, reason }) => ({ centre, cells, reason })),
  stops: plan.teams.map(({ stops }) => stops.map(({ hotspot, from, to }) => ({ hotspot, from, to }))),
})
const save = async (fields: PatrolFields) => {
  const reply = await app().send('POST', '/api/told', { kind: 'patrol', place: null, agencies: [], fields })
  return { status: reply.status, body: await reply.json() }
}

it('a plan is kept with the agencies of its teams, and each gets what is its own to know', async () => {
  const plan = await planAs(police)
  expect(plan.hotspots.slice(0, 3).map(({ centre }) => centre)).toEqual(
    places.busy.map((cell) => area.cells[cell]),
  )
  const { status, body } = await save(fieldsOf(plan))
  expect(status).toBe(200)
  const briefing = async (who: typeof police) => {
    app().as(who)
    const reply = await app().ask(`/api/patrol/plans/${body.id}`)
    return { status: reply.status, text: await reply.text() }
  }
  const own = PatrolBriefing.parse(JSON.parse((await briefing(police)).text))
  expect(own.hotspots[0].figures).toMatchObject({ count: 208, why: expect.stringContaining('19:00') })
  const theirs = await briefing(wardens)
  const planned = PatrolBriefing.parse(JSON.parse(theirs.text))
  expect(planned.teams.map(({ agency }) => agency)).toEqual(['police', 'wardens'])
  expect(planned.teams).toEqual(own.teams)
  expect(planned.hotspots.every(({ figures }) => figures === null)).toBe(true)
  expect(planned.hotspots[0].text).toBe('What was recorded here on this weekday and at these hours')
  expect(theirs.text).not.toContain('208')
  expect((await briefing(stranger)).status).toBe(404)
  expect((await briefing(viewerOf('public', ''))).status).toBe(401)
  expect((await briefing(viewerOf('dpo', 'police'))).status).toBe(403)

  app().as(wardens)
  expect((await (await app().ask('/api/told?kind=patrol')).json()).entries).toHaveLength(1)
  app().as(stranger)
  expect((await (await app().ask('/api/told?kind=patrol')).json()).entries).toEqual([])
  const work = openReader(folder, 'work')
  expect(storedFigures(work)).toEqual([])
  work.close()
})

it('it is found at its places, changed by its own agency from the version edited from, and removed', async () => {
  const plan = await planAs(police)
  const { body } = await save(fieldsOf(plan))
  const fields = fieldsOf(plan)
  const changed = { ...fields, stops: [fields.stops[0].slice(0, 1), []] }
  const draft = { kind: 'patrol', place: null, agencies: [], fields: changed }
  const patch = (version: string) =>
    app().send('PATCH', `/api/told/${body.id}`, draft, { 'If-Match': `"${version}"` })
  const page = await (await app().ask(`/api/places/cell/${plan.hotspots[0].centre}`)).json()
  expect(page.entries.map(({ entry }: { entry: { id: string } }) => entry.id)).toContain(body.id)
  app().as(wardens)
  expect((await patch(body.version)).status).toBe(403)
  app().as(police)
  const first = await patch(body.version)
  expect(first.status).toBe(200)
  expect((await patch(body.version)).status).toBe(409)
  const { changes } = await (await app().ask(`/api/told/${body.id}/history`)).json()
  expect(changes.map(({ what }: { what: string }) => what)).toEqual(['added', 'changed'])
  expect((await app().send('DELETE', `/api/told/${body.id}`)).status).toBe(200)
  expect((await app().ask(`/api/patrol/plans/${body.id}`)).status).toBe(404)
})

it.each([
  ['a question that is none', (fields: PatrolFields) => ({ ...fields, asked: 'start=today' })],
  [
    'a question in another order',
    (fields: PatrolFields) => ({ ...fields, asked: fields.asked.split('&').reverse().join('&') }),
  ],
  [
    'a stop at no place',
    (fields: PatrolFields) => ({ ...fields, stops: [[{ hotspot: 80, from: '18:00', to: '18:15' }], []] }),
  ],
  ['stops of another number of teams', (fields: PatrolFields) => ({ ...fields, stops: [] })],
  ['a figure', (fields: PatrolFields) => ({ ...fields, count: 208 })],
  [
    'a figure at a place',
    (fields: PatrolFields) => ({
      ...fields,
      hotspots: fields.hotspots.map((each) => ({ ...each, count: 1 })),
    }),
  ],
])('%s is not kept', async (_, change) => {
  const fields = fieldsOf(await planAs(police))
  expect((await save(change(fields) as PatrolFields)).status).toBe(400)
})

it('who is no party plans without these records, and the months they speak of', async () => {
  const plan = await planAs(wardens)
  expect(plan.refused.map(({ code }) => code)).toEqual(['noCandidates'])
  expect(plan.history).toMatchObject({ events: 0, counted: [] })
  app().as(viewerOf('partner', 'police'))
  expect((await app().ask(`/api/patrol/plan?${ask}`)).status).toBe(403)
})

it('it is compared with a month that it was not made from', async () => {
  const plan = await planAs(police)
  const compare = async (fields: PatrolFields) => {
    app().as(police)
    const { body } = await save(fields)
    const reply = await app().ask(`/api/patrol/plans/${body.id}/compare`)
    expect(reply.status).toBe(200)
    app().as(wardens)
    expect((await app().ask(`/api/patrol/plans/${body.id}/compare`)).status).toBe(400)
    return PatrolComparison.parse(await reply.json())
  }
  const known = await compare(fieldsOf(plan))
  expect(known).toMatchObject({ month: '2026-10', isMadeWithoutIt: true })
  // Five Fridays of 4, 2 and 1 records, and one record where none was before.
  expect(known.figures).toMatchObject({ events: 5 * 7 + 1, caught: 5 * 7 })
  expect(known.figures?.pai).toBeCloseTo((5 * 7) / (5 * 7 + 1) / (4 / area.cells.length))
  const question = patrolOfText(plan.question)
  const earlier = plan.question.replace('to=2026-10', 'to=2026-09')
  expect([question === null, patrolOfText(earlier) === null]).toEqual([false, false])
  const later = await compare({
    ...fieldsOf(plan),
    asked: earlier,
    hotspots: [fieldsOf(plan).hotspots[0]],
    stops: [[{ hotspot: 0, from: '18:00', to: '18:15' }], []],
  })
  expect(later).toMatchObject({ month: '2026-10', isMadeWithoutIt: false })
  expect(later.figures).toMatchObject({ caught: 20, cells: 2, patrolHours: 0.25 })
  expect(later.figures?.sharePerPatrolHour).toBeCloseTo(20 / 36 / 0.25)
})

it('the audit says that a shift was planned, and no cell of it', async () => {
  app().as(police)
  await app().ask(`/api/patrol/plan?${ask}&pins=${area.cells[places.nothing]}`)
  app().as(viewerOf('dpo', 'borough'))
  const { entries } = (await (await app().ask('/api/audit')).json()) as { entries: Record<string, string>[] }
  const planned = entries.filter(({ endpoint }) => endpoint === 'patrolPlan')
  // Who counts nothing but open records is told apart from who counts a partner's.
  expect(new Set(planned.map(({ agency, basis }) => `${agency} ${basis}`))).toContain('police live')
  expect(entries.find(({ endpoint }) => endpoint === 'patrolBriefing')).toBeDefined()
  expect(JSON.stringify(entries)).not.toContain(area.cells[places.nothing])
})

it.each([
  'start=2026-11-27',
  'teams=',
  'teams=police.fly',
  'breaks=17-18',
  'seed=x',
  'candidates=99',
  'pins=a,a',
  'begin=x',
  'day=5',
])('refuses %s by its parameter', async (part) => {
  app().as(police)
  const query = new URLSearchParams(ask)
  const [name, value] = part.split('=')
  query.set(name, value)
  const reply = await app().ask(`/api/patrol/plan?${query}`)
  expect(reply.status).toBe(400)
  const { param, code } = await reply.json()
  expect(name === 'day' ? code : param).toBe(name === 'day' ? 'unknownParameter' : name)
})
