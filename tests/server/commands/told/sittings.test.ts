/** Minutes of a meeting, over HTTP: numbered by their place, never given twice, and without a cell that was not folded. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Minute } from '../../../../server/contract/told/sitting.ts'
import type { ToldEntryOf } from '../../../../server/contract/told/told.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../questions/asking-fixture.ts'

const folder = temporaryFolder()
let app: Awaited<ReturnType<typeof openApplication>>
let meeting: string
const [council, police, stranger] = [
  viewerOf('analyst', 'council'),
  viewerOf('officer', 'police', 'officer-2'),
  viewerOf('analyst', 'elsewhere', 'analyst-3'),
]

beforeAll(async () => {
  app = await openApplication(folder, '2026-11-22T12:00:00Z')
  app.as(council)
  const fields = { name: 'Example group', purpose: '', cadence: 'monthly', feeds: '', last: null, next: null }
  const draft = { kind: 'meeting', place: null, agencies: ['police'], fields }
  meeting = (await (await app.send('POST', '/api/told', draft)).json()).id
}, 60_000)
afterAll(() => app.close())

const minute = (title: string, change: Partial<Minute> = {}): Minute => ({
  ...{
    about: { kind: 'none', id: '' },
    title,
    outcome: 'decided',
    words: 'Agreed.',
    due: null,
    part: 2,
    ...change,
  },
})
const draftOf = (on: string, minutes: readonly Minute[], isEnded = false) => ({
  ...{ kind: 'sitting', place: null, agencies: [], fields: { meeting, on, minutes, isEnded } },
})
const begin = async (on: string) => {
  app.as(council)
  const reply = await app.send('POST', '/api/told', draftOf(on, []))
  return { status: reply.status, ...(await reply.json()) }
}
const change = async (id: string, version: string, draft: object) => {
  const reply = await app.send('PATCH', `/api/told/${id}`, draft, { 'If-Match': `"${version}"` })
  return { status: reply.status, ...(await reply.json()) }
}
const read = async (id: string): Promise<ToldEntryOf<'sitting'> | undefined> =>
  (await (await app.ask('/api/told?kind=sitting')).json()).entries.find(
    (entry: { id: string }) => entry.id === id,
  )

it('is read and written by the parties of its meeting, and by nobody else', async () => {
  const { id, version } = await begin('2026-11-02')
  app.as(police)
  expect((await read(id))?.agencies).toEqual(['police'])
  expect((await change(id, version, draftOf('2026-11-02', [minute('Lamps')]))).status).toBe(200)
  app.as(stranger)
  expect(await read(id)).toBeUndefined()
  expect((await change(id, version, draftOf('2026-11-02', []))).status).toBe(404)
  // One of a meeting and a day; a second laptop finds it there.
  expect((await begin('2026-11-02')).code).toBe('sameAlready')
})

it('two who write at once: the second hears of it, and no number is given twice', async () => {
  const { id, version } = await begin('2026-11-03')
  app.as(police)
  expect((await change(id, version, draftOf('2026-11-03', [minute('Theirs')]))).status).toBe(200)
  app.as(council)
  expect((await change(id, version, draftOf('2026-11-03', [minute('Mine')]))).code).toBe('changedMeanwhile')
  const now = await read(id)
  // What was minuted stays where it is.
  const both = draftOf('2026-11-03', [minute('Theirs'), minute('Mine')])
  for (const wrong of [[minute('Mine')], [minute('Mine'), minute('Theirs')], []])
    expect((await change(id, now?.version ?? '', draftOf('2026-11-03', wrong))).param).toBe('minutes')
  expect((await change(id, now?.version ?? '', both)).status).toBe(200)
  expect((await read(id))?.fields.minutes.map(({ title }) => title)).toEqual(['Theirs', 'Mine'])
})

it('ended, it stands', async () => {
  const { id, version } = await begin('2026-11-04')
  const ended = await change(id, version, draftOf('2026-11-04', [minute('Lamps')], true))
  expect(ended.status).toBe(200)
  const again = draftOf('2026-11-04', [minute('Lamps'), minute('One more')], true)
  expect((await change(id, ended.version, again)).code).toBe('notAllowed')
})

it('names a cell after the fold, nothing that is not there, and no person', async () => {
  const cell = area.cells.findIndex((_, number) => area.foldOf(number) !== number)
  const { id, version } = await begin('2026-11-05')
  const about = (kind: Minute['about']['kind'], of: string) => [minute('Lamps', { about: { kind, id: of } })]
  for (const [kind, of] of [
    ['record', 'nobodys'],
    ['cell', 'nowhere'],
    ['zone', 'nowhere'],
    ['ward', 'nowhere'],
  ] as const)
    expect((await change(id, version, draftOf('2026-11-05', about(kind, of)))).param).toBe('about')
  const personal = await change(
    id,
    version,
    draftOf('2026-11-05', [minute('Lamps', { words: 'Ring 07700 900123' })]),
  )
  expect([personal.code, personal.param]).toEqual(['personalData', 'words'])
  const kept = await change(id, version, draftOf('2026-11-05', about('cell', area.cells[cell])))
  expect(kept.status).toBe(200)
  expect((await read(id))?.fields.minutes[0].about.id).toBe(area.cells[area.foldOf(cell)])
})

it('of a meeting that is none there is no sitting', async () => {
  app.as(council)
  const draft = draftOf('2026-11-06', [])
  const reply = await app.send('POST', '/api/told', {
    ...draft,
    fields: { ...draft.fields, meeting: 'none' },
  })
  expect((await reply.json()).code).toBe('unknownValue')
})
