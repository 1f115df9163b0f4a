/**
 * A partner's file with 1,000 planted addresses, postcodes, coordinates, names and references, sent to the real server
 * in production mode with its log wide open, then asked, exported, released and backed up: nothing of it is in any byte.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportJob, ImportReport } from '../../server/contract/imports.ts'
import { agreementWriter } from '../../server/store/agreement-writer.ts'
import { openWriter } from '../../server/store/open.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { everyByte, foundIn } from '../helpers/planted.ts'
import { seeded } from '../helpers/seeded.ts'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import { logFile, logMapping, logRow } from '../server/ingest/partner-importing.ts'
import { command, type SignedIn, signedIn } from './account-session.ts'

const agency = 'example-agency'
let server: RunningServer
let analyst: SignedIn
/** Where the server may leave temporary files. */
const temporary = makeTemporaryFolder()
const backups = makeTemporaryFolder()

beforeAll(async () => {
  server = await startServer({
    flags: ['--empty'],
    environment: { NODE_ENV: 'production', LOG_LEVEL: 'debug', TMPDIR: temporary },
    readyWithinMilliseconds: 150_000,
  })
  analyst = await signedIn(server, 'analyst', agency)
  const vault = openWriter(server.dataFolder, 'vault')
  agreementWriter(vault).add({
    ...{ reference: 'TEST-1', source: 'council-asb', class: 'shared', parties: [agency] },
    ...{ starts: '2025-01-01', ends: '2099-12-31', purpose: 'test', publish: 'public', demo: false },
  })
  vault.close()
}, 200_000)
afterAll(async () => {
  await server?.stop()
  removeFolder(temporary)
  removeFolder(backups)
})

/** A day of last year: a partner's records may be neither old nor of the future. */
const day = `17/01/${new Date().getFullYear() - 1}`

function plantedFile(): { file: string; planted: string[] } {
  const random = seeded(58)
  const planted = ['victim_name']
  const rows = Array.from({ length: 1000 }, (_, at) => {
    const cell = random.integer(0, area.cells.length - 1)
    const lon = (area.cellCentres[cell * 2] + random.integer(1, 9) / 1e5).toFixed(7)
    const lat = (area.cellCentres[cell * 2 + 1] + random.integer(1, 9) / 1e5).toFixed(7)
    const [ref, road, surname] = [`CANARYREF${at}X`, `Canary${at} Mews`, `Quill${at}feather`]
    const postcode = `ZZ${at % 99} ${at % 10}QX`
    const name = `Zebedee ${surname} of ${at} ${road} ${postcode}`
    planted.push(ref, lon, lat, name, road, surname)
    const kind = at % 50 === 0 ? `Canarykind${at}` : random.pick(['Noise', 'Fight', 'Arson'])
    if (at % 50 === 0) planted.push(kind)
    const place = random.pick(['Home', 'Street', 'Shop'])
    return logRow({ ref, lon, lat, name, place, kind, date: day, flag: random.pick(['', '', 'DA', 'CSE']) })
  })
  return { file: logFile(rows), planted }
}

test('nothing planted is in the data folder, the log, temporary files, replies, a release or a backup', async () => {
  const { file, planted } = plantedFile()
  const { version, origin, state, ...draft } = logMapping
  const json = { 'content-type': 'application/json' }
  const saved = await analyst.ask('/api/mappings', {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ ...draft, state }) },
  })
  expect([saved.status, saved.status === 200 ? '' : saved.text]).toEqual([200, ''])

  const order = `mapping=${draft.name}&version=1&agreement=TEST-1`
  const checked = await analyst.ask(`/api/imports/check?${order}`, { method: 'POST', body: file })
  const report: ImportReport = JSON.parse(checked.text)
  expect([checked.status, report.accepted > 900]).toEqual([200, true])
  const sha256 = createHash('sha256').update(file).digest('hex')
  const started = await analyst.ask(`/api/imports?${order}&sha256=${sha256}&mode=goodRows`, {
    ...{ method: 'POST', body: file },
  })
  let job: ImportJob = JSON.parse(started.text)
  while (job.state === 'running') {
    await new Promise((done) => setTimeout(done, 50))
    job = JSON.parse((await analyst.ask(`/api/imports/jobs/${job.id}`)).text)
  }
  expect(job.state).toBe('done')

  const told = [checked.text.replaceAll('victim_name', ''), JSON.stringify(job).replaceAll('victim_name', '')]
  for (const path of [
    '/api/counts',
    '/api/hotspots',
    '/api/protected',
    '/api/export/cells.csv',
    '/api/export/pack.zip',
    '/api/imports',
    `/api/counts?from=${planted[1]}`,
    `/api/search?q=${encodeURIComponent(planted[4])}`,
  ])
    told.push((await analyst.ask(path)).text)
  const counts: { total: number } = JSON.parse(told[2])
  expect(counts.total).toBeGreaterThan(300)
  const released = await analyst.ask('/api/releases', { method: 'POST' })
  expect([released.status, released.status === 200 ? '' : released.text]).toEqual([200, ''])
  await command(server, 'backup', [backups])

  const data = everyByte(server.dataFolder)
  const copies = everyByte(backups)
  const log = Buffer.from(server.stdout() + server.stderr())
  expect(data.length).toBeGreaterThan(100_000)
  expect(copies.length).toBeGreaterThan(100_000)
  // The log was written, and by request.
  expect(log.toString()).toContain('requestId')
  expect(planted.length).toBeGreaterThan(6000)
  expect({
    data: foundIn(data, planted),
    copies: foundIn(copies, planted),
    log: foundIn(log, planted),
    temporary: foundIn(everyByte(temporary), planted),
    told: planted.filter((text) => told.some((reply) => reply.includes(text))),
  }).toEqual({ data: [], copies: [], log: [], temporary: [], told: [] })

  // The scan itself works: what is planted behind the gates is found, in the folder and in its copy.
  const vault = openWriter(server.dataFolder, 'vault')
  vault.prepare("INSERT INTO meta VALUES ('planted', ?)").run(`x ${planted[1]} y`)
  vault.close()
  await command(server, 'backup', [join(backups, 'again')])
  expect(foundIn(everyByte(server.dataFolder), planted)).toEqual([planted[1]])
  expect(foundIn(everyByte(backups), planted)).toEqual([planted[1]])
}, 180_000)
