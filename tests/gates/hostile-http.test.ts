/**
 * The hostile list, as far as filters, paths and bodies go, against the real server process.
 *
 * Where each entry about imports, filters, paths and faults is asserted (files under tests/):
 *
 * coordinates swapped, NaN, 1e999, 0/0, outside   server/ingest/place, server/ingest/hostile-files
 * 12-decimal point leaves its cell only           gates/hostile-import (byte scan), server/ingest/place
 * point on a ward edge                            gates/hostile-import, server/area/ward-finder (every edge)
 * extra column victim_name                        gates/hostile-import (byte scan), server/ingest/canaries
 * unknown category                                server/ingest/hostile-files
 * 31/02, US order, 1899, tomorrow, clock change   gates/hostile-import, server/ingest/time
 * HTML in a name shown as text                    gates/hostile-import (JSON, nosniff), gates/no-html-sink
 * =HYPERLINK( in a name                           gates/hostile-import, server/questions/exports/csv
 * same file twice; ten times at once              gates/hostile-import (HTTP), server/import-command (command)
 * one bad row of 5,000: good rows, or nothing     gates/hostile-import
 * kill -9 in an import                            gates/faults (server), server/import-command (command)
 * same counts after kill -9 and a new start       gates/faults
 * 51 MB, 10,000 columns, a 5 MB cell              here; the row of a long cell: gates/hostile-import
 * UTF-16, Latin-1, BOM, CR alone, open quote      gates/hostile-import, server/ingest/hostile-files, server/ingest/csv
 * gzip, zip, xlsx, png named .csv                 here, gates/hostile-import (xlsx), server/ingest/hostile-files
 * 1 byte a second                                 here
 * 10,000 ids, duplicates, negatives, __proto__    here
 * unknown ward in a filter, unknown id in a path  here
 * ?role=analyst                                   here (400: no address takes it)
 * edited cookie, session before the second factor gates/sign-in
 * 1,000 forwarded addresses                       gates/sign-in
 * OIDC issuer down                                gates/sign-in
 * clock back a day                                server/accounts/accounts
 * foreign Origin                                  here
 * ..%2f, %00, //etc                               here
 * deep or large JSON                              here
 * disk full                                       server/store/faults (import), server/http/problem (507)
 * locked database                                 here, server/commands/importing
 * damaged database                                gates/faults
 * SIGTERM under load                              gates/faults
 * migration killed half-way, 20 times             gates/migration-killed
 * wrong flag, port, log level, area               gates/faults
 */
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../server/contract/endpoints/endpoint.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { type RawReply, type RawRequest, rawRequest } from './raw-request.ts'

let server: RunningServer
/** Begun with the server, so that its half minute passes beside the other tests. */
let slowSender: Promise<number>
let analyst: SignedIn
beforeAll(async () => {
  server = await startServer({ flags: ['--empty', '--demo-sign-in'], readyWithinMilliseconds: 120_000 })
  analyst = await signInAs(server.url)
  slowSender = sendSlowly(server.url, analyst)
}, 130_000)
afterAll(() => server.stop())

/** Sends a body of one byte a second; how many seconds passed until it was cut off. */
function sendSlowly(url: string, { cookie, origin }: SignedIn): Promise<number> {
  const { hostname, port } = new URL(url)
  const started = performance.now()
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    socket.write(
      [
        ...['POST /api/imports/check HTTP/1.1', `Host: ${hostname}:${port}`, `Cookie: ${cookie}`],
        ...[`Origin: ${origin}`, 'Content-Length: 100000\r\n\r\n'],
      ].join('\r\n'),
    )
    const drip = setInterval(() => socket.write('x'), 1000)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      resolve((performance.now() - started) / 1000)
    })
  })
}

/** As somebody who may ask everything that is asked here. */
const ask = (path: string, { headers, ...request }: RawRequest = {}) =>
  rawRequest(server.url, path, { ...request, headers: { ...analyst, ...headers } })

/** A value that must never come back. */
const marker = 'zz-planted-value-zz'

function problemOf(reply: RawReply): { code: string; param?: string } {
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.text).not.toContain(marker)
  return JSON.parse(reply.text)
}

describe('filters', () => {
  test.each([
    ['ward', `ward=${marker}`],
    ['type', `type=${marker}`],
    ['group', `group=${marker}`],
    ['source', `source=${marker}`],
    ['class', `class=${marker}`],
    ['area', `area=${marker}`],
    ['from', `from=${marker}`],
    ['from', 'from=2024-02-31'],
    ['from', 'from=02/31/2024'],
    ['to', 'from=2024-05&to=2024-04'],
    ['day', 'day=8'],
    ['day', 'day=-1'],
    ['hour', 'hour=24'],
    ['hour', 'hour=-3'],
    ['ward', `ward=${'E05013987,'.repeat(10_000)}`.slice(0, 15_000)],
    ['type', 'type=__proto__'],
    ['group', 'group=constructor'],
    ['source', "source=x';DROP TABLE incident"],
    ['vintage', 'vintage=2010'],
  ])('a wrong %s is named, never repeated: %s', async (param, query) => {
    const reply = await ask(`/api/counts?${encodeURI(query)}`)
    expect(reply.status).toBe(400)
    expect(problemOf(reply).param).toBe(param)
  })

  test('a parameter that the address does not take is refused', async () => {
    for (const query of ['role=analyst', '__proto__=1', 'wards=E05013987', `${marker}=1`]) {
      const reply = await ask(`/api/counts?${query}`)
      expect(reply.status).toBe(400)
      expect(problemOf(reply).code).toBe('unknownParameter')
    }
  })

  test('ten thousand ids are refused, by name', async () => {
    const reply = await ask(`/api/counts?ward=${'E05013987,'.repeat(10_000)}`)
    expect(reply.status).toBe(400)
    expect(problemOf(reply).param).toBe('ward')
  })

  test('spellings of one filter give one answer', async () => {
    const spellings = [
      'day=5,6&hour=20-2&group=burglary,vehicle',
      'group=vehicle,burglary,vehicle&hour=20-2&day=6,5,5',
      'hour=20-2&day=5&day=6&group=vehicle&group=burglary',
      'hour=22-2,20-1&day=06,5'.replace('06', '6').concat('&group=,burglary,,vehicle'),
    ]
    const answers = await Promise.all(spellings.map((query) => ask(`/api/counts?${query}`)))
    expect(answers.map((reply) => reply.status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map((reply) => reply.text)).size).toBe(1)
  })
})

describe('every endpoint of the contract', () => {
  const all = Object.entries<Endpoint>(endpoints)
  test('there are some', () => expect(all.length).toBeGreaterThan(25))

  test.each(all)(
    '%s is routed, and refuses a parameter it does not take',
    async (_name, { method, path, roles, ticket }) => {
      const reply = await ask(`${path.replaceAll(/:\w+/g, 'cells')}?zz=${marker}`, {
        method,
      })
      if (ticket) {
        expect(problemOf(reply).code).toBe('ticketOver')
        return
      }
      // An analyst asks here; the others are asked in gates/access-matrix.
      if (!roles.includes('analyst')) {
        expect(problemOf(reply).code).toBe('notAllowed')
        return
      }
      expect(reply.status).toBe(400)
      expect(problemOf(reply).code).toBe('unknownParameter')
    },
  )

  test.each(all.filter(([, { method }]) => method !== 'GET'))(
    '%s refuses another site',
    async (_name, { method, path }) => {
      const headers = { origin: 'http://elsewhere.example' }
      const reply = await ask(path.replaceAll(/:\w+/g, 'cells'), { method, headers })
      expect(reply.status).toBe(403)
    },
  )
})

describe('paths', () => {
  test.each([
    '/..%2f..%2fpackage.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2findex.html',
    '/%00',
    '/index.html%00.png',
    '//etc/passwd',
    '/api/..%2f..%2fetc',
    '/api/nothing',
    '/.git/config',
    '/package.json',
  ])('%s is not there', async (path) => {
    const reply = await ask(path)
    expect(reply.status).toBe(404)
    expect(reply.text).not.toContain('root:')
    expect(reply.text).not.toContain('dependencies')
  })

  test.each([
    `/api/profiles/cells/${marker}`,
    '/api/profiles/cells/8a194ad08007ffe',
    `/api/profiles/wards/${marker}`,
    `/api/profiles/areas/${marker}`,
    '/api/profiles/areas/__proto__',
    `/api/imports/jobs/${marker}`,
    `/api/imports/${marker}/refusals.csv`,
    '/api/reference/layers/..%2f..%2farea',
    '/api/export/incidents.csv',
    '/api/export/cells.exe',
  ])('an unknown id in a path is 404: %s', async (path) => {
    const reply = await ask(path)
    expect(reply.status).toBe(404)
    const { param } = problemOf(reply)
    if (/profiles|imports/.test(path)) expect(param).toBe('id')
  })
})

describe('origins', () => {
  const send = (headers: Record<string, string>) =>
    rawRequest(server.url, '/api/demonstration', {
      method: 'DELETE',
      headers: { cookie: analyst.cookie, ...headers },
    })

  test('an unsafe method from another site is refused', async () => {
    for (const headers of [
      { origin: 'http://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const reply = await send(headers)
      expect(reply.status).toBe(403)
      expect(problemOf(reply).code).toBe('foreignOrigin')
    }
    expect((await send({ origin: server.url })).status).toBe(200)
  })

  test('another name for this address is refused, so that no page can rebind one', async () => {
    const reply = await ask('/api/health', { headers: { host: 'elsewhere.example' } })
    expect(reply.status).toBe(403)
  })
})

describe('bodies', () => {
  const check = (body: Uint8Array | string, headers: Record<string, string> = {}) =>
    ask('/api/imports/check', { method: 'POST', body, headers })

  test('51 MB, 10,000 columns and a 5 MB cell are too large, within a second', async () => {
    const header =
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type'
    for (const body of [
      new Uint8Array(51 * 1024 * 1024),
      `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n1\n`,
      `${header},Last outcome category,Context\n${'x'.repeat(5 * 1024 * 1024)},2024-01\n`,
    ]) {
      const reply = await check(body)
      expect(reply.status).toBe(413)
      expect(problemOf(reply).code).toBe('tooLarge')
      expect(reply.milliseconds).toBeLessThan(5000)
    }
  })

  test('compressed and binary files are not this kind, whatever their name', async () => {
    const csv = new TextEncoder().encode('Crime ID,Month\n')
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    for (const body of [gzipSync(csv), zip, png]) {
      const reply = await check(body)
      expect(reply.status).toBe(415)
      problemOf(reply)
    }
    expect((await check(gzipSync(csv), { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  test('columns of no known format are refused by name', async () => {
    const reply = await check(`${marker},b\n1,2\n`)
    expect(reply.status).toBe(422)
    expect(problemOf(reply).code).toBe('unknownFormat')
  })

  test('JSON that is deep, large or broken is refused', async () => {
    const area = (body: string) =>
      ask('/api/areas', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
    expect((await area(`${'['.repeat(50)}${']'.repeat(50)}`)).status).toBe(400)
    expect((await area(JSON.stringify({ name: 'x'.repeat(1024 * 1024) }))).status).toBe(413)
    expect((await area('{"name":')).status).toBe(400)
    expect((await area('{"__proto__":{"kind":"estate"},"name":"Example"}')).status).toBe(400)
    expect((await area(JSON.stringify({ name: marker, kind: 'castle' }))).text).not.toContain(marker)
  })

  test('a sender of one byte a second is cut off after half a minute', async () => {
    const seconds = await slowSender
    expect(seconds).toBeGreaterThan(20)
    expect(seconds).toBeLessThan(60)
  }, 90_000)
})

describe('faults', () => {
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [0.01, 51.4],
        [0.03, 51.4],
        [0.03, 51.41],
        [0.01, 51.41],
        [0.01, 51.4],
      ],
    ],
  }
  const saveArea = () =>
    ask('/api/areas', {
      method: 'POST',
      body: JSON.stringify({ name: 'Example patch', kind: 'team-patch', outline }),
    })

  test('a locked database is busy after about five seconds, and serves again when it is free', async () => {
    const other = new Database(`${server.dataFolder}/work.sqlite`)
    other.exec('BEGIN IMMEDIATE')
    const reply = await saveArea()
    expect(reply.status).toBe(503)
    expect(problemOf(reply).code).toBe('busy')
    expect(reply.milliseconds).toBeGreaterThan(4000)
    other.exec('ROLLBACK')
    other.close()
    expect((await saveArea()).status).toBe(200)
  }, 30_000)

  test('answers say nothing of how they are made, and are not kept by caches', async () => {
    const reply = await ask('/api/counts')
    expect(reply.headers['x-powered-by']).toBeUndefined()
    expect(reply.headers['cache-control']).toBe('no-store')
    const policy = String(reply.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|blob|upgrade-insecure/)
  })
})

test('where anybody may sign in by one click, no partner’s file and no report of cuckooing is taken', async () => {
  const bring = (path: string, body: string) =>
    rawRequest(server.url, path, {
      ...{ method: 'POST', body },
      headers: {
        ...analyst,
        'Content-Type': path.startsWith('/api/imports') ? 'text/csv' : 'application/json',
      },
    })
  const report = { zone: 'Z2-001', quarter: '2026 Q1', signs: ['fear'], referralMade: true }
  const partner = 'mapping=fire&agreement=TEST-1'
  const replies = [
    await bring(`/api/imports/check?${partner}`, 'a,b\n1,2\n'),
    await bring(`/api/imports?${partner}&sha256=${'0'.repeat(64)}`, 'a,b\n1,2\n'),
    await bring('/api/cuckooing-reports', JSON.stringify(report)),
  ]
  for (const { status, text } of replies)
    expect([status, JSON.parse(text).code]).toEqual([409, 'demonstrationFolder'])
})
