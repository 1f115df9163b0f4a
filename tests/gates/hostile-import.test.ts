/** The hostile list, as far as imported files and names go, against the real server process. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { latLngToCell } from 'h3-js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readOutlines } from '../../server/area/outlines.ts'
import type { ImportJob, ImportReport } from '../../server/contract/imports.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { type SignedIn, signInAs } from '../helpers/sign-in.ts'
import { area } from '../server/area/pack.ts'
import { crimeId, streetFile, streetHeader, streetRow } from '../server/ingest/importing.ts'
import { type RawReply, rawRequest } from './raw-request.ts'

vi.setConfig({ testTimeout: 60_000 })

let server: RunningServer
let headers: SignedIn
beforeAll(async () => {
  server = await startServer({ flags: ['--empty', '--demo-sign-in'], readyWithinMilliseconds: 120_000 })
  headers = await signInAs(server.url)
}, 130_000)
afterAll(() => server.stop())

const hashOf = (file: string | Uint8Array): string => createHash('sha256').update(file).digest('hex')
const check = (body: string | Uint8Array) =>
  rawRequest(server.url, '/api/imports/check', { method: 'POST', headers, body })
const start = (body: string | Uint8Array, mode = 'goodRows') =>
  rawRequest(server.url, `/api/imports?sha256=${hashOf(body)}&mode=${mode}`, {
    method: 'POST',
    headers,
    body,
  })
const finished = async (id: string): Promise<ImportJob> => {
  for (;;) {
    const job: ImportJob = JSON.parse(
      (await rawRequest(server.url, `/api/imports/jobs/${id}`, { headers })).text,
    )
    if (job.state !== 'running') return job
    await new Promise((done) => setTimeout(done, 20))
  }
}
const imported = async (file: string, mode?: string): Promise<ImportJob> =>
  finished(JSON.parse((await start(file, mode)).text).id)
const problemOf = (reply: RawReply): { status: number; code: string; rows?: number[] } => {
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.text).not.toContain('canary')
  return JSON.parse(reply.text)
}
const stored = <T>(sql: string): T[] => {
  const reading = new Database(join(server.dataFolder, 'open.sqlite'), { readonly: true })
  try {
    return reading.prepare<[], T>(sql).pluck().all()
  } finally {
    reading.close()
  }
}
/** Whether any byte of the data folder, journals included, or of what the server wrote says this. */
const isFound = (text: string): boolean => {
  const written = [Buffer.from(server.stdout() + server.stderr())]
  for (const entry of readdirSync(server.dataFolder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) written.push(readFileSync(join(entry.parentPath, entry.name)))
  return written.some((bytes) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
}

test('a 12-decimal point leaves its cell, an extra column leaves its count, and neither leaves a byte', async () => {
  const lon = `${area.cellCentres[8000].toFixed(6)}314159`
  const lat = `${area.cellCentres[8001].toFixed(6)}271828`
  const row = streetRow({ id: crimeId(1), month: '2024-01', lon, lat })
  const file = `${streetHeader},victim_name\n${row},Canary Quillfeather\n`
  const report: ImportReport = JSON.parse((await check(file)).text)
  expect(report).toMatchObject({ accepted: 1, refused: {} })
  expect(report.droppedColumns).toContain('victim_name')
  expect(JSON.stringify(report)).not.toMatch(/Quillfeather|314159|271828/)
  expect((await imported(file)).state).toBe('done')
  const cell = latLngToCell(Number(lat), Number(lon), 10)
  expect(stored('SELECT cell FROM place JOIN incident ON place = place.id WHERE month = 288')).toEqual([cell])
  // The scan finds what is there, and nothing of what was left at the gate.
  expect(isFound(cell)).toBe(true)
  for (const dropped of [
    lon,
    lat,
    lon.slice(0, 9),
    lat.slice(0, 9),
    'Quillfeather',
    'victim_name',
    'Invented Street',
  ])
    expect([dropped, isFound(dropped)]).toEqual([dropped, false])
  const doubles = [Number(lon), Number(lat)].map((degrees) => {
    const bytes = Buffer.alloc(8)
    bytes.writeDoubleBE(degrees)
    return bytes
  })
  const database = readFileSync(join(server.dataFolder, 'open.sqlite'))
  for (const double of doubles) expect(database.includes(double)).toBe(false)
})

test('a point on the edge of a ward goes to the same ward, however often and however it is written', async () => {
  const outlines = readOutlines<{ code: string }>(area.geojson('wards-2022'))
  const corners = outlines.flatMap(({ rings }) => rings.map((ring) => ring[3]))
  expect(corners.length).toBeGreaterThan(15)
  const expected = corners.map(([lon, lat]) => area.wards(2022)[area.wardAt(lon, lat, 2022)].code)
  const fileOf = (month: string, spelt: (degrees: number) => string): string =>
    streetFile(corners.map(([lon, lat]) => streetRow({ month, lon: spelt(lon), lat: spelt(lat) })))
  await imported(fileOf('2024-07', String))
  await imported(fileOf('2024-08', (degrees) => `${degrees.toFixed(9)}000`))
  for (const month of [294, 295])
    expect(
      stored(`SELECT ward2022 FROM place JOIN incident ON place = place.id WHERE month = ${month}`).sort(),
    ).toEqual([...expected].sort())
})

test('the same file ten times at once is taken once, and once more is none', async () => {
  const file = streetFile(
    Array.from({ length: 200 }, (_, at) => streetRow({ id: crimeId(5000 + at), month: '2024-03', cell: at })),
  )
  const replies = await Promise.all(Array.from({ length: 10 }, () => start(file)))
  const taken = replies.filter((reply) => reply.status === 200)
  for (const reply of replies.filter((one) => one.status !== 200))
    expect(problemOf(reply)).toMatchObject({ status: 409, code: 'anotherImportRuns' })
  expect(taken.length).toBeGreaterThan(0)
  const jobs = await Promise.all(taken.map((reply) => finished(JSON.parse(reply.text).id)))
  expect(jobs.reduce((sum, job) => sum + (job.report?.accepted ?? 0), 0)).toBe(200)
  const again = (await imported(file)).report
  expect(again).toMatchObject({ alreadyImported: true, accepted: 0, duplicates: 200 })
  expect(stored('SELECT count(*) FROM incident WHERE month = 290')).toEqual([200])
})

test('one bad row: the good rows go in and the bad one is listed, or nothing goes in, by choice', async () => {
  const file = streetFile(
    Array.from({ length: 5000 }, (_, at) =>
      streetRow({ id: crimeId(9000 + at), month: at === 4321 ? '31/02/2024' : '2024-05', cell: at }),
    ),
  )
  expect(await imported(file, 'allOrNothing')).toMatchObject({ state: 'failed', problem: 'rowsRefused' })
  expect(stored('SELECT count(*) FROM incident WHERE month = 292')).toEqual([0])
  const job = await imported(file)
  expect(job).toMatchObject({ state: 'done', report: { accepted: 4999, refused: { impossibleDate: 1 } } })
  const list = (await rawRequest(server.url, `/api/imports/${job.batch}/refusals.csv`, { headers })).text
  expect(list.trim().split('\r\n')).toHaveLength(2)
  expect(list).toMatch(/^4322,impossibleDate,"Month",/m)
  expect(list).not.toContain('31/02')
})

test('a cell that is too long is 413 with its row, without a word of it', async () => {
  const long = streetRow({}).replace('Invented Street', 'canary'.repeat(1000))
  const problem = problemOf(await check(streetFile([streetRow({}), streetRow({}), long])))
  expect(problem).toMatchObject({ status: 413, code: 'tooLarge', rows: [3] })
})

test('a spreadsheet is no text file; an unterminated quote is named; other encodings are read', async () => {
  const sheet = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>') })
  expect(problemOf(await check(sheet))).toMatchObject({ status: 415, code: 'notThisKind' })
  const file = streetFile([streetRow({})])
  const open = problemOf(await check(`${file}"canary${file}`))
  expect(open).toMatchObject({ status: 422, code: 'fileRefused' })
  for (const bytes of [
    Buffer.from(`\uFEFF${file}`, 'utf16le'),
    Buffer.from(`\uFEFF${file}`),
    Buffer.from(file.replace('Invented', 'Inventéd'), 'latin1'),
    Buffer.from(file.replaceAll('\n', '\r')),
  ]) {
    const reply = await check(new Uint8Array(bytes))
    expect([reply.status, JSON.parse(reply.text).accepted]).toEqual([200, 1])
  }
})

test('tomorrow, 1899, US order and 31/02 are refused by name and row; the hour of the clock change is not', async () => {
  const tomorrow = new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 19)
  const header =
    'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing'
  const [lat, lon] = [area.cellCentres[8001].toFixed(6), area.cellCentres[8000].toFixed(6)]
  const rows = [
    ...['2024-03-31T01:30:00+00:00', '2024-10-27T00:30:00+00:00', '2024-10-27T01:30:00+00:00'],
    ...[`${tomorrow}+00:00`, '1899-06-01T10:00:00+00:00', '12/25/2023 10:00', '2024-02-31T10:00:00+00:00'],
  ].map((when) => `Person search,${when},,,${lat},${lon},,,,,,Fireworks,,,`)
  const report: ImportReport = JSON.parse((await check(`${header}\n${rows.join('\n')}\n`)).text)
  expect(report.accepted).toBe(3)
  expect(report.refusals.map(({ row, reason, column }) => [row, reason, column])).toEqual([
    [4, 'future', 'Date'],
    [5, 'before2000', 'Date'],
    [6, 'dateOrder', 'Date'],
    [7, 'impossibleDate', 'Date'],
  ])
})

test('a name of an area is text: in JSON as it was written, in a table disarmed', async () => {
  const names = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://elsewhere.example")', '@SUM(A1)']
  for (const name of names) {
    const draft = { name, kind: 'team-patch', cells: [area.cells[4000]] }
    const body = JSON.stringify(draft)
    const saved = await rawRequest(server.url, '/api/areas', { method: 'POST', headers, body })
    expect(saved.status).toBe(200)
    expect(saved.headers['content-type']).toContain('application/json')
    expect(saved.headers['x-content-type-options']).toBe('nosniff')
    expect(JSON.parse(saved.text).name).toBe(name)
  }
  const { text } = await rawRequest(server.url, '/api/export/areas.csv', { headers })
  expect(text).toContain(`,"'=HYPERLINK(""http://elsewhere.example"")",`)
  expect(text).toContain(",'@SUM(A1),")
  expect(text).not.toMatch(/(^|,)"?[=@+]/m)
})
