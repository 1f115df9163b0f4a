/** Agreements and audit through the whole application. */
import { describe, expect, it } from 'vitest'
import type { AgreementEntry } from '../../../server/contract/agreement.ts'
import type { AuditEntry } from '../../../server/contract/audit.ts'
import { dayNumber, monthNumber } from '../../../server/contract/calendar.ts'
import { openWriter } from '../../../server/store/open.ts'
import { type Application, startApplication, viewerOf } from '../../helpers/application.ts'
import { temporaryFolderForThisTest } from '../../helpers/temporary-folder.ts'
import { storeRecords } from '../columns/stored-records.ts'
import { inCell } from '../questions/asking-fixture.ts'

const dpo = viewerOf('dpo', 'borough')
const fireAnalyst = viewerOf('analyst', 'fire-service')
const otherOfficer = viewerOf('officer', 'police')
const draft = {
  ...{ reference: 'FIRE-2026', source: 'fire', starts: '2026-03-01', ends: '2026-08-31' },
  ...{ purpose: 'Where bins are set alight.', lawfulBasis: 'Public task', contact: 'Information desk' },
  ...{ parties: ['fire-service'], retentionMonths: 24 },
}

/** Seven fires in the vault and three open records, in one month. */
const withRecords = async (): Promise<Application> => {
  const folder = temporaryFolderForThisTest()
  const record = (cell: number, source: string, type: string) => ({
    ...{ ...inCell(cell), source, type, hour: 20 },
    ...{ month: monthNumber('2026-03'), day: dayNumber('2026-03-10') },
  })
  for (const [name, count, source] of [
    ['vault', 7, 'fire'],
    ['open', 3, 'police-uk-street'],
  ] as const) {
    const connection = openWriter(folder, name)
    storeRecords(
      connection,
      Array.from({ length: count }, (_, i) => record(2000 + i, source, 'criminal-damage-and-arson')),
    )
    connection.close()
  }
  return startApplication(folder, '2026-04-10T12:00:00Z')
}

const added = async (app: Application): Promise<AgreementEntry> => {
  app.as(dpo)
  const response = await app.send('POST', '/api/agreements', draft)
  expect(response.status).toBe(200)
  return response.json()
}

const totalOf = async (app: Application): Promise<number> => {
  const response = await app.ask('/api/counts')
  expect(response.status).toBe(200)
  return (await response.json()).total
}

const codeOf = async (response: Response) => [response.status, (await response.json()).code]

const entries = async (app: Application, query = ''): Promise<AuditEntry[]> => {
  app.as(dpo)
  const page = await (await app.ask(`/api/audit${query}`)).json()
  return page.entries
}

describe('an agreement', () => {
  it('lets its parties count the source live from its first day to its last, and not a day longer', async () => {
    const app = await withRecords()
    app.as(fireAnalyst)
    expect(await totalOf(app)).toBe(3)
    await added(app)
    app.as(fireAnalyst)
    expect(await totalOf(app)).toBe(10)
    expect((await (await app.ask('/api/counts?source=fire')).json()).total).toBe(7)
    app.as(otherOfficer)
    expect(await totalOf(app)).toBe(3)
    expect(await codeOf(await app.ask('/api/counts?source=fire'))).toEqual([400, 'notReleased'])

    app.as(fireAnalyst)
    // British Summer Time: the last London day ends at 23:00 UTC.
    app.at('2026-08-31T22:59:00Z')
    expect(await totalOf(app)).toBe(10)
    app.at('2026-08-31T23:01:00Z')
    expect(await totalOf(app)).toBe(3)
    expect(await codeOf(await app.ask('/api/counts?source=fire'))).toEqual([400, 'notReleased'])
    const list: AgreementEntry[] = await (await app.ask('/api/agreements')).json()
    expect(list).toMatchObject([{ reference: 'FIRE-2026', state: 'expired' }])

    app.as(dpo)
    const { version } = list[0]
    const renewal = { ends: '2027-08-31' }
    const matched = { 'If-Match': `"${version}"` }
    expect((await app.send('POST', '/api/agreements/FIRE-2026/renew', renewal, matched)).status).toBe(200)
    const late = await app.send('POST', '/api/agreements/FIRE-2026/end', undefined, matched)
    expect(await codeOf(late)).toEqual([409, 'changedMeanwhile'])
    app.as(fireAnalyst)
    expect(await totalOf(app)).toBe(10)
    app.as(dpo)
    expect((await app.send('POST', '/api/agreements/FIRE-2026/end')).status).toBe(200)
    app.as(fireAnalyst)
    expect(await totalOf(app)).toBe(3)
    app.as(dpo)
    const again = await app.send('POST', '/api/agreements/FIRE-2026/renew', { ends: '2028-01-01' })
    expect(await codeOf(again)).toEqual([409, 'agreementEnded'])
  })

  it('is written by the dpo alone and read by those it names', async () => {
    const app = await withRecords()
    await added(app)
    for (const [who, references] of [
      [dpo, ['FIRE-2026']],
      [viewerOf('analyst', 'police'), ['FIRE-2026']],
      [viewerOf('partner', 'fire-service'), ['FIRE-2026']],
      [otherOfficer, []],
    ] as const) {
      app.as(who)
      const list: AgreementEntry[] = await (await app.ask('/api/agreements')).json()
      expect(list.map(({ reference }) => reference)).toEqual(references)
      if (who.role === 'partner') expect(list[0]).toMatchObject({ lawfulBasis: null, version: null })
    }
    const change = { purpose: 'Another.' }
    for (const role of ['partner', 'officer', 'analyst', 'admin'] as const) {
      app.as(viewerOf(role, 'fire-service'))
      const refused = await app.send('PATCH', '/api/agreements/FIRE-2026', change)
      expect(await codeOf(refused)).toEqual([403, 'notAllowed'])
    }
    app.as(viewerOf('admin', 'borough'))
    expect((await app.ask('/api/agreements')).status).toBe(403)
    app.as(viewerOf('public', ''))
    expect((await app.ask('/api/agreements')).status).toBe(401)
  })

  it.each([
    ['referenceTaken', 409, draft],
    ['badBody', 400, { ...draft, reference: 'F-2', ends: '2026-02-01' }],
    ['badBody', 400, { ...draft, reference: 'F-2', source: 'police-uk-street' }],
    ['badBody', 400, { ...draft, reference: 'F-2', parties: ['Fire Service'] }],
    ['badBody', 400, { ...draft, reference: 'F-2', parties: [] }],
    ['personalData', 422, { ...draft, reference: 'F-2', purpose: 'Because of Mr Example at 12a Long Road.' }],
  ])('is refused by name: %s', async (code, status, body) => {
    const app = await withRecords()
    await added(app)
    expect(await codeOf(await app.send('POST', '/api/agreements', body))).toEqual([status, code])
    expect(await (await app.ask('/api/agreements')).json()).toHaveLength(1)
  })

  it('over a survey is published to nobody: refused by name, and nothing of it is kept', async () => {
    const app = await withRecords()
    app.as(dpo)
    const survey = { ...draft, reference: 'SURVEY-2026', source: 'survey' }
    expect((await app.send('POST', '/api/agreements', survey)).status).toBe(200)
    const path = '/api/agreements/SURVEY-2026/publish'
    for (const publish of ['partner', 'public']) {
      const decided = { publish, agreedBy: 'Head of research', agreedOn: '2026-04-01' }
      const refused = await app.send('POST', path, decided)
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ code: 'badValue', param: 'publish' })
    }
    const all: AgreementEntry[] = await (await app.ask('/api/agreements')).json()
    expect(all.find(({ reference }) => reference === 'SURVEY-2026')).toMatchObject({
      ...{ publish: 'none', publishAgreedBy: null, publishAgreedOn: null },
    })
    expect((await app.send('POST', path, { publish: 'none', agreedBy: null, agreedOn: null })).status).toBe(
      200,
    )
  })

  it('says what is published, who agreed and when', async () => {
    const app = await withRecords()
    expect(await added(app)).toMatchObject({ publish: 'none', publishAgreedBy: null })
    const path = '/api/agreements/FIRE-2026/publish'
    const bare = { publish: 'public', agreedBy: null, agreedOn: null }
    expect(await codeOf(await app.send('POST', path, bare))).toEqual([400, 'badBody'])
    const whole = { publish: 'public', agreedBy: 'Head of data, fire service', agreedOn: '2026-04-01' }
    expect(await (await app.send('POST', path, whole)).json()).toMatchObject({
      ...{ publish: 'public', publishAgreedBy: 'Head of data, fire service', publishAgreedOn: '2026-04-01' },
    })
    expect(await (await app.send('POST', path, { ...bare, publish: 'none' })).json()).toMatchObject({
      ...{ publish: 'none', publishAgreedBy: null, publishAgreedOn: null },
    })
  })
})

describe('the audit', () => {
  it('notes live questions, exports, changes and refusals, and no open question', async () => {
    const app = await withRecords()
    await added(app)
    app.as(otherOfficer)
    await totalOf(app)
    await app.ask('/api/counts?source=fire&ward=E05013987')
    await app.ask('/api/export/wards.csv?from=2026-03')
    await app.send('POST', '/api/demonstration')
    app.as(viewerOf('partner', 'fire-service'))
    await app.ask('/api/counts?from=2026-03')
    app.as(fireAnalyst)
    for (const _ of [1, 2, 3]) await app.ask('/api/counts?ward=E05013987&from=2026-03')
    const found = await entries(app)
    const told = found
      // The jobs of the night may have begun meanwhile.
      .filter(({ event, role }) => event !== 'audit' && role !== 'system')
      .map(({ event, agency, endpoint, question, basis, outcome, times }) =>
        [event, agency, endpoint, question, basis, outcome, times].join(' | '),
      )
    expect(told.reverse()).toEqual([
      'agreement | borough | addAgreement |  | none | begun | 1',
      'agreement | borough | addAgreement | FIRE-2026 added | open | done | 1',
      'refused | police | counts | source=fire | none | notReleased | 1',
      'export | police | exportTable | wards.csv&from=2026-03 | open | done | 1',
      'refused | fire-service | counts |  | none | notAllowed | 1',
      'question | fire-service | counts | from=2026-03&ward=E05013987 | live | done | 3',
    ])
    expect(found.every(({ at }) => at === '2026-04-10T12:00:00.000Z')).toBe(true)
    expect(found.filter(({ event }) => event === 'question')).toMatchObject([{ account: 'analyst-1' }])
  })

  it('holds a handful of entries of a thousand refused questions of somebody who is not signed in', async () => {
    const app = await withRecords()
    app.as(viewerOf('public', ''))
    const asked = Array.from({ length: 1000 }, (_, at) =>
      at % 2 === 0
        ? `/api/counts?from=2026-0${(at % 3) + 1}&hour=${at % 24}&day=${(at % 7) + 1}`
        : `/api/hotspots?hour=${at % 24}&day=${(at % 7) + 1}`,
    )
    for (let from = 0; from < asked.length; from += 50)
      await Promise.all(
        asked.slice(from, from + 50).map(async (path) => {
          const response = await app.ask(path)
          expect(response.status).toBeGreaterThanOrEqual(400)
          await response.arrayBuffer()
        }),
      )
    const refused = await entries(app, '?event=refused')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThanOrEqual(6)
    expect(refused.reduce((sum, { times }) => sum + times, 0)).toBe(1000)
    expect(refused.every(({ question }) => question === '')).toBe(true)
    expect(await (await app.ask('/api/audit/check')).json()).toMatchObject({ whole: true })
  }, 120_000)

  it('is read by the dpo alone, filtered and in pages; reading and taking it away are noted', async () => {
    const app = await withRecords()
    await added(app)
    app.as(fireAnalyst)
    for (let day = 1; day <= 60; day++)
      await app.ask(
        `/api/counts?from=2026-03&to=${day <= 28 ? '2026-03' : '2026-04'}&hour=${day % 24}&day=${(day % 7) + 1}`,
      )
    app.as(dpo)
    const first = await (await app.ask('/api/audit?event=question')).json()
    expect(first.entries).toHaveLength(50)
    const second = await (await app.ask(`/api/audit?event=question&before=${first.before}`)).json()
    expect(second.entries.length + 50).toBe(60)
    expect(second.before).toBeNull()
    expect(await entries(app, '?agency=police')).toEqual([])
    expect(await entries(app, '?from=2026-04-11')).toEqual([])
    expect((await entries(app, '?from=2026-04-10&to=2026-04-10&account=analyst-1')).length).toBe(50)
    expect(await codeOf(await app.ask('/api/audit?event=canary'))).toEqual([400, 'unknownValue'])
    const csv = await app.ask('/api/audit.csv?event=question')
    expect(csv.headers.get('content-disposition')).toContain('audit-2026-04-10.csv')
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(61)
    const reads = await entries(app, '?event=audit')
    expect(reads.map(({ endpoint }) => endpoint)).toContain('auditCsv')
    const check = await (await app.ask('/api/audit/check')).json()
    expect(check).toMatchObject({ whole: true, brokenAt: null })
    expect(check.checked).toBeGreaterThan(60)
    for (const path of ['/api/audit', '/api/audit.csv', '/api/audit/check'])
      for (const role of ['public', 'partner', 'officer', 'analyst', 'admin'] as const) {
        app.as(viewerOf(role, 'fire-service'))
        expect((await app.ask(path)).status).toBe(role === 'public' ? 401 : 403)
      }
  })

  it('fails closed: while it cannot be written nothing live, no export and no refusal leaves, and nothing is done', async () => {
    const app = await withRecords()
    await added(app)
    const other = openWriter(app.context.config.dataFolder, 'audit')
    other.exec('BEGIN IMMEDIATE')
    app.as(fireAnalyst)
    const live = app.ask('/api/counts')
    const file = app.ask('/api/export/wards.csv')
    await new Promise((resolve) => setTimeout(resolve, 100))
    app.as(dpo)
    const change = app.send('POST', '/api/agreements/FIRE-2026/end')
    await new Promise((resolve) => setTimeout(resolve, 100))
    app.as(otherOfficer)
    // Open records go on meanwhile.
    expect(await totalOf(app)).toBe(3)
    const denied = app.ask('/api/audit')
    app.as(viewerOf('admin', 'borough'))
    const newcomer = { email: 'desk@example.test', initials: 'D', role: 'partner', agency: 'borough' }
    const invited = app.send('POST', '/api/accounts/invitations', newcomer)
    for (const each of await Promise.all([live, file, change, denied, invited]))
      expect(await codeOf(each)).toEqual([503, 'busy'])
    other.exec('ROLLBACK')
    other.close()
    app.as(viewerOf('admin', 'borough'))
    expect(await (await app.ask('/api/accounts/invitations')).json()).toEqual([])
    app.as(fireAnalyst)
    expect(await totalOf(app)).toBe(10)
    expect(await entries(app, '?event=refused')).toEqual([])
    expect((await entries(app, '?event=agreement')).map(({ outcome }) => outcome)).toEqual(['done', 'begun'])
  }, 30_000)
})
