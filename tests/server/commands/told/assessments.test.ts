/** Assessments of places over HTTP: their parts, who reads them, and weightings that nobody sees before they are closed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../../../server/contract/endpoints.ts'
import type { ToldDraft, ToldEntry, ToldEntryOf, ToldStep } from '../../../../server/contract/told/told.ts'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { openReader, openWriter } from '../../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'
import { assessmentFields, even, evidenceDraft, otherParts, scoreDraft } from './assessment-drafts.ts'

const lead = viewerOf('analyst', 'council', 'account-of-the-lead')
const colleague = viewerOf('analyst', 'council', 'account-of-a-colleague')
const youth = viewerOf('partner', 'youth-service', 'account-of-youth')
const police = viewerOf('officer', 'police', 'account-of-police')
const stranger = viewerOf('analyst', 'housing', 'account-of-a-stranger')
const place = { kind: 'cell', id: area.cells[4000] } as const

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
beforeAll(async () => {
  app = await openApplication(folder, '2026-04-10T12:00:00Z')
}, 60_000)
afterAll(() => app.close())
beforeEach(() => {
  const work = openWriter(folder, 'work')
  work.exec('DELETE FROM told')
  work.close()
})

const send = async (who: Viewer, draft: ToldDraft) => {
  app.as(who)
  const reply = await app.send('POST', '/api/told', draft)
  return { status: reply.status, body: await reply.json() }
}
const list = async (who: Viewer, kind = ''): Promise<ToldEntry[]> => {
  app.as(who)
  return (await (await app.ask(`/api/told${kind && `?kind=${kind}`}`)).json()).entries
}
const step = async (who: Viewer, id: string, what: ToldStep) => {
  app.as(who)
  const reply = await app.send('POST', `/api/told/${id}/steps`, what)
  return reply.status
}
const assessmentOf = async (who: Viewer): Promise<ToldEntryOf<'assessment'>> => {
  const [entry] = await list(who, 'assessment')
  if (entry?.kind !== 'assessment') throw new Error('no assessment')
  return entry
}
/** An assessment of the council that youth workers and police fill too. */
const begin = async (): Promise<string> => {
  const draft: ToldDraft = {
    ...{ kind: 'assessment', place, agencies: ['youth-service', 'police'] },
    fields: assessmentFields,
  }
  return (await send(lead, draft)).body.id
}
const invited = [
  { agency: 'council', people: 1 },
  { agency: 'youth-service', people: 1 },
  { agency: 'police', people: 1 },
]

describe('parts of an assessment', () => {
  it('are written and read by the agencies of the assessment, and by nobody else', async () => {
    const id = await begin()
    for (const draft of [evidenceDraft(id), ...otherParts(id)]) {
      const { status, body } = await send(youth, draft)
      expect([draft.kind, status]).toEqual([draft.kind, 200])
      for (const who of [lead, colleague, youth, police])
        expect((await list(who)).map((entry) => entry.id)).toContain(body.id)
      expect(await list(stranger)).toEqual([])
      app.as(stranger)
      for (const [method, path] of [
        ['GET', '/history'],
        ['DELETE', ''],
      ] as const)
        expect((await app.send(method, `/api/told/${body.id}${path}`)).status).toBe(404)
      expect((await send(stranger, draft)).body).toMatchObject({ code: 'unknownValue', param: 'assessment' })
    }
  })

  it('are no longer read by an agency that the lead takes off, and come back with a removed assessment', async () => {
    const id = await begin()
    await send(police, evidenceDraft(id))
    const before = await assessmentOf(lead)
    const without: ToldDraft = { kind: 'assessment', place, agencies: ['police'], fields: before.fields }
    app.as(police)
    const refused = await app.send('PATCH', `/api/told/${id}`, {
      ...without,
      agencies: ['police', 'housing'],
    })
    expect([refused.status, (await refused.json()).param]).toEqual([403, 'agencies'])
    expect((await app.send('DELETE', `/api/told/${id}`)).status).toBe(403)
    app.as(lead)
    expect((await app.send('PATCH', `/api/told/${id}`, without)).status).toBe(200)
    expect(await list(youth)).toEqual([])
    app.as(lead)
    await app.send('DELETE', `/api/told/${id}`)
    expect(await list(lead)).toEqual([])
    app.as(lead)
    await app.send('POST', `/api/told/${id}/restore`)
    expect((await list(lead)).map(({ kind }) => kind).sort()).toEqual(['assessment', 'evidence'])
  })

  it('stay in their assessment, take no personal data, and only a step that there is', async () => {
    const id = await begin()
    const other = await begin()
    const { body } = await send(youth, evidenceDraft(id))
    app.as(youth)
    const moved = await app.send('PATCH', `/api/told/${body.id}`, evidenceDraft(other))
    expect((await moved.json()).param).toBe('assessment')
    const told = await send(youth, evidenceDraft(id, 'Mr Example of flat 4 was there'))
    expect([told.status, told.body.code]).toEqual([422, 'personalData'])
    expect(await step(youth, id, { step: 'stage', stage: 4 })).toBe(403)
    expect(await step(police, id, { step: 'stage', stage: 4 })).toBe(200)
    const open = (await list(lead, 'assessment')).find((entry) => entry.id === id)
    expect(open?.steps.stage).toBe(4)
    expect(await step(police, id, { step: 'stage', stage: 9 })).toBe(400)
  })

  it('take no number from a safeguarding panel: it is protected', async () => {
    const fields = { ...assessmentFields, source: 'panel' } as const
    const draft = (howMany: '5-9' | 'unknown'): ToldDraft => ({
      ...{ kind: 'assessment', place, agencies: [] },
      fields: { ...fields, howMany },
    })
    expect((await send(lead, draft('5-9'))).status).toBe(400)
    expect((await send(lead, draft('unknown'))).status).toBe(200)
  })
})

/** Every address that answers GET, with an id where it wants one. */
const questions = (ids: Record<string, string>): string[] =>
  Object.values(endpoints as Record<string, Endpoint>)
    .filter(({ method, reply }) => method === 'GET' && reply !== 'bytes')
    .map(({ path }) => path)
    .flatMap((path) =>
      path.startsWith('/api/places/')
        ? [`/api/places/cell/${place.id}`]
        : path.includes(':')
          ? Object.values(ids).map((id) => path.replaceAll(/:\w+/g, id))
          : [path],
    )

describe('a weighting', () => {
  it('is read by its author alone until it is closed: no byte of any answer tells others of it', async () => {
    const id = await begin()
    expect(await step(police, id, { step: 'openRound', invited })).toBe(403)
    expect(await step(lead, id, { step: 'openRound', invited })).toBe(200)
    const { body } = await send(lead, scoreDraft(id, even(9)))
    const others = [colleague, youth, police, stranger, viewerOf('dpo', 'council'), viewerOf('public', '')]
    /** What everybody else hears, with nothing that goes by the moment or by who asked before. */
    const heard = async (): Promise<string[]> => {
      const answers: string[] = []
      for (const who of others)
        for (const path of questions({ assessment: id, score: body.id })) {
          app.as(who)
          if (path.startsWith('/api/audit') || path === '/api/health') continue
          const reply = await app.ask(path)
          const text = (await reply.text()).replaceAll(/"requestId":"[^"]*"/g, '')
          answers.push(`${who.account} ${path} ${reply.status} ${text}`)
        }
      return answers
    }
    const first = await heard()
    expect(first.length).toBeGreaterThan(100)
    expect(first.filter((answer) => answer.includes(' 200 ')).length).toBeGreaterThan(30)
    const told = first.map((answer) => answer.slice(answer.indexOf(' ', answer.indexOf('/api')) + 1))
    expect(told.filter((answer) => answer.includes(body.id))).toEqual([])
    // Other weights of the same author: nobody else's answer changes by a byte.
    app.as(lead)
    const again = await app.send('PATCH', `/api/told/${body.id}`, scoreDraft(id, { ...even(1), online: 3 }))
    expect(again.status).toBe(200)
    expect(await heard()).toEqual(first)
    for (const who of others.slice(0, 4)) {
      app.as(who)
      for (const [method, path, sent] of [
        ['PATCH', '', scoreDraft(id, even(0))],
        ['DELETE', '', undefined],
        ['POST', '/steps', { step: 'confirm' }],
      ] as const)
        expect((await app.send(method, `/api/told/${body.id}${path}`, sent)).status).toBe(404)
    }
    app.as(lead)
    expect((await app.send('DELETE', `/api/told/${body.id}`)).status).toBe(403)
    expect((await list(lead, 'score')).map(({ fields }) => fields)).toEqual([
      { assessment: id, round: 1, ...even(1), online: 3 },
    ])
    // The instrument: a reader of the round, once it is closed, does hear another answer.
    expect(await step(lead, id, { step: 'closeRound' })).toBe(200)
    expect(await heard()).not.toEqual(first)
  }, 120_000)

  it('is shown to every agency of the assessment when the last has scored, and stands', async () => {
    const id = await begin()
    await step(lead, id, { step: 'openRound', invited })
    expect((await send(colleague, scoreDraft(id, even(2)))).status).toBe(200)
    // The council's one place is taken, and nobody weighs twice.
    expect((await send(lead, scoreDraft(id, even(3)))).status).toBe(403)
    expect((await send(colleague, scoreDraft(id, even(3)))).body.code).toBe('sameAlready')
    expect((await send(youth, scoreDraft(id, even(3), 2))).status).toBe(403)
    await send(youth, scoreDraft(id, even(5)))
    const waiting = await assessmentOf(lead)
    expect(waiting.standing.rounds[0].scored.map(({ people, of }) => [people, of])).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ])
    expect(await list(lead, 'score')).toEqual([])
    const { body } = await send(police, scoreDraft(id, even(9)))
    for (const who of [lead, colleague, youth, police])
      expect(
        (await list(who, 'score')).map(({ fields }) => 'peers' in fields && fields.peers).sort(),
      ).toEqual([2, 5, 9])
    expect(await list(stranger, 'score')).toEqual([])
    expect((await assessmentOf(lead)).steps.rounds[0].closedOn).toBe('2026-04-10')
    // Whose account a score was is not kept any longer.
    const work = openReader(folder, 'work')
    expect(work.prepare('SELECT DISTINCT author FROM told').pluck().all()).toEqual([null])
    work.close()
    for (const name of readdirSync(folder).filter((each) => each.startsWith('work')))
      for (const who of [colleague, youth, police])
        expect(readFileSync(join(folder, name)).includes(who.account ?? '')).toBe(false)
    app.as(police)
    expect((await app.send('PATCH', `/api/told/${body.id}`, scoreDraft(id, even(0)))).status).toBe(403)
    expect((await app.send('DELETE', `/api/told/${body.id}`)).status).toBe(403)
  })

  it('is opened twice at most, for agencies of the assessment, and one after the other', async () => {
    const id = await begin()
    const open = (agency: string) => step(lead, id, { step: 'openRound', invited: [{ agency, people: 2 }] })
    expect(await open('housing')).toBe(400)
    expect(await step(lead, id, { step: 'closeRound' })).toBe(403)
    expect(await open('council')).toBe(200)
    expect(await open('council')).toBe(403)
    await send(lead, scoreDraft(id, even(4)))
    expect(await list(colleague, 'score')).toEqual([])
    expect(await step(lead, id, { step: 'closeRound' })).toBe(200)
    expect(await list(colleague, 'score')).toHaveLength(1)
    expect(await open('police')).toBe(200)
    expect((await send(lead, scoreDraft(id, even(4), 2))).status).toBe(403)
    expect((await send(police, scoreDraft(id, even(4), 2))).status).toBe(200)
    expect(await list(colleague, 'score')).toHaveLength(1)
    expect(await step(lead, id, { step: 'closeRound' })).toBe(200)
    expect(await open('council')).toBe(403)
  })
})
