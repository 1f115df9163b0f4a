/** Whatever happens with an account leaves its entry: over HTTP and on the machine itself, in the real audit. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountEvents } from '../../server/contract/account.ts'
import type { AuditEntry } from '../../server/contract/audit.ts'
import { openAuditReader } from '../../server/store/audit-reader.ts'
import { openReader } from '../../server/store/open.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { appCode } from '../helpers/app-code.ts'
import { clientId, clientSecret, type OidcIssuer, startIssuer } from '../helpers/oidc-issuer.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { type RawReply, rawRequest } from './raw-request.ts'

const phrase = 'four plainly invented words'
const another = 'four other invented words'
const host = 'map.example'
const dataFolder = temporaryFolder()

let server: RunningServer
let issuer: OidcIssuer
beforeAll(async () => {
  issuer = await startIssuer()
  server = await startServer({
    ...{ flags: ['--empty'], dataFolder, readyWithinMilliseconds: 120_000 },
    environment: {
      ...{ NODE_ENV: 'production', PUBLIC_URL: `https://${host}`, OIDC_ISSUER: issuer.url },
      ...{ OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
    },
  })
}, 150_000)
afterAll(() => issuer?.stop())

/** The account command, beside the running server. */
const command = async (words: readonly string[], input = '') => {
  const run = promisify(execFile)(process.execPath, ['server/start.mjs', 'account', ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder },
  })
  run.child.stdin?.end(input)
  return JSON.parse((await run).stdout)
}

const ask = async (method: string, path: string, cookie = '', body?: object) => {
  const headers: Record<string, string> = { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }
  if (cookie !== '') headers.cookie = cookie
  if (body) headers['content-type'] = 'application/json'
  const sent = { method, headers, body: body && JSON.stringify(body) }
  const reply = await rawRequest(server.url, path, sent)
  return { reply, status: reply.status, said: JSON.parse(reply.text || '{}'), cookie: cookieOf(reply) }
}
const cookieOf = (reply: RawReply) =>
  [reply.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

/** A whole sign-in; `totpUri` where the app is bound already. */
const signIn = async (email: string, password: string, totpUri?: string) => {
  const { cookie } = await ask('POST', '/api/auth/sign-in/email', '', { email, password })
  const uri = totpUri ?? (await ask('POST', '/api/auth/two-factor/enable', cookie, { password })).said.totpUri
  const done = await ask('POST', '/api/auth/two-factor/verify-totp', cookie, { code: appCode(uri) })
  expect(done.status, done.reply.text).toBe(200)
  return { cookie: done.cookie, totpUri: uri }
}

const people = ['first@council.example', 'second@council.example', 'person@police.example']

test('every event of the closed list is written down, by opaque id, and no address', async () => {
  const [first, second, person] = people
  for (const email of [first, second])
    await command(
      ['create', '--email', email, '--role', 'admin', '--agency', 'council', '--password-stdin'],
      `${phrase}\n`,
    )
  const one = await signIn(first, phrase)
  const two = await signIn(second, phrase)
  const admin = async (who: { cookie: string }, method: string, path: string, body?: object) => {
    const { status, said, reply } = await ask(method, `/api/accounts${path}`, who.cookie, body)
    expect([path, status, status === 200 ? '' : reply.text]).toEqual([path, 200, ''])
    return said
  }

  const asked = { initials: 'AB', role: 'officer', agency: 'police' }
  const { token } = await admin(one, 'POST', '/invitations', { ...asked, email: person })
  const { id } = await admin(one, 'POST', '/invitations', { ...asked, email: 'other@police.example' })
  await admin(one, 'DELETE', `/invitations/${id}`)
  await ask('POST', '/api/auth/invitation/accept', '', { token, password: phrase })
  const proposal = async () => (await admin(two, 'GET', '/proposals'))[0].id
  await admin(two, 'POST', `/proposals/${await proposal()}/confirm`)
  const list: { id: string; email: string; lockedUntil: string | null }[] = await admin(one, 'GET', '')
  const officer = list.find(({ email }) => email === person)?.id ?? ''
  await admin(one, 'POST', `/${officer}/role`, { role: 'analyst', agency: 'police' })
  await admin(two, 'DELETE', `/proposals/${await proposal()}`)

  const there = await signIn(person, phrase)
  for (let i = 0; i < 5; i++)
    await ask('POST', '/api/auth/sign-in/email', '', { email: person, password: 'not the words at all' })
  const locked: typeof list = await admin(one, 'GET', '')
  expect(locked.find((row) => row.id === officer)?.lockedUntil).toMatch(/Z$/)
  await admin(one, 'POST', `/${officer}/unlock`)
  const link = await admin(one, 'POST', `/${officer}/password-link`)
  expect((await ask('POST', '/api/auth/password-link', '', { token: link.token })).said.email).toBe(person)
  const set = { token: link.token, password: another }
  expect((await ask('POST', '/api/auth/password-link/accept', '', set)).status).toBe(200)
  expect((await ask('POST', '/api/auth/password-link/accept', '', set)).status).toBe(410)
  const again = await signIn(person, another, there.totpUri)
  const twice = await signIn(person, another, there.totpUri)
  const passwords = { currentPassword: another, newPassword: phrase }
  const changed = await ask('POST', '/api/auth/change-password', again.cookie, passwords)
  expect(changed.status).toBe(200)
  expect((await ask('GET', '/api/areas', changed.cookie)).status).toBe(200)
  expect((await ask('GET', '/api/areas', twice.cookie)).status).toBe(401)
  await ask('POST', '/api/auth/sign-out', changed.cookie)

  const reset = async () => {
    await admin(one, 'POST', `/${officer}/second-factor-reset`)
    return (await admin(two, 'GET', '/second-factor-resets'))[0].id
  }
  await admin(two, 'DELETE', `/second-factor-resets/${await reset()}`)
  const mine = await reset()
  expect((await ask('POST', `/api/accounts/second-factor-resets/${mine}/confirm`, one.cookie)).status).toBe(
    409,
  )
  await admin(two, 'POST', `/second-factor-resets/${mine}/confirm`)

  issuer.person = { sub: 'stranger', email: 'stranger@council.example', amr: ['mfa'] }
  const out = await ask('POST', '/api/auth/sign-in/social')
  const back = await fetch(out.said.url, { redirect: 'manual' })
  const { search } = new URL(back.headers.get('location') ?? '')
  const came = await rawRequest(server.url, `/api/auth/callback/oidc${search}`, {
    headers: { host, cookie: out.cookie },
  })
  expect([came.status, came.headers.location]).toEqual([303, '/?signIn=refused'])
  issuer.person = { sub: 'known', email: person, amr: ['mfa'] }
  const outAgain = await ask('POST', '/api/auth/sign-in/social')
  const backAgain = await fetch(outAgain.said.url, { redirect: 'manual' })
  const cameAgain = await rawRequest(
    server.url,
    `/api/auth/callback/oidc${new URL(backAgain.headers.get('location') ?? '').search}`,
    { headers: { host, cookie: outAgain.cookie } },
  )
  expect(cameAgain.headers.location).toBe('/')
  expect((await ask('GET', '/api/areas', cookieOf(cameAgain))).status).toBe(200)

  await admin(one, 'POST', `/${officer}/role`, { role: 'partner', agency: 'police' })
  await admin(one, 'POST', `/${officer}/sign-out`)
  await admin(one, 'POST', `/${officer}/disable`)
  await command(['enable', '--email', person])
  await server.stop()

  const reading = openReader(dataFolder, 'audit')
  const every = { from: null, to: null, event: null, account: null, agency: null, before: null, most: 1000 }
  const entries = openAuditReader(reading).list(every)
  expect((await openAuditReader(reading).check(0)).whole).toBe(true)
  reading.close()
  const written = entries.filter(({ endpoint }) => /^(accounts|npm run account)$/.test(endpoint))
  const wordOf = ({ question }: AuditEntry) => question.split(' ', 1)[0]
  expect(accountEvents.filter((event) => !written.some((entry) => wordOf(entry) === event))).toEqual([])
  const adminOne = list.find(({ email }) => email === first)?.id
  const of = (event: string) => written.filter((entry) => wordOf(entry) === event)
  expect(of('accountDisabled')).toMatchObject([
    { account: adminOne, question: `accountDisabled account=${officer}`, event: 'account', role: 'system' },
  ])
  expect(of('accountEnabled')).toMatchObject([
    { account: null, question: `accountEnabled account=${officer}`, endpoint: 'npm run account' },
  ])
  expect(of('lockedOut')).toMatchObject([{ account: officer, event: 'signIn', outcome: 'signIn' }])
  // Nothing is done that was not begun in writing.
  const begun = entries.filter(({ outcome }) => outcome === 'begun').map(({ endpoint }) => endpoint)
  expect(begun).toEqual(
    expect.arrayContaining(['disableAccount', 'makePasswordLink', 'issuerReturn', 'npm run account']),
  )
  const all = JSON.stringify(entries)
  for (const word of [...people, '@', token, link.token, phrase]) expect(all).not.toContain(word)
}, 400_000)
