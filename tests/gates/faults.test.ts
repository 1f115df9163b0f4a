/** Kills, stops, damage and wrong settings, against real server processes and real files. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ImportJob } from '../../server/contract/imports.ts'
import { checkWhole, openWriter } from '../../server/store/open.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { crimeId, importInto, streetFile, streetRow } from '../server/ingest/importing.ts'
import { rawRequest } from './raw-request.ts'
import { spawnServer } from './server-process.ts'

/** An empty folder that can be signed in to without an account. */
const signInOpen = ['--empty', '--demo-sign-in']

// Starts of whole servers: slow where two processors are shared.
vi.setConfig({ testTimeout: 120_000 })

const rows = (count: number, first: number): string =>
  streetFile(
    Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(first + at), cell: at % 9000 })),
  )
const begin = async (url: string, headers: SignedIn, file: string): Promise<ImportJob> => {
  const sha256 = createHash('sha256').update(file).digest('hex')
  const sent = { method: 'POST', headers, body: file }
  return JSON.parse((await rawRequest(url, `/api/imports?sha256=${sha256}`, sent)).text)
}
const jobWhen = async (
  url: string,
  headers: SignedIn,
  id: string,
  isEnough: (job: ImportJob) => boolean,
): Promise<ImportJob> => {
  for (;;) {
    const job: ImportJob = JSON.parse((await rawRequest(url, `/api/imports/jobs/${id}`, { headers })).text)
    if (isEnough(job)) return job
    await new Promise((done) => setTimeout(done, 10))
  }
}
/** An answer without the parts that name the run. */
const countsOf = async (url: string, headers: SignedIn): Promise<unknown> => {
  const { dataVersion, ...rest } = JSON.parse((await rawRequest(url, '/api/counts', { headers })).text)
  return rest
}

test('a server killed in the middle of an import answers as before when it is started again', async () => {
  const folder = temporaryFolderForThisTest()
  const first = spawnServer(folder, signInOpen)
  const url = await first.ready
  const headers = await signInAs(url)
  const small = await begin(url, headers, rows(40, 1))
  expect((await jobWhen(url, headers, small.id, (job) => job.state !== 'running')).state).toBe('done')
  const before = await countsOf(url, headers)
  const large = await begin(url, headers, rows(60_000, 1000))
  const killedAt = await jobWhen(url, headers, large.id, (job) => job.rowsDone > 0)
  expect(killedAt.state).toBe('running')
  first.child.kill('SIGKILL')
  await first.ended

  const second = spawnServer(folder, signInOpen)
  const again = await second.ready
  // Sessions of the one click live in memory: a server that starts again knows nobody.
  const anew = await signInAs(again)
  const batches = JSON.parse((await rawRequest(again, '/api/imports', { headers: anew })).text)
  const live = batches.map((batch: { live: number }) => batch.live).sort()
  expect([[40], [40, 60_000], [0, 60_000]]).toContainEqual(live)
  if (live.length === 1) expect(await countsOf(again, anew)).toEqual(before)
  const answered = await countsOf(again, anew)
  second.child.kill('SIGKILL')
  await second.ended
  const third = await spawnServer(folder, signInOpen).ready
  expect(await countsOf(third, await signInAs(third))).toEqual(answered)
})

test('SIGTERM with 20 requests under way: all are answered, and the process ends well', async () => {
  const server = spawnServer(temporaryFolderForThisTest(), signInOpen)
  const url = await server.ready
  const { hostname, port, host } = new URL(url)
  const { cookie, origin } = await signInAs(url)
  const known = `Host: ${host}\r\nCookie: ${cookie}\r\nOrigin: ${origin}\r\n`
  const body = JSON.stringify({ name: 'Example patch', kind: 'team-patch', cells: [] })
  const halves = Array.from({ length: 20 }, (_, at) =>
    at % 2
      ? [`GET /api/counts?hour=${at} HTTP/1.1\r\n${known}`, '\r\n']
      : [
          `POST /api/areas HTTP/1.1\r\n${known}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
          body.slice(9),
        ],
  )
  const half = (at: number) =>
    new Promise<{ finish: () => Promise<string> }>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let text = ''
      const closed = new Promise<string>((done) => socket.once('close', () => done(text)))
      socket.on('data', (piece) => {
        text += piece
      })
      socket.on('error', () => reject(new Error('cut off')))
      socket.write(halves[at][0], () =>
        resolve({
          finish: () => {
            socket.write(halves[at][1])
            return closed
          },
        }),
      )
    })
  const underWay = await Promise.all(halves.map((_, at) => half(at)))
  const told = performance.now()
  server.child.kill('SIGTERM')
  const isRefused = () =>
    rawRequest(url, '/api/health').then(
      () => false,
      () => true,
    )
  await expect.poll(isRefused, { timeout: 6000 }).toBe(true)
  const replies = await Promise.all(underWay.map(({ finish }) => finish()))
  expect(replies.map((text) => Number(text.slice(9, 12)))).toEqual(
    halves.map((_, at) => (at % 2 ? 200 : 422)),
  )
  expect((await server.ended).code).toBe(0)
  expect(performance.now() - told).toBeLessThan(10_000)
})

test('a connection that says nothing does not keep the databases from being closed', async () => {
  const folder = temporaryFolderForThisTest()
  const server = spawnServer(folder)
  const { hostname, port } = new URL(await server.ready)
  const silent = connect(Number(port), hostname)
  silent.on('error', () => undefined)
  await new Promise((done) => silent.once('connect', done))
  const told = performance.now()
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  expect(performance.now() - told).toBeLessThan(10_000)
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([])
})

test('a damaged database is refused, by the check at start with instructions', async () => {
  const folder = temporaryFolderForThisTest()
  const { connection, ...store } = importInto(folder)
  await store.import(rows(2000, 1))
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  const path = join(folder, 'open.sqlite')
  const whole = readFileSync(path)
  const pageBytes = whole.readUInt16BE(16)
  const open = () => {
    const opened = openWriter(folder, 'open')
    try {
      checkWhole(opened, 'open')
    } finally {
      opened.close()
    }
  }
  open()
  const flip = (at: number): void => {
    const damaged = Buffer.from(whole)
    damaged[at] ^= 64
    writeFileSync(path, damaged)
  }
  // What the file calls itself, the kind of its first page, how many cells that holds: not even opened.
  for (const at of [3, 100, 104]) {
    flip(at)
    expect(open, `byte ${at}`).toThrow(/open\.sqlite is damaged\. Stop here, keep a copy.* restore/)
  }
  // The kind of later pages, their number of cells, where their cells begin.
  const lastPage = whole.length - pageBytes
  for (const at of [pageBytes * 3, lastPage, lastPage + 3, lastPage + 8]) {
    flip(at)
    expect(open, `byte ${at}`).toThrow(/open\.sqlite is damaged\. Stop here, keep a copy.* restore/)
  }
  const { code, stderr } = await spawnServer(folder).ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/^open\.sqlite is damaged\. [^\n]*\n$/)
  writeFileSync(path, whole)
  open()
})

test.each([
  ['an unknown flag', ['--nonsense'], {}, /^Known flags: [^\n]*\n$/],
  ['a port that is no number', ['--empty'], { PORT: 'abc' }, /^Setting not understood: PORT\n$/],
  ['a log level that is none', ['--empty'], { LOG_LEVEL: 'loud' }, /^Setting not understood: LOG_LEVEL\n$/],
  ['an area that is a path', ['--empty'], { AREA: '../../etc' }, /^Setting not understood: AREA\n$/],
])('%s ends the start with one clear line that repeats nothing', async (_, flags, environment, line) => {
  const { code, stderr } = await spawnServer(temporaryFolderForThisTest(), flags, environment).ended
  expect(code).toBe(1)
  expect(stderr).toMatch(line)
  expect(stderr).not.toMatch(/nonsense|abc|loud|etc/)
})
