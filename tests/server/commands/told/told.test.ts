/** What people write about places, over HTTP: who may write, read and change each kind, and what is kept of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { evaluationQuery } from '../../../../server/contract/evaluation.ts'
import { patrolQuery } from '../../../../server/contract/patrol.ts'
import { laterActionFields } from '../../../../server/contract/told/action.ts'
import type { PartKind } from '../../../../server/contract/told/assessment.ts'
import {
  isPartKind,
  noSteps,
  type Told,
  type ToldDraft,
  type ToldEntry,
  toldKindNames,
} from '../../../../server/contract/told/told.ts'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { mayReadTold, toldRules } from '../../../../server/disclosure/told-policy.ts'
import { markDemonstration } from '../../../../server/store/meta.ts'
import { openReader, openWriter } from '../../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'
import { assessmentFields } from './assessment-drafts.ts'

const youth = viewerOf('partner', 'youth-service')
const housing = viewerOf('partner', 'housing')
const police = viewerOf('officer', 'police')
const council = viewerOf('analyst', 'council')
const someday = '2026-04-10T12:00:00Z'
const place = { kind: 'cell', id: area.cells[4000] } as const
const week = [{ day: 5, from: 1080, to: 180 }]

/** Asked in April 2026 of the three months after. */
function questionAt(cells: readonly string[], after = { from: '2026-05', to: '2026-07' }): string {
  return evaluationQuery({
    ...{ target: { cells: [...cells] }, control: null, after, before: { from: '2025-05', to: '2025-07' } },
    ...{ filter: 'group=violence', measure: 'count', costPence: 250_000, picked: null },
  })
}

const drafts: { [K in Exclude<ToldDraft['kind'], PartKind | 'sitting'>]: ToldDraft } = {
  concern: {
    ...{ kind: 'concern', place, agencies: ['police'] },
    fields: { harm: 'robbery', bands: ['after-school'], since: 'weeks', text: 'People wait by the exit.' },
  },
  report: {
    ...{ kind: 'report', place, agencies: [] },
    fields: { harm: 'drugs', bands: ['night'], since: 'months', text: '' },
  },
  venue: {
    ...{ kind: 'venue', place, agencies: [] },
    fields: { name: 'Invented Youth Bus', type: 'youth-bus', register: null, hours: week, sittingDays: [] },
  },
  impactDay: {
    ...{ kind: 'impactDay', agencies: ['police'], place: { kind: 'cells', cells: area.cells.slice(40, 48) } },
    fields: {
      ...{ name: 'Example day', from: '2026-04-12', to: '2026-04-12', costPence: 100_000 },
      outputs: [{ what: 'Doors knocked', number: 120 }],
    },
  },
  power: {
    ...{ kind: 'power', agencies: [], place: { kind: 'cells', cells: area.cells.slice(40, 48) } },
    fields: {
      ...{ power: 'dispersal', basis: 'section 34', isNobodysHome: true },
      ...{ starts: '2026-04-10T12:00', ends: '2026-04-12T12:00' },
    },
  },
  service: {
    ...{ kind: 'service', place, agencies: [] },
    fields: { name: 'Example club', type: 'youth-club', hours: week, note: '' },
  },
  menu: {
    ...{ kind: 'menu', place, agencies: ['youth-service'] },
    fields: {
      lines: [
        { option: 'closure', state: 'rejected' },
        { option: 'mentoring', state: 'offered' },
      ],
    },
  },
  action: {
    ...{ kind: 'action', place, agencies: [] },
    fields: {
      ...{
        wording: 'Ask for a lamp at the exit',
        owners: [{ agency: 'council', initials: 'AB' }],
        minute: '4.2',
      },
      ...{ ...laterActionFields, due: '2026-05-01', state: 'open', part: 2 },
    },
  },
  notice: {
    ...{ kind: 'notice', place, agencies: ['youth-service', 'housing'] },
    fields: {
      danger: 'corrosive',
      bands: ['evening'],
      advice: ['two-staff'],
      isHome: false,
      until: '2026-04-20',
    },
  },
  contact: {
    ...{ kind: 'contact', place: null, agencies: [] },
    fields: { of: 'police', ward: null, post: 'Duty desk', contact: 'duty-desk@police.example' },
  },
  meeting: {
    ...{ kind: 'meeting', place: null, agencies: [] },
    fields: {
      name: 'Example group',
      purpose: 'Agree the places.',
      cadence: 'monthly',
      feeds: '',
      last: null,
      next: null,
    },
  },
  evaluation: {
    ...{ kind: 'evaluation', agencies: [], place: { kind: 'cells', cells: area.cells.slice(40, 48) } },
    fields: { name: 'Example lamps', question: questionAt(area.cells.slice(40, 48)) },
  },
  patrol: {
    ...{ kind: 'patrol', agencies: ['police'], place: { kind: 'cells', cells: [area.cells[4000]] } },
    fields: {
      asked: patrolQuery({
        ...{ start: '2026-04-12T18:00', end: '2026-04-12T20:00', breaks: [], begin: null, orders: null },
        ...{
          teams: [{ agency: 'police', mode: 'walk', hours: null }],
          pins: [area.cells[4000]],
          without: [],
        },
        ...{ filter: '', candidates: 8, seed: 1 },
      }),
      hotspots: [{ centre: area.cells[4000], cells: [area.cells[4000]], reason: 'pinned' }],
      stops: [[{ hotspot: 0, from: '18:00', to: '18:15' }]],
    },
  },
  assessment: {
    ...{ kind: 'assessment', place, agencies: ['youth-service'] },
    fields: assessmentFields,
  },
}

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
beforeAll(async () => {
  app = await openApplication(folder, someday)
}, 60_000)
afterAll(() => app.close())
beforeEach(() => {
  app.at(someday)
  const work = openWriter(folder, 'work')
  work.exec('DELETE FROM told')
  work.close()
})

const add = async (who: Viewer, draft: ToldDraft) => {
  app.as(who)
  const reply = await app.send('POST', '/api/told', draft)
  return { status: reply.status, body: await reply.json() }
}
const list = async (who: Viewer, kind = ''): Promise<ToldEntry[]> => {
  app.as(who)
  const reply = await app.ask(`/api/told${kind && `?kind=${kind}`}`)
  return reply.ok ? (await reply.json()).entries : []
}
const ids = async (who: Viewer) => (await list(who)).map(({ id }) => id)

describe('each kind', () => {
  it('is written by the roles of its row and nobody else, and read by those it names', async () => {
    const people = [youth, housing, police, council]
    for (const kind of toldKindNames) {
      // A part goes with its assessment: assessments.test.ts; minutes with their meeting: sittings.test.ts.
      if (isPartKind(kind) || kind === 'sitting') continue
      for (const who of people) {
        const { status, body } = await add(who, drafts[kind])
        const may = toldRules[kind].write.includes(who.role)
        expect([kind, who.agency, status]).toEqual([kind, who.agency, may ? expect.anything() : 403])
        if (!may) continue
        // The same impact day again is said to be there already.
        if (status === 409) continue
        expect(status).toBe(200)
        for (const reader of people) {
          // The action of the drafts is the council's to do.
          const named = [who.agency, ...drafts[kind].agencies, ...(kind === 'action' ? ['council'] : [])]
          const isNamed = named.includes(reader.agency)
          const isFinder = kind === 'report' && reader.role === 'analyst'
          const isDecider = toldRules[kind].read === 'deciders' && reader.role !== 'partner'
          const isOpen = toldRules[kind].read === 'staff' || toldRules[kind].read === 'everybody'
          const isRead = isOpen || isDecider || (toldRules[kind].read === 'named' && (isNamed || isFinder))
          expect([kind, reader.agency, (await ids(reader)).includes(body.id)]).toEqual([
            kind,
            reader.agency,
            isRead,
          ])
        }
      }
    }
  }, 120_000)

  it('is read by nobody without a role for data', async () => {
    await add(council, drafts.contact)
    for (const role of ['dpo', 'admin', 'public', 'participant'] as const) {
      app.as(viewerOf(role, 'council'))
      const { status } = await app.ask('/api/told')
      expect([401, 403]).toContain(status)
    }
  })
})

it('a power is for everybody, unless it stands at a named venue', () => {
  const told = (kept: Told['place']): Told => ({
    ...{ id: 'x', kind: 'power', agency: 'police', agencies: [], place: kept, steps: noSteps, version: '1' },
    ...{ fields: drafts.power.fields, madeOn: '2026-04-10', changedAt: '', removedAt: null, writtenAt: '' },
    ...{ author: null, whole: null },
  })
  const cells = [area.cells[40]]
  const visitor = viewerOf('public', '')
  expect(mayReadTold(visitor, told({ kind: 'cells', id: '', cells }))).toBe(true)
  expect(mayReadTold(visitor, told({ kind: 'venue', id: 'v', cells }))).toBe(false)
  expect(mayReadTold(viewerOf('participant', ''), told({ kind: 'venue', id: 'v', cells }))).toBe(false)
  expect(mayReadTold(youth, told({ kind: 'venue', id: 'v', cells }))).toBe(true)
})

it('what is sent twice under one id, because no answer came, is kept once', async () => {
  const id = 'abcdefghijklmnopqrstuvwx27'
  const first = await add(youth, { ...drafts.report, id })
  expect([first.status, first.body.id]).toEqual([200, id])
  expect((await add(youth, { ...drafts.report, id })).body).toEqual(first.body)
  expect(await ids(youth)).toEqual([id])
  // Nobody learns or takes another agency's record by its id, and an id is nothing but random letters.
  expect((await add(housing, { ...drafts.report, id })).body.code).toBe('sameAlready')
  expect((await add(youth, { ...drafts.concern, id })).body.code).toBe('sameAlready')
  expect((await add(youth, { ...drafts.report, id: 'jane-example-4-example-road' })).body.code).toBe(
    'badBody',
  )
})

it('an action is read by whoever has to do it', async () => {
  const { body } = await add(police, drafts.action)
  expect(await ids(council)).toEqual([body.id])
  expect(await ids(viewerOf('analyst', 'fire-service'))).toEqual([])
})

it('that somebody read what only some may read is in the audit, by kind; lists for everybody are not', async () => {
  const read = () => {
    const audit = openReader(folder, 'audit')
    const rows = audit
      .prepare(
        "SELECT agency, question FROM entry WHERE endpoint = 'told' AND event = 'question' ORDER BY number",
      )
      .all()
    audit.close()
    return rows
  }
  const before = read().length
  await add(youth, drafts.concern)
  await add(police, drafts.power)
  await list(viewerOf('officer', 'transport'))
  expect(read().slice(before)).toEqual([])
  await list(viewerOf('officer', 'police', 'officer-of-the-audit'))
  expect(read().slice(before)).toEqual([{ agency: 'police', question: 'kind=concern' }])
})

describe('what is kept', () => {
  it('is the folded cell, never the one that was pressed', async () => {
    const number = area.cells.findIndex((_, cell) => area.foldOf(cell) !== cell)
    expect(number).toBeGreaterThanOrEqual(0)
    await add(youth, { ...drafts.concern, place: { kind: 'cell', id: area.cells[number] } } as ToldDraft)
    const [entry] = await list(youth)
    expect(entry.place?.cells).toEqual([area.cells[area.foldOf(number)]])
    const bytes = readFileSync(join(folder, 'work.sqlite')).toString('latin1')
    const log = readFileSync(join(folder, 'work.sqlite-wal')).toString('latin1')
    expect(bytes + log).not.toContain(area.cells[number])
  })

  it.each([
    ['text', { ...drafts.concern, fields: { ...drafts.concern.fields, text: 'Ask Mr Example of flat 4' } }],
    ['wording', { ...drafts.action, fields: { ...drafts.action.fields, wording: 'Ring 07700 900123' } }],
    [
      'what',
      {
        ...drafts.impactDay,
        fields: { ...drafts.impactDay.fields, outputs: [{ what: 'Seen AB12 CDE outside', number: 1 }] },
      },
    ],
  ])('holds no personal data in %s: refused by name, and nothing is kept', async (param, draft) => {
    const { status, body } = await add(council, draft as ToldDraft)
    expect([status, body.code, body.param]).toEqual([422, 'personalData', param])
    expect(JSON.stringify(body)).not.toMatch(/Example|900123|AB12/)
    expect(await list(council)).toEqual([])
  })

  it('keeps a contact as it was written', async () => {
    expect((await add(council, drafts.contact)).status).toBe(200)
    expect((await list(youth, 'contact'))[0].fields).toEqual(drafts.contact.fields)
  })

  it('refuses by name what cannot be kept', async () => {
    const bow = [
      [0.01, 51.4],
      [0.03, 51.42],
      [0.03, 51.4],
      [0.01, 51.42],
    ]
    const many = Array.from({ length: 10_000 }, (_, at) => [
      0.02 + 0.01 * Math.cos((at * Math.PI) / 5000),
      51.4 + 0.01 * Math.sin((at * Math.PI) / 5000),
    ])
    const outline = (ring: unknown) => ({
      ...drafts.power,
      place: { kind: 'outline', outline: { type: 'Polygon', coordinates: [ring] } },
    })
    const elsewhere = bow.toSorted().map(([lon, lat]) => [lon + 2, lat])
    const power = (fields: object) => ({ ...drafts.power, fields: { ...drafts.power.fields, ...fields } })
    const cases: [unknown, number, string][] = [
      [outline(bow), 422, 'outlineCrosses'],
      [outline(many), 413, 'tooLarge'],
      [outline([elsewhere[0], elsewhere[1], elsewhere[3]]), 422, 'areaEmpty'],
      [power({ ends: '2026-04-09T12:00' }), 400, 'badBody'],
      [power({ isNobodysHome: false }), 400, 'badBody'],
      [{ ...drafts.concern, place: { kind: 'cell', id: '8a1' } }, 400, 'unknownValue'],
      [{ ...drafts.concern, place: { kind: 'venue', id: 'nowhere' } }, 400, 'unknownValue'],
      [{ ...drafts.concern, place: { kind: 'cells', cells: [area.cells[1]] } }, 400, 'badBody'],
      [{ ...drafts.concern, place: { kind: 'cell', id: place.id, lon: 0.01 } }, 400, 'badBody'],
      [{ ...drafts.concern, victim: 'nobody' }, 400, 'badBody'],
    ]
    for (const [draft, status, code] of cases) {
      const refused = await add(council, draft as ToldDraft)
      expect([refused.status, refused.body.code]).toEqual([status, code])
    }
    expect(await list(council)).toEqual([])
  })

  it('says of an impact day that it is there already', async () => {
    expect((await add(council, drafts.impactDay)).status).toBe(200)
    expect((await add(police, drafts.impactDay)).body.code).toBe('sameAlready')
  })

  it('says nothing of a real business among invented records', async () => {
    app.as(council)
    const outlets: { id: string; fictional: boolean }[] = await (await app.ask('/api/venues')).json()
    const real = outlets.find(({ fictional }) => !fictional)
    const about = { ...drafts.concern, place: { kind: 'venue', id: real?.id } } as ToldDraft
    expect((await add(council, about)).status).toBe(200)
    const open = openWriter(folder, 'open')
    markDemonstration(open, true)
    open.close()
    expect((await add(council, about)).body.code).toBe('realVenue')
    const after = openWriter(folder, 'open')
    markDemonstration(after, false)
    after.close()
  })
})

describe('changes', () => {
  it('are of the version that was read; both are seen, and the words before stay in the history', async () => {
    const { body } = await add(youth, drafts.concern)
    const changed = { ...drafts.concern, fields: { ...drafts.concern.fields, since: 'months' } } as ToldDraft
    const change = (version: string) =>
      app.send('PATCH', `/api/told/${body.id}`, changed, { 'If-Match': `"${version}"` })
    app.as(youth)
    expect((await change(body.version)).status).toBe(200)
    const late = await change(body.version)
    expect([late.status, (await late.json()).code]).toEqual([409, 'changedMeanwhile'])
    const { changes } = await (await app.ask(`/api/told/${body.id}/history`)).json()
    expect(changes).toMatchObject([
      { what: 'added', agency: 'youth-service', role: 'partner' },
      { what: 'changed', fields: [{ field: 'since', before: 'weeks', after: 'months' }] },
    ])
  })

  it('are made by the agency that wrote it; others hear that there is no such thing', async () => {
    const { body } = await add(youth, drafts.concern)
    for (const [who, status] of [
      [police, 403],
      [housing, 404],
    ] as const) {
      app.as(who)
      expect((await app.send('DELETE', `/api/told/${body.id}`)).status).toBe(status)
      expect((await app.ask(`/api/told/${body.id}/history`)).status).toBe(status === 403 ? 200 : 404)
    }
  })

  it('may be undone: what was removed comes back', async () => {
    const { body } = await add(youth, drafts.concern)
    app.as(youth)
    expect((await app.send('DELETE', `/api/told/${body.id}`)).status).toBe(200)
    expect(await ids(youth)).toEqual([])
    expect((await app.send('POST', `/api/told/${body.id}/restore`)).status).toBe(200)
    expect(await ids(youth)).toEqual([body.id])
  })
})

describe('what becomes of it', () => {
  const step = (id: string, body: object) => app.send('POST', `/api/told/${id}/steps`, body)

  it('a power is over at the minute it ends, by the clock in London', async () => {
    await add(police, drafts.power)
    app.at('2026-04-12T10:59:00Z')
    expect((await list(youth, 'power'))[0].standing.isOver).toBe(false)
    app.at('2026-04-12T11:00:00Z')
    expect((await list(youth, 'power'))[0].standing.isOver).toBe(true)
  })

  it('a concern is confirmed by an officer or analyst, and fades after 28 days unless renewed', async () => {
    const { body } = await add(youth, drafts.concern)
    app.as(youth)
    expect((await step(body.id, { step: 'confirm' })).status).toBe(403)
    app.as(police)
    expect((await step(body.id, { step: 'confirm' })).status).toBe(200)
    expect((await list(police))[0].steps.confirmed).toEqual({ agency: 'police', on: '2026-04-10' })
    app.at('2026-05-07T12:00:00Z')
    expect((await list(police))[0].standing.isFaded).toBe(false)
    app.at('2026-05-08T12:00:00Z')
    expect((await list(police))[0].standing.isFaded).toBe(true)
    app.as(youth)
    expect((await step(body.id, { step: 'renew' })).status).toBe(200)
    expect((await list(youth))[0].standing.isFaded).toBe(false)
  })

  it('a report finds an owner, who says what happened; the reporter sees it, and how long it took', async () => {
    const { body } = await add(youth, drafts.report)
    expect(await ids(police)).toEqual([])
    app.as(council)
    expect((await step(body.id, { step: 'own', agency: 'police' })).status).toBe(200)
    app.at('2026-04-14T12:00:00Z')
    expect((await list(police))[0]).toMatchObject({ standing: { daysOpen: 4 }, steps: { owner: 'police' } })
    expect((await step(body.id, { step: 'close', word: 'visited' })).status).toBe(200)
    const [seen] = await list(youth)
    expect(seen).toMatchObject({ standing: { isOver: true, daysOpen: null } })
    expect(seen.steps.outcome).toEqual({ word: 'visited', on: '2026-04-14' })
    expect(await ids(housing)).toEqual([])
  })
})

describe('a safety notice', () => {
  const see = (id: string) => app.send('POST', `/api/told/${id}/steps`, { step: 'see' })

  it('reaches the sites it names, comes back seen, and to its sender where nobody saw it for four hours', async () => {
    const { body } = await add(police, drafts.notice)
    app.as(council)
    expect((await see(body.id)).status).toBe(404)
    const [got] = await list(youth, 'notice')
    expect([got.may.see, got.standing.unseenBy]).toEqual([true, ['youth-service', 'housing']])
    expect((await see(body.id)).status).toBe(200)
    expect((await see(body.id)).status).toBe(403)
    const sender = async () => (await list(police, 'notice'))[0].standing
    app.at('2026-04-10T15:59:00Z')
    expect(await sender()).toMatchObject({ unseenBy: ['housing'], isBack: false })
    app.at('2026-04-10T16:00:00Z')
    expect(await sender()).toMatchObject({ unseenBy: ['housing'], isBack: true })
    app.as(housing)
    await see(body.id)
    expect(await sender()).toMatchObject({ unseenBy: [], isBack: false })
    app.at('2026-04-21T12:00:00Z')
    expect((await sender()).isOver).toBe(true)
  })

  it('holds closed words alone, speaks of two rings or of the zone of a home, and ends within 28 days', async () => {
    const notice = drafts.notice as Extract<ToldDraft, { kind: 'notice' }>
    const withFields = (fields: object) =>
      ({ ...notice, fields: { ...notice.fields, ...fields } }) as ToldDraft
    await add(police, notice)
    const [around] = await list(police, 'notice')
    expect([around.place?.kind, around.place?.id]).toEqual(['cells', ''])
    expect(around.place?.cells.length).toBeGreaterThan(12)
    // Of its own zone, also where its cell is folded to one in the next.
    const zoneOf = (cell: number) => area.zoneOfCell(cell, 'Z2')
    const home = area.cells.findIndex((_, cell) => zoneOf(cell) !== zoneOf(area.foldOf(cell)))
    expect(home).toBeGreaterThan(-1)
    const place = { kind: 'cell' as const, id: area.cells[home] }
    await add(police, { ...withFields({ isHome: true }), place } as ToldDraft)
    const zone = area.zones('Z2')[zoneOf(home)]
    const cells = Array.from(zone.cells, (cell) => area.cells[cell])
    expect((await list(police, 'notice')).map((entry) => entry.place?.cells)).toContainEqual(cells)
    for (const [fields, code] of [
      [{ until: '2026-05-09' }, 'badValue'],
      [{ until: '2026-04-09' }, 'badValue'],
      [{ text: 'Anything' }, 'badBody'],
      [{ advice: ['hide'] }, 'badBody'],
    ] as const)
      expect((await add(police, withFields(fields))).body.code).toBe(code)
    expect((await add(youth, notice)).status).toBe(403)
  })
})

describe('an evaluation set down before the day', () => {
  // Setting one down is the analyst's; an officer reads that it was.
  const analyst = viewerOf('analyst', 'police')
  const draft = drafts.evaluation as Extract<ToldDraft, { kind: 'evaluation' }>
  const asking = (question: string) => ({ ...draft, fields: { ...draft.fields, question } }) as ToldDraft

  it('is its question alone, with the day on which it was set down', async () => {
    expect((await add(police, draft)).body.code).toBe('notAllowed')
    await add(analyst, draft)
    const [kept] = await list(council, 'evaluation')
    expect([kept.fields, kept.madeOn]).toEqual([draft.fields, '2026-04-10'])
    expect(kept.place?.cells).toEqual([...area.cells.slice(40, 48)].sort())
    expect(kept.standing.isOver).toBe(false)
    app.at('2026-08-01T12:00:00Z')
    expect((await list(council, 'evaluation'))[0].standing.isOver).toBe(true)
    expect(await list(youth, 'evaluation')).toEqual([])
  })

  it('refuses what is no question in its one form, and a place that it does not ask of', async () => {
    const question = draft.fields.question
    for (const text of ['', 'from=2026-05&to=2026-07', `${question}&total=12`, question.toUpperCase()])
      expect((await add(analyst, asking(text))).body).toMatchObject({ code: 'badBody' })
    const elsewhere = { ...draft, place: { kind: 'cells', cells: area.cells.slice(40, 47) } } as ToldDraft
    expect((await add(analyst, elsewhere)).body).toMatchObject({ code: 'badValue', param: 'place' })
    expect((await add(analyst, asking(`area=nowhere&${question}`))).status).toBe(400)
    expect(await list(police, 'evaluation')).toEqual([])
  })

  it('may be renamed, never asked otherwise: that would not be before the day', async () => {
    const { body } = await add(analyst, draft)
    const change = (to: ToldDraft) => app.send('PATCH', `/api/told/${body.id}`, to)
    app.as(analyst)
    const later = questionAt(area.cells.slice(40, 48), { from: '2026-05', to: '2026-05' })
    expect(await (await change(asking(later))).json()).toMatchObject({ code: 'badValue', param: 'question' })
    expect((await change({ ...draft, fields: { ...draft.fields, name: 'Lamps' } })).status).toBe(200)
    expect((await list(police, 'evaluation'))[0].fields).toEqual({ ...draft.fields, name: 'Lamps' })
  })

  it('of a saved area stands at its cells', async () => {
    app.as(council)
    const square = { name: 'Example square', kind: 'other', cells: area.cells.slice(60, 70) }
    const saved = await (await app.send('POST', '/api/areas', square)).json()
    const question = evaluationQuery({
      ...{ target: { areas: [saved.id] }, control: null, costPence: null, picked: null },
      ...{ before: { from: '2025-05', to: '2025-05' }, after: { from: '2026-05', to: '2026-05' } },
      ...{ filter: '', measure: 'count' },
    })
    const at = (cells: readonly string[]) =>
      ({ ...asking(question), place: { kind: 'cells', cells } }) as ToldDraft
    expect((await add(council, at(saved.cells.slice(1)))).body.code).toBe('badValue')
    expect((await add(council, at(saved.cells))).status).toBe(200)
  })
})

describe('the page of a place', () => {
  it('has what is here, around and near, and whom to ask; nothing of others', async () => {
    await add(youth, drafts.concern)
    await add(council, drafts.contact)
    app.as(police)
    const page = async (id: string) => (await app.ask(`/api/places/cell/${id}`)).json()
    const kinds = ({ entries }: { entries: { steps: number; entry: ToldEntry }[] }) =>
      entries.map(({ steps, entry }) => [steps, entry.kind])
    const folded = area.foldOf(4000)
    expect(kinds(await page(area.cells[folded]))).toEqual([[0, 'concern']])
    const next = area.neighbours.subarray(folded * 6, folded * 6 + 6).find((cell) => cell >= 0) ?? 0
    const around = await page(area.cells[next])
    expect([kinds(around), around.contacts.length]).toEqual([[[1, 'concern']], 1])
    app.as(housing)
    expect(kinds(await page(area.cells[folded]))).toEqual([])
    expect((await app.ask('/api/places/cell/nowhere')).status).toBe(404)
    expect((await app.ask('/api/places/ward/nowhere')).status).toBe(404)
  })
})
