/** Who may ask what on a machine where nobody has an account: nothing without sign-in, from the first start on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { type AccountRole, accountRoles } from '../../server/contract/reference.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { type SignedIn, signInAs, signInWithAccount } from '../helpers/sign-in.ts'
import { rawRequest } from './raw-request.ts'

const rows = Object.entries<Endpoint>(endpoints)
// What a ticket opens no sign-in opens: shift.test.ts asks there.
const behindTheDoor = rows.filter(([, { roles, ticket }]) => !ticket && !roles.includes('public'))
const live = ['/api/counts', '/api/hotspots', '/api/export/cells.csv', '/api/export/about.txt', '/api/venues']
const addressOf = (path: string): string => path.replaceAll(/:\w+/g, 'cells')

/** What an address says to these headers: its status and, of a refusal, the code. */
const heard = async (url: string, path: string, headers: Record<string, string>, method = 'GET') => {
  const { status, text } = await rawRequest(url, path, { method, headers })
  return status < 400 ? String(status) : `${status} ${JSON.parse(text).code}`
}

describe('a fresh machine with demonstration data', () => {
  let server: RunningServer
  const people = new Map<AccountRole, SignedIn>()
  const analyst = (): SignedIn => people.get('analyst') ?? { cookie: '', origin: '' }
  beforeAll(async () => {
    server = await startServer({ readyWithinMilliseconds: 170_000 })
    for (const role of accountRoles) people.set(role, await signInAs(server.url, role))
  }, 180_000)
  afterAll(() => server.stop())

  test('asks whoever comes to sign in, and says how', async () => {
    expect(behindTheDoor.length).toBeGreaterThan(40)
    const session = JSON.parse((await rawRequest(server.url, '/api/session')).text)
    expect(session).toMatchObject({ role: 'public', signedIn: false, demo: true, accounts: false })
    expect(session.demoSignIn).toEqual([...accountRoles])
    for (const path of ['/', '/public', '/api/public/counts', '/api/health', '/api/reference'])
      expect([path, await heard(server.url, path, {})]).toEqual([path, '200'])
  })

  test.each(behindTheDoor)('%s: 401 without sign-in, 403 for another role', async (_name, row) => {
    const { method, path, roles } = row
    const address = addressOf(path)
    const own = { origin: server.url }
    expect(await heard(server.url, address, own, method)).toBe('401 signIn')
    expect(await heard(server.url, `${address}?role=analyst`, own, method)).toBe('401 signIn')
    for (const [role, headers] of people)
      if (!roles.includes(role))
        expect([role, await heard(server.url, address, headers, method)]).toEqual([role, '403 notAllowed'])
  })

  test('answers analysts and officers, and nobody who calls himself one', async () => {
    for (const path of live)
      for (const [role, headers] of people) {
        const expected = role === 'analyst' || role === 'officer' ? '200' : '403 notAllowed'
        expect([path, role, await heard(server.url, path, headers)]).toEqual([path, role, expected])
      }
    for (const path of live)
      expect(await heard(server.url, `${path}?role=analyst`, analyst())).toBe('400 unknownParameter')
  })

  test('does not know a cookie that was edited, cut, guessed or emptied', async () => {
    const { cookie } = analyst()
    const at = cookie.indexOf('=') + 1
    const flipped = cookie[at + 5] === 'A' ? 'B' : 'A'
    const planted = [
      `${cookie.slice(0, at + 5)}${flipped}${cookie.slice(at + 6)}`,
      ...[cookie.slice(0, -1), `${cookie}A`, cookie.slice(0, at), `${cookie.slice(0, at)}analyst`],
      ...['role=analyst', 'map.session_token=analyst', 'map.demonstration="analyst"'],
    ]
    for (const one of planted)
      for (const path of live)
        expect([one, path, await heard(server.url, path, { cookie: one })]).toEqual([one, path, '401 signIn'])
    expect(await heard(server.url, '/api/counts', { cookie })).toBe('200')
  })

  test('the first account ends the one-click sign-in at once, and needs its own', async () => {
    const real = await signInWithAccount(server, 'analyst', 'council')
    for (const [role, headers] of people)
      expect([role, await heard(server.url, '/api/counts', headers)]).toEqual([role, '401 signIn'])
    await expect(signInAs(server.url)).rejects.toThrow('answered 404')
    expect(await heard(server.url, '/api/counts', real)).toBe('200')
    const session = JSON.parse((await rawRequest(server.url, '/api/session')).text)
    expect(session).toMatchObject({ role: 'public', demoSignIn: [], accounts: true })
  }, 60_000)
})

test('an empty folder without accounts has no sign-in to offer, and answers nobody', async () => {
  const server = await startServer({ flags: ['--empty'], readyWithinMilliseconds: 100_000 })
  try {
    const session = JSON.parse((await rawRequest(server.url, '/api/session')).text)
    expect(session).toMatchObject({ role: 'public', demoSignIn: [], accounts: false, demo: false })
    for (const path of live) expect([path, await heard(server.url, path, {})]).toEqual([path, '401 signIn'])
    await expect(signInAs(server.url)).rejects.toThrow('answered 404')
  } finally {
    await server.stop()
  }
}, 120_000)
