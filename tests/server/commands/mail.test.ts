/** Who is told by mail, when and how often: a real mail host on loopback, real accounts, a clock that the test sets. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { monthNumber } from '../../../server/contract/calendar.ts'
import { mailKinds } from '../../../server/contract/mail.ts'
import type { AccountRole } from '../../../server/contract/reference.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { agreementWriter } from '../../../server/store/agreement-writer.ts'
import { openReader, openWriter } from '../../../server/store/open.ts'
import { openApplication, viewerOf } from '../../helpers/application.ts'
import { mailEnvironment, type SmtpServer, startSmtpServer } from '../../helpers/smtp-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { storeRecords } from '../columns/stored-records.ts'
import { area, inCell } from '../questions/asking-fixture.ts'

const today = '2026-04-10'
const at = (time: string): string => `${today}T${time}:00.000Z`
const last = monthNumber('2026-03')
const busy = 4000
const folder = temporaryFolder()

let host: SmtpServer
let app: Awaited<ReturnType<typeof openApplication>>
let police: Viewer
let youth: Viewer
let housing: Viewer

const sourceOf = { open: 'police-uk-street', vault: 'ambulance' } as const

/** One record of March at the watched cell. */
const plant = (name: 'open' | 'vault'): void => {
  const connection = openWriter(folder, name)
  const record = { source: sourceOf[name], type: 'violence', month: last, day: null, hour: null }
  storeRecords(connection, [{ ...record, ...inCell(busy) }])
  connection.close()
}

/** A file of March came in at a moment. */
const fileCameIn = (name: 'open' | 'vault', moment: string): void => {
  const connection = openWriter(folder, name)
  connection
    .prepare(
      `INSERT INTO batch (ref, format, source, sha256, bytes, rows, accepted, duplicates, replaced, refused, mode, at, month_first, month_last)
       SELECT ?, 'test', id, x'00', 1, 1, 1, 0, 0, '{}', 'goodRows', ?, ?, ? FROM source WHERE code = ?`,
    )
    .run(`${name}-${moment}`, moment, last, last, sourceOf[name])
  connection.close()
}

beforeAll(async () => {
  const vault = openWriter(folder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'AMB', source: 'ambulance', class: 'shared', purpose: 'To test.', publish: 'none' },
    ...{ starts: '2020-01-01', ends: '2027-03-31', parties: ['police'], demo: false },
  })
  vault.close()
  for (const name of ['open', 'vault'] as const) {
    plant(name)
    fileCameIn(name, '2026-04-01T00:00:00.000Z')
  }
  host = await startSmtpServer()
  app = await openApplication(folder, at('08:00'), mailEnvironment(host))
  const { accounts } = app.context.atTheDoor(viewerOf('admin', 'council'))
  // The initials are free text to whoever makes an account; nothing of them goes into a mail.
  const made = (role: AccountRole, agency: string): Viewer => {
    const email = `${role}@${agency}.example`
    const initials = 'A\r\nBcc: thief@elsewhere.example'
    const account = accounts.create({ email, initials, role, agency, passwordHash: null })
    return { role, agency, account, signedIn: true }
  }
  police = made('officer', 'police')
  youth = made('partner', 'youth-service')
  housing = made('analyst', 'housing')
}, 60_000)
afterAll(async () => {
  await app.close()
  await host.close()
})
afterEach(() => {
  host.manner = 'takes'
  host.mails.length = 0
})

const ask = async (who: Viewer, method: string, path: string, body?: unknown) => {
  app.as(who)
  const reply = await app.send(method, path, body)
  return { status: reply.status, body: await reply.json() }
}
const round = async (time: string): Promise<string[]> => {
  app.at(time)
  host.mails.length = 0
  await app.context.mail.sending?.round()
  return host.mails.map(({ to, data }) => {
    expect(`${to}${data}`).not.toContain('thief')
    return `${to} ${Object.entries(mailKinds).find(([, { words }]) => data.includes(words))?.[0]}`
  })
}
const choose = (who: Viewer, on: boolean) => ask(who, 'POST', '/api/mail', { on })
const rows = (): { account: string; kind: string; due_at: string | null; tries: number }[] => {
  const work = openReader(folder, 'work')
  const found = work.prepare('SELECT account, kind, due_at, tries FROM mail').all()
  work.close()
  return found as ReturnType<typeof rows>
}
const look = async (who: Viewer) => {
  const { body } = await ask(who, 'GET', '/api/changes')
  return ask(who, 'POST', '/api/changes/looked', { until: body.until, release: null })
}
const warn = async (agencies: string[]) => {
  const notice = {
    ...{ kind: 'notice', place: { kind: 'cell', id: area.cells[busy] }, agencies },
    fields: {
      ...{ danger: 'weapon', bands: ['night'], advice: ['two-staff'], isHome: false },
      until: '2026-04-20',
    },
  }
  const { status, body } = await ask(police, 'POST', '/api/told', notice)
  expect(status).toBe(200)
  return body.id as string
}
const watcher = '<partner@youth-service.example> watch'
const party = '<officer@police.example> watch'

it('is off until somebody chooses it, and offered to accounts alone', async () => {
  expect((await ask(youth, 'GET', '/api/mail')).body).toEqual({ isOffered: true, isOn: false })
  const byOneClick: Viewer = { role: 'partner', agency: 'demonstration', account: null, signedIn: true }
  expect((await ask(byOneClick, 'GET', '/api/mail')).body).toEqual({ isOffered: false, isOn: false })
  expect((await choose(byOneClick, true)).status).toBe(403)
  expect((await ask(viewerOf('public', ''), 'GET', '/api/mail')).status).toBe(401)
  for (const who of [police, youth, housing])
    await ask(who, 'POST', '/api/watches', { kind: 'circle', id: area.cells[busy], rings: 1 })
  expect(await round(at('08:01'))).toEqual([])
  expect([rows(), host.heard]).toEqual([[], []])
  expect((await choose(youth, true)).status).toBe(200)
  expect((await choose(police, true)).status).toBe(200)
  expect((await ask(youth, 'GET', '/api/mail')).body).toEqual({ isOffered: true, isOn: true })
  // Of what was there before they chose nothing is told.
  expect(await round(at('08:02'))).toEqual([])
})

it('a file of the vault is told to its party alone, a published one to others, and once until they looked', async () => {
  app.at(at('09:00'))
  fileCameIn('vault', at('08:59'))
  await app.context.acting(police).changed()
  expect(await round(at('09:00'))).toEqual([party])
  fileCameIn('open', at('09:09'))
  await app.context.acting(police).changed()
  expect(await round(at('09:10'))).toEqual([watcher])
  for (const minute of ['11', '12']) {
    fileCameIn('open', at(`09:${minute}`))
    await app.context.acting(police).changed()
    expect(await round(at('09:20'))).toEqual([])
  }
  app.at(at('09:30'))
  expect((await look(youth)).status).toBe(200)
  expect(await round(at('09:31'))).toEqual([])
  fileCameIn('open', at('09:40'))
  await app.context.acting(police).changed()
  expect(await round(at('09:41'))).toEqual([watcher])
  // No figure and no place: accounts, closed words and moments.
  expect(rows().map(({ kind, due_at, tries }) => [kind, due_at, tries])).toEqual([
    ['watch', null, 1],
    ['watch', null, 1],
  ])
})

it('something written at a watched place is told to whoever may read it', async () => {
  app.at(at('09:50'))
  await choose(housing, true)
  await look(youth)
  app.at(at('10:00'))
  const fields = { harm: 'robbery', bands: [], since: 'weeks', text: '' }
  const place = { kind: 'cell', id: area.cells[busy] }
  await ask(police, 'POST', '/api/told', { kind: 'concern', place, agencies: ['youth-service'], fields })
  expect(await round(at('10:06'))).toEqual([watcher])
  await choose(housing, false)
})

it('a safety notice is told to its sites, and after four hours unseen to its sender', async () => {
  app.at(at('11:00'))
  const first = await warn(['youth-service'])
  const site = '<partner@youth-service.example> notice'
  expect((await round(at('11:01'))).filter((line) => line.endsWith('notice'))).toEqual([site])
  expect(await round(at('14:50'))).toEqual([])
  expect(await round(at('15:01'))).toEqual(['<officer@police.example> noticeBack'])
  expect(await round(at('16:00'))).toEqual([])
  // Seen: the next one is told again.
  expect((await ask(youth, 'POST', `/api/told/${first}/steps`, { step: 'see' })).status).toBe(200)
  expect(await round(at('16:06'))).toEqual([])
  await warn(['youth-service', 'housing'])
  expect(await round(at('16:12'))).toEqual([site])
})

it('one that fails is tried again with growing pauses, and a request waits for none of it', async () => {
  host.manner = 'drops'
  await look(youth)
  fileCameIn('open', at('17:00'))
  await app.context.acting(police).changed()
  expect(await round(at('17:01'))).toEqual([])
  const own = () => rows().find(({ account, kind }) => account === youth.account && kind === 'watch')
  expect(own()).toMatchObject({ tries: 1, due_at: at('17:02') })
  expect(await round(at('17:03'))).toEqual([])
  expect(own()).toMatchObject({ tries: 2, due_at: at('17:08') })
  host.manner = 'takes'
  expect(await round(at('17:07'))).toEqual([])
  expect(await round(at('17:08'))).toEqual([watcher])
  expect(own()).toMatchObject({ tries: 3, due_at: null })

  host.manner = 'hangs'
  const asked = app.context.mail.sending
  expect(asked?.sendMail(housing.account ?? '', 'updates')).toBe(true)
  expect(asked?.sendMail(housing.account ?? '', 'updates')).toBe(false)
  expect(asked?.sendMail('nobody', 'updates')).toBe(false)
  const connected = host.connected()
  const hanging = round(at('17:20'))
  await connected
  expect((await ask(youth, 'GET', '/api/changes')).status).toBe(200)
  expect((await warn(['housing'])).length).toBe(26)
  host.hangUp()
  expect(await hanging).toEqual([])
  host.manner = 'takes'
  expect(await round(at('17:22'))).toEqual(['<analyst@housing.example> updates'])
  // Asked for again later: it is sent again.
  expect(asked?.sendMail(housing.account ?? '', 'updates')).toBe(true)
  expect(await round(at('17:23'))).toEqual(['<analyst@housing.example> updates'])
})

it('an address that is refused, none, or shut is let go', async () => {
  const asked = app.context.mail.sending
  host.manner = 'refuses'
  asked?.sendMail(housing.account ?? '', 'updates')
  expect(await round(at('18:00'))).toEqual([])
  expect(rows().filter(({ account }) => account === housing.account)).toEqual([])
  host.manner = 'takes'
  const { accounts } = app.context.atTheDoor(viewerOf('admin', 'council'))
  const hostile = accounts.create({
    ...{ email: 'a@b.example\r\nrcpt to:<thief@elsewhere.example>', initials: 'X' },
    ...{ role: 'partner', agency: 'housing', passwordHash: null },
  })
  host.heard.length = 0
  expect(asked?.sendMail(hostile, 'updates')).toBe(true)
  expect(await round(at('18:10'))).toEqual([])
  expect(host.heard).toEqual([])
  asked?.sendMail(housing.account ?? '', 'updates')
  accounts.disable(housing.account ?? '')
  expect(await round(at('18:20'))).toEqual([])
  expect(rows().filter(({ kind }) => kind === 'updates')).toEqual([])
})

it('is in the audit by account and closed word, and nowhere by address', async () => {
  const audit = openReader(folder, 'audit')
  const entries = audit
    .prepare("SELECT event, account, question, outcome, role FROM entry WHERE endpoint = 'mail'")
    .all()
  const text = JSON.stringify(audit.prepare('SELECT * FROM entry').all())
  audit.close()
  expect(entries).toContainEqual({
    ...{ event: 'mail', account: youth.account, question: 'notice', outcome: 'done', role: 'system' },
  })
  expect(entries).toContainEqual({
    ...{ event: 'mail', account: youth.account, question: 'watch', outcome: 'down', role: 'system' },
  })
  expect(text).toContain('mail=on')
  expect(text).not.toContain('@')
})

it('taken back, nothing waits any more', async () => {
  await choose(youth, false)
  expect(rows().filter(({ account }) => account === youth.account)).toEqual([])
  fileCameIn('open', at('19:00'))
  await app.context.acting(police).changed()
  expect((await round(at('19:01'))).filter((line) => line === watcher)).toEqual([])
})

it('without a mail host there is no way to send, and nobody is offered any', async () => {
  const none = await openApplication(temporaryFolder(), at('08:00'))
  none.as(youth)
  expect(none.context.mail.sending).toBeNull()
  expect(await (await none.ask('/api/mail')).json()).toEqual({ isOffered: false, isOn: false })
  expect((await none.send('POST', '/api/mail', { on: true })).status).toBe(403)
  await none.close()
}, 60_000)
