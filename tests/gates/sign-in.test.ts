/** Signing in against the real server, in production mode: better-auth checks less under a test runner. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { appCode } from '../helpers/app-code.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import { type RawReply, rawRequest } from './raw-request.ts'

const phrase = 'four plainly invented words'
const email = 'analyst@council.example'
const victim = 'victim@council.example'
const proxy = '127.0.0.1'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({
    flags: ['--empty'],
    environment: {
      NODE_ENV: 'production',
      TRUSTED_PROXIES: proxy,
      // Nobody listens there: signing in by password must not care.
      PUBLIC_URL: 'https://map.example',
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'map',
      OIDC_CLIENT_SECRET: 'not one of anybody',
      OIDC_NAME: 'Example Council',
    },
    readyWithinMilliseconds: 120_000,
  })
  for (const address of [email, victim]) await createAccount(server.dataFolder, address, 'analyst')
}, 200_000)
afterAll(() => server.stop())

/** The account command, beside the running server. */
async function createAccount(dataFolder: string, address: string, role: string): Promise<void> {
  const words = ['--email', address, '--role', role, '--agency', 'council', '--password-stdin']
  const made = promisify(execFile)(process.execPath, ['server/start.mjs', 'account', 'create', ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder },
  })
  made.child.stdin?.end(`${phrase}\n`)
  await made
}

const host = 'map.example'
const own = { host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }
const post = (path: string, body: object | undefined, headers: Record<string, string> = {}) =>
  rawRequest(server.url, path, {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  })
const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(server.url, path, { headers: { host, ...headers } })
const linesOf = (reply: RawReply) => [reply.headers['set-cookie'] ?? []].flat()
const cookieOf = (reply: RawReply) =>
  linesOf(reply)
    .map((line) => line.split(';', 1)[0])
    .join('; ')
const codeOf = (reply: RawReply) => JSON.parse(reply.text).code

describe('a sign-in', () => {
  test('reaches data only after the second factor, and ends by signing out', async () => {
    expect((await get('/api/counts')).status).toBe(401)
    const first = await post('/api/auth/sign-in/email', { email, password: phrase })
    expect([first.status, first.text]).toEqual([200, '{"secondFactor":"setUp"}'])
    for (const line of linesOf(first))
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(`; ${flag}`)
    const cookie = cookieOf(first)
    expect(first.text).not.toContain(cookie.split('=')[1].slice(0, 20))
    expect(JSON.parse((await get('/api/session', { cookie })).text)).toMatchObject({
      role: 'public',
      signedIn: true,
      secondFactor: 'setUp',
      demoSignIn: [],
      issuer: 'Example Council',
      hasPassword: true,
    })
    for (const [name, { method, path, roles, ticket }] of Object.entries<Endpoint>(endpoints)) {
      // A phone's ticket needs no sign-in, and no sign-in opens what it opens.
      if (ticket || roles.includes('public')) continue
      const reply = await rawRequest(server.url, path.replaceAll(/:\w+/g, 'cells'), {
        method,
        headers: { ...own, cookie },
      })
      expect([name, reply.status, codeOf(reply)]).toEqual([name, 403, 'secondFactorNeeded'])
    }
    const setUp = await post('/api/auth/two-factor/enable', { password: phrase }, { cookie })
    const { totpUri } = JSON.parse(setUp.text)
    const verified = await post('/api/auth/two-factor/verify-totp', { code: appCode(totpUri) }, { cookie })
    const signedIn = { cookie: cookieOf(verified) }
    expect(signedIn.cookie).not.toBe(cookie)
    expect((await get('/api/counts', signedIn)).status).toBe(200)
    expect((await get('/api/counts', { cookie })).status).toBe(401)
    expect((await get('/api/counts?role=admin', signedIn)).status).toBe(400)
    const edited = signedIn.cookie.replace(/=(.)/, (_all, letter) => `=${letter === 'A' ? 'B' : 'A'}`)
    expect((await get('/api/counts', { cookie: edited })).status).toBe(401)

    // Again: now the code is asked for before there is a session.
    const second = await post('/api/auth/sign-in/email', { email, password: phrase })
    expect(second.text).toBe('{"secondFactor":"needed"}')
    expect((await get('/api/counts', { cookie: cookieOf(second) })).status).toBe(403)

    expect((await post('/api/auth/sign-out', undefined, signedIn)).status).toBe(200)
    expect((await get('/api/counts', signedIn)).status).toBe(401)
  }, 60_000)

  test('no other address of better-auth is there', async () => {
    for (const path of ['get-session', 'ok', 'error', 'list-sessions', 'sign-up/email', 'reset-password'])
      for (const method of ['GET', 'POST'])
        expect(
          (await rawRequest(server.url, `/api/auth/${path}`, { method, headers: own, body: '{}' })).status,
          path,
        ).toBe(404)
  })

  test('demonstration sign-in is not there beside accounts or a proxy', async () => {
    expect((await post('/api/demo/sign-in', { role: 'analyst' })).status).toBe(404)
    expect(
      (await post('/api/demo/sign-in', { role: 'analyst' }, { host: 'localhost', origin: '' })).status,
    ).not.toBe(200)
  })

  test('an issuer that is down is said so, and passwords work', async () => {
    const reply = await post('/api/auth/sign-in/social', undefined)
    expect([reply.status, codeOf(reply)]).toEqual([503, 'issuerUnreachable'])
    const back = await get('/api/auth/callback/oidc?code=a&state=b')
    expect([back.status, back.headers.location]).toEqual([303, '/?signIn=refused'])
    expect((await post('/api/auth/sign-in/email', { email, password: phrase })).status).toBe(200)
  }, 60_000)

  test('plain answers carry HSTS where people come by https', async () => {
    expect((await get('/api/health')).headers['strict-transport-security']).toContain('max-age=')
  })
})

describe('a page of another site', () => {
  test('can neither sign anybody in nor out', async () => {
    for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/two-factor/enable'])
      for (const foreign of [
        { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { origin: 'http://map.example.elsewhere.example', 'sec-fetch-site': 'same-site' },
      ]) {
        const reply = await post(path, { email, password: phrase }, foreign)
        expect([path, reply.status, codeOf(reply)]).toEqual([path, 403, 'foreignOrigin'])
        expect(linesOf(reply)).toEqual([])
      }
  })

  test('a request with cookies must say where it comes from', async () => {
    const reply = await rawRequest(server.url, '/api/auth/sign-out', {
      method: 'POST',
      headers: { host, cookie: 'map.session_token=x' },
    })
    expect(codeOf(reply)).toBe('foreignOrigin')
  })
})

describe('guessing', () => {
  test('a thousand forwarded addresses do not pass the lock of the account', async () => {
    const seen = new Map<string, number>()
    for (let round = 0; round < 20; round++)
      await Promise.all(
        Array.from({ length: 50 }, async (_, i) => {
          const reply = await post(
            '/api/auth/sign-in/email',
            { email: victim, password: 'not the words at all' },
            { 'x-forwarded-for': `192.0.2.${i}, 198.51.100.${round}` },
          )
          seen.set(codeOf(reply), (seen.get(codeOf(reply)) ?? 0) + 1)
        }),
      )
    expect(seen.get('signInRefused')).toBe(5)
    expect((seen.get('lockedOut') ?? 0) + (seen.get('tooManyRequests') ?? 0)).toBe(995)
    const right = await post(
      '/api/auth/sign-in/email',
      { email: victim, password: phrase },
      { 'x-forwarded-for': '203.0.113.9' },
    )
    expect([right.status, codeOf(right)]).toEqual([429, 'lockedOut'])
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
  }, 120_000)

  test('one address is slowed, whatever it claims to forward', async () => {
    const codes: string[] = []
    for (let i = 0; i < 40; i++)
      codes.push(
        codeOf(
          await post(
            '/api/auth/sign-in/email',
            { email: `nobody${i}@council.example`, password: 'not the words at all' },
            // Only what the trusted proxy itself added, the last, is believed.
            { 'x-forwarded-for': `192.0.2.${i}, 203.0.113.77` },
          ),
        ),
      )
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'signInRefused'))
    expect(new Set(codes.slice(30))).toEqual(new Set(['tooManyRequests']))
  }, 120_000)
})
