/** Two hundred phones that each send a visit every ten seconds, for a minute, to the real server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../client/api/new-id.ts'
import { startServer } from '../browser/server.ts'
import { cookiesOf, signInAs } from '../helpers/sign-in.ts'
import { projectRoot } from '../helpers/tracked-files.ts'
import type { Figure } from './counts-bench.ts'

const phones = 200
const everySeconds = 10
const seconds = 60

export async function benchVisits(): Promise<Figure[]> {
  const server = await startServer({
    flags: ['--empty', '--demo-sign-in'],
    readyWithinMilliseconds: 180_000,
  })
  try {
    const headers = { ...(await signInAs(server.url)), 'Content-Type': 'application/json' }
    const post = (path: string, body: object, own: Record<string, string> = headers) =>
      fetch(server.url + path, { method: 'POST', headers: own, body: JSON.stringify(body) })
    await post('/api/patrol/notice', { staffToldOn: '2026-01-05', dpia: 'DPIA BENCH' })
    const cells = readFileSync(join(projectRoot, 'data/reference/bromley/cells.csv'), 'utf8')
    const hotspots = [...cells.matchAll(/^[0-9a-f]{15}/gm)].slice(0, 2000).map(([cell]) => cell)
    const centres = Array.from({ length: 20 }, (_, at) => hotspots[at * 97])
    const plan = await newPlan(post, centres)
    const tickets: string[] = []
    for (let phone = 0; phone < phones; phone++)
      tickets.push(cookiesOf(await post(`/api/patrol/plans/${plan}/shift`, { team: phone % 12 })))
    const waits: number[] = []
    let errors = 0
    const visit = async (phone: number): Promise<void> => {
      const minute = `${new Date().toISOString().slice(0, 16)}Z`
      const said = { id: newId(), hotspot: centres[phone % 20], arrived: minute, minutes: 10 }
      const body = {
        ...{ plan, team: phone % 12, phoneNow: minute },
        visits: [{ ...said, how: 'tap', observed: ['calm'], note: 'A lamp is out by the steps.' }],
      }
      const own = { cookie: tickets[phone], origin: server.url, 'Content-Type': 'application/json' }
      const started = performance.now()
      const reply = await post('/api/patrol/visits', body, own).catch(() => null)
      const text = await reply?.text()
      waits.push(performance.now() - started)
      if (reply?.status !== 200 || !text?.includes('"kept"')) errors++
    }
    const under = Array.from({ length: phones }, async (_, phone) => {
      // Phones are not in step: each begins at its own moment of the ten seconds.
      await pause((phone / phones) * everySeconds * 1000)
      for (let round = 0; round < seconds / everySeconds; round++) {
        const next = pause(everySeconds * 1000)
        await visit(phone)
        await next
      }
    })
    await Promise.all(under)
    waits.sort((a, b) => a - b)
    const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] * 10) / 10
    const name = `${phones} phones, a visit each per ${everySeconds} s for ${seconds} s`
    return [
      { name: `${name}: visits sent`, value: waits.length, unit: 'visits' },
      { name: `${name}: errors`, value: errors, unit: 'errors' },
      { name: `${name}: median`, value: at(0.5), unit: 'ms' },
      { name: `${name}: p99`, value: at(0.99), unit: 'ms' },
    ]
  } finally {
    await server.stop()
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Twelve teams of the demonstration's agency, from an hour ago for eight hours. */
async function newPlan(
  post: (path: string, body: object) => Promise<Response>,
  centres: readonly string[],
): Promise<string> {
  const [start, end] = [-2, 8].map((hours) =>
    new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16).replace(/\d\d$/, '00'),
  )
  const teams = Array.from({ length: 12 }, () => 'demonstration.walk')
  const fields = {
    asked: `start=${start}&end=${end}&teams=${teams.join()}&candidates=8&seed=1`,
    hotspots: centres.map((centre) => ({ centre, cells: [centre], reason: 'pinned' })),
    stops: teams.map(() => []),
  }
  const reply = await post('/api/told', { kind: 'patrol', place: null, agencies: [], fields })
  const { id } = (await reply.json()) as { id?: string }
  if (id === undefined) throw new Error('the plan of the bench was not kept')
  return id
}
