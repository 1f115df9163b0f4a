/** The real server, killed at each step of keeping a visit; and what a shift leaves behind of whoever walked it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { ShiftView } from '../../server/contract/visits.ts'
import { foundIn } from '../helpers/planted.ts'
import { startServer } from '../helpers/real-server.ts'
import { cookiesOf, newAccount, signInFirst } from '../helpers/sign-in.ts'
import { temporaryFolderForThisTest } from '../helpers/temporary-folder.ts'
import { area } from '../server/questions/asking-fixture.ts'

const steps = ['before', 'after', 'committed'] as const
const device = 'PlantedPhone/7.7 (of somebody)'
const [first, second] = [area.cells[100], area.cells[1500]]
const idOf = (number: number): string => `${'killedatvisitnumber'.padEnd(25, 'a')}${'abcdefgh'[number]}`
const hoursFromNow = (hours: number): string =>
  new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16).replace(/\d\d$/, '00')

it('no visit is lost and none is kept twice; no name, address or device stays', async () => {
  const folder = temporaryFolderForThisTest()
  const start = async (kill: Record<string, string> = {}) => {
    const server = startServer(folder, ['--empty'], kill, ['./tests/gates/kill-at-visit.ts'])
    return { ...server, url: await server.ready }
  }
  let server = await start({ KILL_ID: idOf(0), KILL_STEP: steps[0] })
  const email = await newAccount(folder, 'officer', 'police')
  const signedIn = { ...(await signInFirst(server.url, email)), 'Content-Type': 'application/json' }
  const post = (path: string, body: object, headers: Record<string, string>) =>
    fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), headers })
  await post('/api/patrol/notice', { staffToldOn: '2026-01-05', dpia: 'DPIA 1' }, signedIn)
  const fields = {
    asked: `start=${hoursFromNow(-3)}&end=${hoursFromNow(5)}&teams=police.walk&candidates=8&seed=1`,
    hotspots: [first, second].map((centre) => ({ centre, cells: [centre], reason: 'pinned' })),
    stops: [[]],
  }
  const kept = await post('/api/told', { kind: 'patrol', place: null, agencies: [], fields }, signedIn)
  const plan: string = (await kept.json()).id
  const opened = await post(`/api/patrol/plans/${plan}/shift`, { team: 0 }, signedIn)
  expect(opened.status).toBe(200)

  const phone = () => ({
    ...{ cookie: cookiesOf(opened), origin: server.url },
    ...{ 'Content-Type': 'application/json', 'User-Agent': device },
  })
  const minute = (ago: number) => `${new Date(Date.now() - ago * 60_000).toISOString().slice(0, 16)}Z`
  const send = (number: number) => {
    const said = { minutes: 10, how: 'tap', observed: ['calm'], note: '' }
    const at = (ago: number, hotspot: string, id: string) => ({ ...said, id, hotspot, arrived: minute(ago) })
    const other = `${idOf(number).slice(0, 24)}b${idOf(number).slice(25)}`
    // Two at once: killed between them, neither is there.
    const visits = [at(150 - number * 40, second, other), at(150 - number * 40, first, idOf(number))]
    return post('/api/patrol/visits', { plan, team: 0, phoneNow: minute(0), visits }, phone())
  }
  const done = async () =>
    ShiftView.parse(await (await fetch(`${server.url}/api/patrol/shift`, { headers: phone() })).json()).done
  for (const [number, step] of steps.entries()) {
    await expect(send(number)).rejects.toThrow()
    await server.ended
    expect(server.child.signalCode).toBe('SIGKILL')
    const next = steps[number + 1]
    server = await start(next ? { KILL_ID: idOf(number + 1), KILL_STEP: next } : {})
    expect([step, (await done()).length]).toEqual([step, step === 'committed' ? 6 : 2 * number])
    for (let time = 0; time < 2; time++) expect((await send(number)).status).toBe(200)
    expect([step, (await done()).length]).toEqual([step, 2 * number + 2])
  }
  server.child.kill('SIGTERM')
  await server.ended

  const accounts = new Database(join(folder, 'accounts.sqlite'), { readonly: true })
  const account = accounts.prepare<[string], string>('SELECT id FROM user WHERE email = ?').pluck().get(email)
  accounts.close()
  const bytesOf = (isWanted: (name: string) => boolean): Buffer =>
    Buffer.concat(
      readdirSync(folder)
        .filter(isWanted)
        .filter((name) => name.includes('.sqlite'))
        .map((name) => readFileSync(join(folder, name))),
    )
  expect(account).toBeDefined()
  const bytes = bytesOf(() => true)
  expect(foundIn(bytes, [device, 'PlantedPhone'])).toEqual([])
  expect(foundIn(bytes, [email, idOf(2)])).toHaveLength(2)
  expect(
    foundIn(
      bytesOf((name) => !name.startsWith('accounts')),
      [email],
    ),
  ).toEqual([])
  const beside = bytesOf((name) => !name.startsWith('accounts') && !name.startsWith('audit'))
  expect(foundIn(beside, [account ?? '', idOf(2)])).toEqual([idOf(2)])
  // The audit says that they signed in and kept a plan; of the phone it says nothing of them.
  const audit = new Database(join(folder, 'audit.sqlite'), { readonly: true })
  const endpoints = audit
    .prepare<[string | undefined], string>('SELECT DISTINCT endpoint FROM entry WHERE account = ?')
    .pluck()
    .all(account)
  audit.close()
  expect(endpoints).toContain('addTold')
  for (const endpoint of ['openShift', 'shift', 'sendVisits']) expect(endpoints).not.toContain(endpoint)
}, 170_000)
