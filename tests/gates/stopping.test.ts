/** A server that is told to stop while it builds a release or imports a file: within ten seconds, nothing by halves. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ImportJob } from '../../server/contract/imports.ts'
import { releaseLister } from '../../server/store/release-list.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { area } from '../server/area/pack.ts'
import { crimeId, streetFile, streetRow } from '../server/ingest/importing.ts'
import { halfReleases, makeReleasedFolder } from '../torture/release-killed.ts'
import { flags, wait } from '../torture/scenario.ts'
import { signInTo } from '../torture/signed-in.ts'
import { rowsOf, tornIn } from '../torture/wholeness.ts'
import { rawRequest } from './raw-request.ts'
import { spawnServer } from './server-process.ts'

vi.setConfig({ testTimeout: 240_000 })
const longestStop = 10_000

test('a release under way when SIGTERM comes is finished and answered, or never was', async () => {
  const folder = join(temporaryFolderForThisTest(), 'data')
  makeReleasedFolder(folder)
  const server = spawnServer(folder, flags)
  const url = await server.ready
  const ask = await signInTo(url, 'analyst')
  const building = ask('/api/releases', { method: 'POST' })
  const isBegun = () =>
    rowsOf(folder, 'audit.sqlite', "SELECT 1 FROM entry WHERE event = 'release' AND outcome = 'begun'")
  while (isBegun().length === 0) await wait(5)
  const told = performance.now()
  server.child.kill('SIGTERM')
  const reply = await building.catch(() => null)
  expect((await server.ended).code).toBe(0)
  expect(performance.now() - told).toBeLessThan(longestStop)
  const [newest, ...before] = releaseLister(folder, area.zonesVersion)()
  if (reply) {
    const { hash, number } = JSON.parse(reply.text)
    expect([reply.status, newest]).toMatchObject([200, { number, state: 'built', head: { hash } }])
    expect(before).toMatchObject([{ number: 1, state: 'current' }])
  } else {
    // Seven seconds were not enough for it: then there is no release, and no half of one counts.
    expect([performance.now() - told > 6900, newest.number, before]).toMatchObject([true, 1, []])
  }
  expect([halfReleases(folder), tornIn(folder)]).toEqual([[], []])
})

test('an import under way when SIGTERM comes is there whole or not at all; who comes then is not let in', async () => {
  const folder = join(temporaryFolderForThisTest(), 'data')
  const server = spawnServer(folder, flags)
  const url = await server.ready
  const ask = await signInTo(url, 'analyst')
  const count = 30_000
  const file = streetFile(
    Array.from({ length: count }, (_, at) => streetRow({ id: crimeId(at), cell: at % 9000 })),
  )
  const sha256 = createHash('sha256').update(file).digest('hex')
  let job: ImportJob = JSON.parse(
    (await ask(`/api/imports?sha256=${sha256}`, { method: 'POST', body: file })).text,
  )
  while (job.state === 'running' && job.rowsDone === 0)
    job = JSON.parse((await ask(`/api/imports/jobs/${job.id}`)).text)
  expect(job.state).toBe('running')
  const told = performance.now()
  server.child.kill('SIGTERM')
  await wait(500)
  await expect(rawRequest(url, '/api/health')).rejects.toThrow()
  expect((await server.ended).code).toBe(0)
  expect(performance.now() - told).toBeLessThan(longestStop)
  const [{ rows }] = rowsOf<{ rows: number }>(folder, 'open.sqlite', 'SELECT count(*) AS rows FROM incident')
  expect([0, count]).toContain(rows)
  expect(tornIn(folder)).toEqual([])
})
