/** Actions of a meeting: who reads and steps them, what a protected one may say, and asking their owners for updates. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { laterActionFields } from '../../../../server/contract/told/action.ts'
import { noUpdateWords, publicAction } from '../../../../server/contract/told/action-standing.ts'
import type { NamedPlace } from '../../../../server/contract/told/place.ts'
import type { ToldDraft, ToldEntryOf, ToldStep } from '../../../../server/contract/told/told.ts'
import type { Viewer } from '../../../../server/contract/viewer.ts'
import { openReader, openWriter } from '../../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../../helpers/application.ts'
import { mailEnvironment, type SmtpServer, startSmtpServer } from '../../../helpers/smtp-server.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'
import { area } from '../../area/pack.ts'

const folder = temporaryFolder()
const someday = '2026-04-10T12:00:00.000Z'
let host: SmtpServer
let app: Awaited<ReturnType<typeof openApplication>>
let council: Viewer
let police: Viewer
let youth: Viewer
let housing: Viewer

beforeAll(async () => {
  host = await startSmtpServer()
  app = await openApplication(folder, someday, mailEnvironment(host))
  const { accounts } = app.context.atTheDoor(viewerOf('admin', 'council'))
  const made = (role: 'analyst' | 'officer' | 'partner', agency: string): Viewer => ({
    ...{ role, agency, signedIn: true },
    account: accounts.create({
      ...{ email: `${role}@${agency}.example`, initials: 'X', role, agency, passwordHash: null },
    }),
  })
  council = made('analyst', 'council')
  police = made('officer', 'police')
  youth = made('partner', 'youth-service')
  housing = made('partner', 'housing')
}, 60_000)
afterAll(async () => {
  await app.close()
  await host.close()
})
beforeEach(() => {
  app.at(someday)
  host.mails.length = 0
  const work = openWriter(folder, 'work')
  work.exec('DELETE FROM told; DELETE FROM mail')
  work.close()
})

const send = async (who: Viewer, method: string, path: string, body?: unknown, version?: string) => {
  app.as(who)
  const reply = await app.send(method, path, body, version ? { 'If-Match': version } : {})
  return { status: reply.status, body: await reply.json() }
}
const add = (who: Viewer, draft: unknown) => send(who, 'POST', '/api/told', draft)
const step = (who: Viewer, id: string, body: ToldStep) => send(who, 'POST', `/api/told/${id}/steps`, body)
const actions = async (who: Viewer): Promise<ToldEntryOf<'action'>[]> => {
  app.as(who)
  return (await (await app.ask('/api/told?kind=action')).json()).entries
}
const text = async (who: Viewer, path: string): Promise<string> => {
  app.as(who)
  return (await app.ask(path)).text()
}

type Fields = Extract<ToldDraft, { kind: 'action' }>['fields']
const action = (fields: Partial<Fields> = {}, place: ToldDraft['place'] = null, agencies: string[] = []) => ({
  ...{ kind: 'action', place, agencies },
  fields: {
    ...{ ...laterActionFields, wording: 'Ask for a lamp', due: null, state: 'open', part: 2, minute: '4.2' },
    owners: [{ agency: 'youth-service', initials: 'AB' }],
    ...fields,
  },
})
const meetingOf = async (parties: string[], last: string | null = null): Promise<string> => {
  const fields = {
    name: 'Example group',
    purpose: '',
    cadence: 'monthly',
    feeds: '',
    last,
    next: '2026-04-24',
  }
  const { status, body } = await add(council, { kind: 'meeting', place: null, agencies: parties, fields })
  expect(status).toBe(200)
  return body.id
}
const nothingNew: ToldStep = { step: 'update', text: '', state: null }

describe('who reads and steps an action', () => {
  it('is read by the parties of its meeting and by whoever does it', async () => {
    const meeting = await meetingOf(['police'])
    await add(council, action({ meeting, owners: [{ agency: 'youth-service', initials: '' }] }))
    const readers = await Promise.all([actions(council)])
    expect(readers[0][0].agencies).toEqual(['police'])
    for (const [who, count] of [
      [police, 1],
      [youth, 1],
      [housing, 0],
    ] as const)
      expect([who.agency, (await actions(who)).length]).toEqual([who.agency, count])
    expect((await add(council, action({ meeting: 'none' }))).body).toMatchObject({ code: 'unknownValue' })
  })

  it('is updated by its owners and by officers and analysts who read it, and by nobody else', async () => {
    const { body } = await add(council, action({}, null, ['police', 'housing']))
    expect((await step(housing, body.id, nothingNew)).status).toBe(403)
    expect((await step(youth, body.id, { step: 'carry', due: null })).status).toBe(403)
    expect((await step(youth, body.id, { step: 'update', text: '', state: 'closed' })).status).toBe(403)
    expect(
      (await step(youth, body.id, { step: 'update', text: 'Begun.', state: 'in-progress' })).status,
    ).toBe(200)
    expect((await step(police, body.id, { step: 'update', text: '', state: 'closed' })).status).toBe(200)
    const [entry] = await actions(youth)
    expect(entry.steps.updates.map(({ agency, text: words, state }) => [agency, words, state])).toEqual([
      ['youth-service', 'Begun.', 'in-progress'],
      ['police', '', 'closed'],
    ])
    expect([entry.fields.state, entry.standing.isOver]).toEqual(['closed', true])
    expect(entry.may).toMatchObject({ update: true, carry: false, change: false, ask: false })
    // What a meeting closed is not carried on.
    expect((await step(council, body.id, { step: 'carry', due: '2026-05-01' })).status).toBe(403)
  })

  it('counts how often it was carried; the parties of that day read it', async () => {
    const meeting = await meetingOf([])
    const { body } = await add(council, action({ meeting, due: '2026-04-01' }))
    expect(await actions(police)).toEqual([])
    const fields = {
      name: 'Example group',
      purpose: '',
      cadence: 'monthly',
      feeds: '',
      last: null,
      next: null,
    }
    const wider = { kind: 'meeting', place: null, agencies: ['police'], fields }
    // Whoever did not write it down lets nobody in, and not themselves.
    expect((await send(police, 'PATCH', `/api/told/${meeting}`, wider)).status).toBe(403)
    expect((await send(council, 'PATCH', `/api/told/${meeting}`, wider)).status).toBe(200)
    for (const due of ['2026-05-01', '2026-06-01'])
      expect((await step(council, body.id, { step: 'carry', due })).status).toBe(200)
    const [entry] = await actions(police)
    expect(entry.fields.due).toBe('2026-06-01')
    expect(entry.steps.carried).toEqual([
      { on: '2026-04-10', from: '2026-04-01', due: '2026-05-01' },
      { on: '2026-04-10', from: '2026-05-01', due: '2026-06-01' },
    ])
  })

  it('refuses personal data in updates and evidence, and a link to what shows it', async () => {
    const { body } = await add(council, action())
    const said = await step(youth, body.id, { step: 'update', text: 'Ask Mr Example Person', state: null })
    expect(said.body).toMatchObject({ code: 'personalData', param: 'text' })
    expect(JSON.stringify(said.body)).not.toContain('Person')
    const linked = await step(youth, body.id, {
      step: 'update',
      text: 'See https://a.example/b',
      state: null,
    })
    expect(linked.body).toMatchObject({ code: 'personalData' })
    for (const evidenceNote of ['See https://a.example/b', 'Call 07700 900123'])
      expect((await add(council, action({ evidenceNote }))).body).toMatchObject({
        ...{ code: 'personalData', param: 'evidenceNote' },
      })
    expect((await step(youth, body.id, { step: 'update', text: 'x'.repeat(401), state: null })).status).toBe(
      400,
    )
  })

  it('says where it came from only to whoever may read that, and never changes it', async () => {
    const place = { kind: 'cell', id: area.cells[4000] } as const
    const concern = await add(youth, {
      ...{ kind: 'concern', place, agencies: ['council'] },
      fields: { harm: 'robbery', bands: [], since: 'weeks', text: '' },
    })
    const from = { kind: 'concern', id: concern.body.id } as const
    expect((await add(police, action({ from }))).body).toMatchObject({ code: 'unknownValue', param: 'from' })
    expect((await add(council, action({ from: { kind: 'report', id: from.id } }))).status).toBe(400)
    const { status, body } = await add(council, action({ from }, place, ['police']))
    expect(status).toBe(200)
    expect((await actions(council))[0].fields.from).toEqual(from)
    expect((await actions(youth))[0].fields.from).toEqual(from)
    expect((await actions(police))[0].fields.from).toBeNull()
    // Changed by somebody who did not see it, it stands.
    await send(youth, 'PATCH', `/api/told/${body.id}`, action({ from: null }, place, ['police']))
    await send(
      council,
      'PATCH',
      `/api/told/${body.id}`,
      action({ from: null, wording: 'Other' }, place, ['police']),
    )
    expect((await actions(council))[0].fields).toMatchObject({ from, wording: 'Other' })
  })
})

describe('an action about a home or a person', () => {
  const cell = area.cells[4000]
  const secret = (fields: Partial<Fields> = {}) =>
    action({ caseIn: 'housing', wording: 'Offer support', ...fields }, { kind: 'cell', id: cell })

  it('is its whole large zone in closed words, and no byte of the folder knows the cell or a word more', async () => {
    const { status, body } = await add(council, secret())
    expect(status).toBe(200)
    const [entry] = await actions(council)
    const zone = area.zones('Z2')[area.zoneOfCell(4000, 'Z2')]
    expect(entry.place).toMatchObject({ kind: 'cells', id: '' })
    expect(entry.place?.cells.length).toBe(zone.cells.length)
    expect(zone.cells.length).toBeGreaterThan(3)
    // Each cell of the zone is said as often as every other.
    const work = openReader(folder, 'work')
    const cells = work.prepare('SELECT cell FROM told_cell WHERE told = ?').pluck().all(body.id)
    const rows = JSON.stringify(work.prepare('SELECT * FROM told').all())
    const history = JSON.stringify(work.prepare('SELECT * FROM told_change').all())
    work.close()
    expect(cells.length).toBe(zone.cells.length)
    expect(rows + history).not.toContain(cell)
    // Any other cell of the zone gives the same record.
    const other = area.cells[zone.cells.find((each) => each !== 4000) ?? 0]
    await add(council, { ...secret(), place: { kind: 'cell', id: other } })
    const [first, second] = (await actions(council)).map(({ place }) => place?.cells)
    expect(first).toEqual(second)
  })

  it.each([
    ['words of one’s own', { wording: 'Visit the flat above the shop' }],
    ['Part 1', { part: 1 }],
    ['a title', { title: 'The flat' }],
    ['words in the number', { minute: 'the flat' }],
    ['evidence in words', { evidenceNote: 'Seen there' }],
    ['a source with a place', { from: { kind: 'cell', id: cell } }],
    ['a place in the public paper', { publicPlace: true }],
  ] satisfies [string, Partial<Fields>][])('refuses %s', async (_, fields) => {
    expect((await add(council, secret(fields))).status).toBe(400)
    expect(await actions(council)).toEqual([])
  })

  it('takes a state and no word, and does not become another action', async () => {
    const { body } = await add(council, secret())
    expect((await step(youth, body.id, { step: 'update', text: 'Nobody opened', state: null })).status).toBe(
      400,
    )
    expect((await step(youth, body.id, { step: 'update', text: '', state: 'done' })).status).toBe(200)
    const plain = await add(council, action({}, { kind: 'cell', id: cell }))
    const change = (id: string, draft: unknown) => send(council, 'PATCH', `/api/told/${id}`, draft)
    expect((await change(plain.body.id, secret())).body).toMatchObject({ code: 'badValue', param: 'caseIn' })
    expect((await change(body.id, action())).body).toMatchObject({ code: 'badValue', param: 'caseIn' })
  })
})

it('nothing of Part 2, of a venue or of a home is public, and of Part 1 no place nearer than its ward unless marked', () => {
  const place: NamedPlace = {
    ...{ kind: 'cell', id: '8a1', cells: ['8a1'], name: 'Example Street', ward: 'Example' },
  }
  const of = (fields: Partial<Fields>, at: Parameters<typeof publicAction>[0]['place'] = place) =>
    publicAction({ fields: action(fields).fields as Fields, place: at })
  expect(of({})).toBeNull()
  expect(of({ caseIn: 'police', part: 1 })).toBeNull()
  expect(of({ part: 1, publicPlace: true }, { ...place, kind: 'venue', name: 'Example Chicken' })).toBeNull()
  expect(of({ part: 1 })).toEqual({
    ...{ minute: '4.2', title: '', wording: 'Ask for a lamp', owners: ['youth-service'] },
    ...{ due: null, state: 'open', place: 'Example' },
  })
  expect(of({ part: 1, publicPlace: true })?.place).toBe('Example Street')
  expect(
    of({ part: 1, publicPlace: true }, { ...place, kind: 'cells', name: '5 cells near Example Street' })
      ?.place,
  ).toBe('Example')
})

describe('asking for updates', () => {
  const ask: ToldStep = { step: 'ask', by: '2026-04-24', remindAfter: [3, 7] }
  const both = [
    { agency: 'youth-service', initials: '' },
    { agency: 'housing', initials: '' },
  ]
  const round = async (time: string): Promise<string[]> => {
    app.at(time)
    host.mails.length = 0
    await app.context.mail.sending?.round()
    return host.mails.map(({ to, data }) => `${to} ${/still asked/.test(data) ? 'reminder' : 'asked'}`).sort()
  }
  const [toYouth, toHousing] = ['<partner@youth-service.example>', '<partner@housing.example>']

  it('is for officers and analysts of its parties', async () => {
    const meeting = await meetingOf(['youth-service'])
    expect((await step(youth, meeting, ask)).status).toBe(403)
    expect((await step(police, meeting, ask)).status).toBe(403)
    expect((await step(council, meeting, { ...ask, remindAfter: [7, 3] })).status).toBe(400)
    expect((await step(council, meeting, ask)).status).toBe(200)
  })

  it('mails each owner once, and twice more only while nothing was said, however often it is pressed', async () => {
    const meeting = await meetingOf([])
    const first = await add(council, action({ meeting, owners: both }))
    await add(
      council,
      action({ meeting, owners: [{ agency: 'youth-service', initials: '' }], minute: '4.3' }),
    )
    // An action of no meeting is not asked after, nor one that is over.
    await add(council, action({ owners: [{ agency: 'police', initials: '' }] }))
    await add(council, action({ meeting, owners: [{ agency: 'police', initials: '' }], state: 'done' }))
    const pressed = await Promise.all([step(council, meeting, ask), step(council, meeting, ask)])
    expect(pressed.map(({ status }) => status)).toEqual([200, 200])
    expect(pressed[0].body.version).toBe(pressed[1].body.version)
    expect(await round('2026-04-10T12:01:00.000Z')).toEqual([`${toHousing} asked`, `${toYouth} asked`])
    expect(await round('2026-04-13T11:59:00.000Z')).toEqual([])
    // Youth says something of one of its two: it is not done with; housing is.
    app.at('2026-04-11T09:00:00.000Z')
    await step(youth, first.body.id, nothingNew)
    await step(housing, first.body.id, { step: 'update', text: 'It is ordered.', state: 'in-progress' })
    expect(await round('2026-04-13T12:00:00.000Z')).toEqual([`${toYouth} reminder`])
    // What was counted stands in the folder: whoever begins anew sends it no second time.
    expect(await round('2026-04-13T12:01:00.000Z')).toEqual([])
    const work = openReader(folder, 'work')
    const sent = work
      .prepare("SELECT json_extract(steps, '$.asked.sent') FROM told WHERE id = ?")
      .pluck()
      .get(meeting)
    work.close()
    expect(sent).toBe(2)
    expect(await round('2026-04-17T12:00:00.000Z')).toEqual([`${toYouth} reminder`])
    expect(await round('2026-04-18T12:00:00.000Z')).toEqual([])
  })

  it('what was missed while nobody ran is one mail, and after the day or the meeting none', async () => {
    const meeting = await meetingOf([])
    await add(council, action({ meeting, owners: [{ agency: 'housing', initials: '' }] }))
    await step(council, meeting, ask)
    expect(await round('2026-04-20T12:00:00.000Z')).toEqual([`${toHousing} asked`])
    expect(await round('2026-04-21T12:00:00.000Z')).toEqual([])
    app.at(someday)
    const late = await meetingOf([])
    await add(council, action({ meeting: late, owners: [{ agency: 'housing', initials: '' }] }))
    await step(council, late, ask)
    expect(await round('2026-04-25T12:00:00.000Z')).toEqual([])
  })
})

describe('files', () => {
  it('matters outstanding: three columns, natural order, what was said since, formulas disarmed', async () => {
    const meeting = await meetingOf([], '2026-04-01')
    const of = (fields: Partial<Fields>) => add(council, action({ meeting, ...fields }))
    await of({
      minute: '10.1',
      title: 'Later',
      wording: '=HYPERLINK("x")',
      owners: [{ agency: 'housing', initials: '' }],
    })
    const { body } = await of({ minute: '9.2', title: 'Lamps', wording: 'Ask for a lamp' })
    await of({ minute: '1', wording: 'Was closed', state: 'closed' })
    await step(youth, body.id, { step: 'update', text: 'It is ordered.', state: null })
    const csv = await text(council, `/api/export/jag/outstanding.csv?meeting=${meeting}`)
    expect(csv.split('\n')).toEqual([
      'minute_number_and_title,matter,update',
      '9.2 Lamps,Ask for a lamp (AB),It is ordered.',
      `10.1 Later,"'=HYPERLINK(""x"")",${noUpdateWords}`,
      '',
    ])
    const sheet = await text(council, `/api/export/jag/outstanding.csv?meeting=${meeting}&excel=1`)
    expect(sheet.split('\r\n')[1]).toMatch(/,OFFICIAL/)
    expect(await text(council, `/api/export/jag/outstanding.about.txt?meeting=${meeting}`)).toContain(
      '2 matters',
    )
    // Whoever does not read an action has no row of it.
    expect(
      (await text(police, `/api/export/jag/outstanding.csv?meeting=${meeting}`)).split('\n'),
    ).toHaveLength(2)
    app.as(council)
    expect((await app.ask('/api/export/jag/outstanding.csv?meeting=none')).status).toBe(400)
  })

  it('actions as a table say who does it, how often it was carried and what was said last', async () => {
    const { body } = await add(council, action({ due: '2026-04-01' }))
    await step(youth, body.id, { step: 'update', text: '+44 lamps', state: null })
    const [head, row] = (await text(council, '/api/export/told/action.csv')).split('\n')
    const names = head.split(',')
    const ends = row.split(',').slice(names.indexOf('owners') - names.length)
    expect(ends).toEqual(['youth-service (AB)', '0', 'yes', '2026-04-10', 'youth-service', "'+44 lamps"])
  })
})
