/** A plan over HTTP: planned, kept, changed and read; what each team gets of it; and that no figure stays anywhere. */
import type { FeatureCollection } from 'geojson'
import { SaxesParser } from 'saxes'
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

it('it leaves as GeoJSON and GPX with what its reader has on the screen, and the audit says so', async () => {
  const plan = await planAs(police)
  const { body } = await save(fieldsOf(plan))
  const file = async (who: typeof police, kind: string) => {
    app().as(who)
    const reply = await app().ask(`/api/export/patrol/${body.id}.${kind}`)
    return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() }
  }
  const own = await file(police, 'geojson')
  expect([own.status, own.type]).toEqual([200, 'application/geo+json; charset=utf-8'])
  const { features, about } = JSON.parse(own.text) as FeatureCollection & { about: string[] }
  expect(about[0]).toBe('OFFICIAL')
  const what = (name: string) => features.filter(({ properties }) => properties?.what === name)
  const visited = new Set(plan.teams.flatMap(({ stops }) => stops.map(({ hotspot }) => hotspot)))
  expect(what('place').map(({ properties }) => properties?.cell)).toEqual(
    plan.hotspots.filter((_, at) => visited.has(at)).map(({ centre }) => centre),
  )
  expect(what('place')[0].properties).toMatchObject({ count: 208, why: expect.stringContaining('19:00') })
  expect(what('stop').map(({ properties }) => [properties?.team, properties?.from])).toEqual(
    plan.teams.flatMap(({ stops }, team) => stops.map(({ from }) => [team + 1, `2026-11-27T${from}`])),
  )
  // Nothing finer than the middle of a cell leaves.
  const middle = area.cellCentres.subarray(places.busy[0] * 2, places.busy[0] * 2 + 2)
  const stop = what('stop').find(({ properties }) => properties?.name === plan.hotspots[0].name)
  const lies = stop?.geometry.type === 'Point' ? stop.geometry.coordinates : []
  expect(lies.map((degrees, at) => Math.abs(degrees - middle[at]) < 1e-6)).toEqual([true, true])

  const gpx = await file(police, 'gpx')
  const tags: Record<string, number> = {}
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    tags[name] = (tags[name] ?? 0) + 1
  })
  parser.write(gpx.text).close()
  expect(tags).toMatchObject({ gpx: 1, wpt: visited.size, rtept: what('stop').length })
  // In November London shows what UTC does.
  expect(gpx.text).toContain(`<time>2026-11-27T${plan.teams[0].stops[0].from}:00.000Z</time>`)

  for (const kind of ['geojson', 'gpx']) {
    const theirs = await file(wardens, kind)
    expect(theirs.status).toBe(200)
    expect(theirs.text).toContain(plan.hotspots[0].name)
    for (const figure of ['208', 'Mostly', '19:00 to']) expect(theirs.text).not.toContain(figure)
    expect((await file(stranger, kind)).status).toBe(404)
  }
  expect((await file(police, 'kml')).status).toBe(404)
  app().as(viewerOf('dpo', 'borough'))
  const { entries } = (await (await app().ask('/api/audit')).json()) as { entries: Record<string, string>[] }
  const left = entries.filter(({ endpoint }) => endpoint === 'patrolFile')
  expect(new Set(left.map(({ event, agency }) => `${event} ${agency}`))).toEqual(
    new Set(['export police', 'export wardens']),
  )
})

it('goes on without a pinned venue that is removed after it was planned', async () => {
  app().as(police)
  // What people write is kept at the cell that its own is folded into.
  const kept = area.cells[area.foldOf(places.nothing)]
  const fields = {
    name: 'Example Club',
    type: 'youth-club',
    register: null,
    hours: [],
    sittingDays: [],
  }
  const draft = {
    kind: 'venue',
    place: { kind: 'cell', id: kept },
    agencies: [],
    fields,
  }
  const added = await app().send('POST', '/api/told', draft)
  expect(added.status).toBe(200)
  const venue = await added.json()
  const query = `${ask}&pins=${venue.id}`
  const plan = PatrolPlan.parse(await (await app().ask(`/api/patrol/plan?${query}`)).json())
  expect(plan.hotspots[0]).toMatchObject({ centre: kept, reason: 'pinned' })
  const { body } = await save(fieldsOf(plan))
  expect((await app().send('DELETE', `/api/told/${venue.id}`)).status).toBe(200)
  const reply = await app().ask(`/api/patrol/plans/${body.id}`)
  expect(reply.status).toBe(200)
  expect(PatrolBriefing.parse(await reply.json()).hotspots[0].centre).toBe(kept)
  const again = PatrolPlan.parse(await (await app().ask(`/api/patrol/plan?${query}`)).json())
  expect(again.warnings.map(({ code }) => code)).toContain('placeDeleted')
  expect(again.teams[0].stops.length).toBeGreaterThan(0)
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
    // The other places of the plan are visited by nobody: what happens there is not caught.
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
