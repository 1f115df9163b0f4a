/** Lists of what people wrote, over HTTP: page by page, and as files; each holds what its reader may read and no more. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ToldDraft, ToldList, toldKindNames } from '../../../server/contract/told/told.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { openReader } from '../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../helpers/application.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { area } from '../area/pack.ts'

const folder = temporaryFolder()
const [youth, housing] = [viewerOf('partner', 'youth-service'), viewerOf('partner', 'housing')]
let app: Awaited<ReturnType<typeof openApplication>>
const theirs: string[] = []

const concern = (text: string, agencies: string[] = []): ToldDraft => ({
  ...{ kind: 'concern', place: { kind: 'cell', id: area.cells[4000] }, agencies },
  fields: { harm: 'drugs', bands: ['evening', 'night'], since: 'weeks', text },
})
const add = async (who: Viewer, draft: ToldDraft): Promise<string> => {
  app.as(who)
  const reply = await app.send('POST', '/api/told', draft)
  expect(reply.status).toBe(200)
  return (await reply.json()).id
}

beforeAll(async () => {
  app = await openApplication(folder, '2026-04-10T12:00:00Z')
  for (let number = 0; number < 9; number++) {
    app.at(`2026-04-${10 + Math.floor(number / 3)}T12:00:00Z`)
    await add(housing, concern(`Only of housing, ${'x'.repeat(number + 1)}`))
    if (number % 2 === 0) theirs.push(await add(youth, concern(`=A formula, "quoted" ${number}`)))
  }
}, 60_000)
afterAll(() => app.close())

const pages = async (who: Viewer, most: number): Promise<string[][]> => {
  app.as(who)
  const read: string[][] = []
  let after = ''
  do {
    const reply = await app.ask(`/api/told?kind=concern&most=${most}${after && `&after=${after}`}`)
    const { entries, next } = ToldList.parse(await reply.json())
    read.push(entries.map(({ id }) => id))
    after = next ?? ''
  } while (after !== '')
  return read
}

it('pages hold together what the whole list holds, in its order, and are full whatever others wrote between', async () => {
  app.as(youth)
  const whole = ToldList.parse(await (await app.ask('/api/told?kind=concern')).json())
  expect(whole.next).toBeNull()
  expect(whole.entries).toHaveLength(theirs.length)
  for (const most of [1, 2, 3, 5, 6]) {
    const read = await pages(youth, most)
    expect(read.flat()).toEqual(whole.entries.map(({ id }) => id))
    expect(read.slice(0, -1).every((page) => page.length === most)).toBe(true)
    expect(read).toHaveLength(Math.ceil(theirs.length / most))
  }
})

it.each(['most=0', 'most=1001', 'most=ten', 'most=2&after=yesterday', 'most=2&after=2026-04-10.%27'])(
  'refuses %s by name',
  async (query) => {
    app.as(youth)
    const reply = await app.ask(`/api/told?kind=concern&${query}`)
    const param = query.includes('after') ? 'after' : 'most'
    expect([reply.status, await reply.json()]).toMatchObject([400, { code: 'badValue', param }])
  },
)

it('a file holds the reader’s records with their words disarmed, its marking, and a line in the audit', async () => {
  app.as(youth)
  const reply = await app.ask('/api/export/told/concern.csv')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('X-Handling-Marking')).toBe('OFFICIAL')
  expect(reply.headers.get('Content-Disposition')).toContain('told-concern')
  const text = await reply.text()
  const [head, ...lines] = text.trimEnd().split('\n')
  expect(head).toMatch(/^id,kind,place,ward,.*said_harm,said_bands,said_since,said_text,confirmed_by/)
  expect(lines).toHaveLength(theirs.length)
  for (const id of theirs) expect(text).toContain(id)
  expect(text).not.toContain('Only of housing')
  expect(text).toContain(`"'=A formula, ""quoted"" 0"`)
  expect(text).toContain('evening night')

  const excel = await (await app.ask('/api/export/told/concern.csv?excel=1')).text()
  expect(excel).toMatch(/marking\r\n/)
  expect(excel).toMatch(/OFFICIAL\r\n/)
  const about = await (await app.ask('/api/export/told/concern.about.txt')).text()
  expect(about).toMatch(/^OFFICIAL\n[\s\S]*5 records[\s\S]*said_text/)

  const audit = openReader(folder, 'audit')
  const rows = audit
    .prepare("SELECT agency, question FROM entry WHERE endpoint = 'exportTold' AND event = 'export'")
    .all()
  audit.close()
  expect(rows).toEqual(expect.arrayContaining([{ agency: 'youth-service', question: 'kind=concern' }]))
})

it('every kind has a file; what is none has not, and who reads nothing gets nothing', async () => {
  app.as(viewerOf('analyst', 'council'))
  for (const kind of toldKindNames)
    expect([kind, (await app.ask(`/api/export/told/${kind}.csv`)).status]).toEqual([kind, 200])
  expect((await app.ask('/api/export/told/people.csv')).status).toBe(404)
  for (const role of ['dpo', 'admin', 'public'] as const) {
    app.as(viewerOf(role, 'council'))
    expect([401, 403]).toContain((await app.ask('/api/export/told/concern.csv')).status)
  }
})
