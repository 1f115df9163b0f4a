/** The demonstration's story, asked as anybody asks: what it says of three impact days, and of the place it begins at. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCategories } from '../../../server/area/categories.ts'
import { EvaluationAnswer } from '../../../server/contract/evaluation.ts'
import { HiddenPlaces } from '../../../server/contract/hidden-places.ts'
import { hasNoUpdate, timesCarried } from '../../../server/contract/told/action-standing.ts'
import {
  PlacePage,
  type ToldEntry,
  type ToldEntryOf,
  ToldList,
  toldKindNames,
} from '../../../server/contract/told/told.ts'
import { makeDemonstration } from '../../../server/demo/make-demonstration.ts'
import { openApplication, viewerOf } from '../../helpers/application.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area, packFolder, referenceFolder } from '../area/pack.ts'
import { now } from './draw.ts'

const dataFolder = temporaryFolder()
const analyst = viewerOf('analyst', 'demonstration')
let app: Awaited<ReturnType<typeof openApplication>>
beforeAll(async () => {
  makeDemonstration({
    ...{ dataFolder, areaFolder: packFolder, referenceFolder, area, now },
    ...{ categories: loadCategories(`${referenceFolder}/categories.csv`), seed: 20_260_401 },
  })
  app = await openApplication(dataFolder, now.toISOString())
  app.as(analyst)
}, 120_000)
afterAll(() => app.close())

const list = async (kind: string): Promise<ToldEntry[]> =>
  ToldList.parse(await (await app.ask(`/api/told?kind=${kind}`)).json()).entries
const entryOf = async <K extends ToldEntry['kind']>(kind: K, name: RegExp): Promise<ToldEntryOf<K>> => {
  const found = (await list(kind)).find(({ fields }) => name.test(JSON.stringify(fields)))
  if (found?.kind !== kind) throw new Error(`no ${kind} like ${name}`)
  return found as ToldEntryOf<K>
}
const evaluate = async (name: RegExp): Promise<EvaluationAnswer> => {
  const { fields } = await entryOf('evaluation', name)
  const reply = await app.ask(`/api/evaluation?${fields.question}`)
  expect(reply.status).toBe(200)
  return EvaluationAnswer.parse(await reply.json())
}

describe('three impact days, each with its question set down before', () => {
  it('one true effect of 30 %: fewer, and not moved next door', async () => {
    const { verdict, warnings, counts, figures } = await evaluate(/Placeholder Parade/)
    expect(verdict.code).toBe('fewerNotMoved')
    const { before, after } = counts?.target ?? { before: 0, after: 0 }
    expect(before).toBeGreaterThan(200)
    expect(after / before).toBeCloseTo(0.7, 1)
    expect(warnings).toEqual([])
    expect(figures?.cost?.pence).toBeGreaterThan(0)
  })

  it('one displacement: moved next door', async () => {
    const { verdict, warnings } = await evaluate(/Specimen Broadway/)
    expect([verdict.code, warnings]).toEqual(['movedNextDoor', []])
  })

  it('one nothing: no sign of an effect', async () => {
    const { verdict, warnings } = await evaluate(/Example Green/)
    expect([verdict.code, warnings]).toEqual(['noSign', []])
  })

  it('was asked before the months that answer it', async () => {
    for (const entry of await list('evaluation'))
      if (entry.kind === 'evaluation') {
        expect(entry.madeOn).toMatch(/^2025-10-/)
        expect(entry.fields.question).toMatch(/from=2025-11&to=2026-10/)
      }
  })
})

describe('the place of the story', () => {
  it('is spoken of much and recorded little, and its page holds the chain from concern to question', async () => {
    const { place } = await entryOf('concern', /side wall\. None/)
    expect(place?.name).toBe('Placeholder Burgers')
    const hidden = HiddenPlaces.parse(await (await app.ask('/api/hidden-places')).json())
    expect(hidden.places?.map(({ cell }) => cell)).toContain(place?.cells[0])
    const page = PlacePage.parse(await (await app.ask(`/api/places/venue/${place?.id}`)).json())
    expect(page.venue).toMatchObject({ fictional: true })
    const here = page.entries.filter(({ steps }) => steps === 0).map(({ entry }) => entry)
    const of = (kind: string) => here.filter((entry) => entry.kind === kind)
    expect(of('concern').length).toBeGreaterThanOrEqual(3)
    expect(of('concern').filter(({ standing }) => standing.isFaded)).toEqual([])
    expect(of('assessment')).toHaveLength(1)
    expect(of('report')).toMatchObject([{ standing: { isOver: true } }])
    expect(of('action').map(({ standing }) => standing.isOver)).toEqual(expect.arrayContaining([true, false]))
    expect(of('impactDay')).toMatchObject([{ standing: { isOver: true } }])
    expect(of('evaluation')).toMatchObject([{ standing: { isOver: true } }])
  })
})

it('holds a group with twelve actions: five without an update, three without a place, some carried, one held up', async () => {
  const meetings = await list('meeting')
  const group = meetings.flatMap((entry) => (entry.kind === 'meeting' && entry.fields.last ? [entry] : []))
  expect(group.map(({ fields }) => fields.name)).toEqual(['Example Joint Action Group'])
  const [{ id, fields: jag }] = group
  expect(jag.next && jag.last && jag.last < jag.next).toBe(true)
  const all = (await list('action')).flatMap((entry) => (entry.kind === 'action' ? [entry] : []))
  const actions = all.filter(({ fields }) => fields.meeting === id)
  expect(actions).toHaveLength(12)
  expect(actions.filter((action) => hasNoUpdate(action, jag.last))).toHaveLength(5)
  expect(actions.filter(({ place }) => place === null)).toHaveLength(3)
  expect(actions.map(timesCarried).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3])
  expect(actions.filter(({ fields }) => fields.state === 'blocked')).toHaveLength(1)
  // The protected one is its whole large zone, in closed words.
  const [secret] = actions.filter(({ fields }) => fields.caseIn !== null)
  expect(secret).toMatchObject({ place: { kind: 'cells' }, fields: { part: 2, title: '' } })
  expect(secret.place?.cells.length).toBeGreaterThan(5)
})

it('no list of a fresh demonstration is empty, and nothing is said of a real business', async () => {
  const venues: { id: string; fictional: boolean }[] = await (await app.ask('/api/venues')).json()
  const real = new Set(venues.filter(({ fictional }) => !fictional).map(({ id }) => id))
  // Weighings belong to those who were asked to weigh.
  for (const kind of toldKindNames.filter((each) => each !== 'score')) {
    const entries = await list(kind)
    expect([kind, entries.length > 0]).toEqual([kind, true])
    for (const { place, id } of entries)
      if (kind !== 'venue') expect([id, place?.kind === 'venue' && real.has(place.id)]).toEqual([id, false])
  }
})
