/** The whole application in this process over real HTTP: what an attacker gets back, to the byte. */
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { makeApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { makeContext } from '../../../server/context.ts'
import type { Viewer } from '../../../server/contract/viewer.ts'
import { nightOf } from '../../../server/jobs/night.ts'
import { nightRecord } from '../../../server/store/night-record.ts'
import { worldTime } from './world.ts'

export interface Answer {
  readonly status: number
  /** Headers as sent, in order, without Date and X-Request-Id. */
  readonly headers: string
  readonly body: Buffer
}

export interface Attacked {
  ask(viewer: Viewer, path: string, method?: string): Promise<Answer>
  close(): Promise<void>
}

export const someone = (role: Viewer['role'], agency = 'elsewhere'): Viewer =>
  role === 'public' ? { role, agency: '', account: null } : { role, agency, account: `${role}-of-${agency}` }

/** Every role that sees releases only, or nothing: agencies that are no party of any agreement. */
export const protectedViewers: readonly Viewer[] = (
  ['public', 'participant', 'partner', 'officer', 'analyst', 'dpo', 'admin'] as const
).map((role) => someone(role))

/** Thrown by every request after the time given to a run. */
export class TimeIsOver extends Error {}
let lastMoment = Number.POSITIVE_INFINITY

/** No request is sent after this moment (milliseconds since 1970). */
export function stopAt(moment: number): void {
  lastMoment = moment
}

const changing = new Set(['date', 'x-request-id'])

/** A refusal repeats the number of its request, which is drawn at random for each. */
function forget(body: Buffer, requestId: string | string[] | undefined): void {
  if (typeof requestId !== 'string' || requestId === '') return
  for (let at = body.indexOf(requestId); at >= 0; at = body.indexOf(requestId, at + 1))
    body.fill('0', at, at + requestId.length)
}

/** Starts the application on a folder; the clock stands still, so that times do not differ. */
export async function attack(folder: string, time = worldTime): Promise<Attacked> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }, ['--empty'], 'test')
  const context = await makeContext(config, {
    clock: () => new Date(time),
    log: pino({ level: 'silent' }),
  })
  // The jobs of the night would write into the audit at a moment of their own: here they are done.
  nightRecord(folder).done('retention', nightOf(new Date(time)))
  const app = makeApp(
    { ...context, viewer: async ({ headers }) => JSON.parse(String(headers['x-attack-viewer'])) },
    [],
  )
  const server = createServer(app)
  // On a busy machine a connection rests for longer than five seconds between two questions, and would be cut.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const ask = (viewer: Viewer, path: string, method: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (Date.now() > lastMoment) throw new TimeIsOver('time is over')
      // One name for both servers of a pair: what differs is never the port.
      const headers = { host: '127.0.0.1', 'x-attack-viewer': JSON.stringify(viewer) }
      const asked = request({ host: '127.0.0.1', port, path, method, agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const raw = response.rawHeaders
          const kept: string[] = []
          for (let at = 0; at < raw.length; at += 2)
            if (!changing.has(raw[at].toLowerCase())) kept.push(`${raw[at]}: ${raw[at + 1]}`)
          const body = Buffer.concat(parts)
          forget(body, response.headers['x-request-id'])
          resolve({ status: response.statusCode ?? 0, headers: kept.join('\n'), body })
        })
      })
      // A connection kept alive may be closed by the server just as it is used again: then nothing was asked yet.
      asked.on('error', (error) => {
        if (asked.reusedSocket) ask(viewer, path, method).then(resolve, reject)
        else reject(error)
      })
      asked.end()
    })
  return {
    ask: (viewer, path, method = 'GET') => ask(viewer, path, method),
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await context.close()
    },
  }
}

/** A JSON reply; throws for any other status than 200. */
export async function read<T>(attacked: Attacked, viewer: Viewer, path: string): Promise<T> {
  const { status, body } = await attacked.ask(viewer, path)
  if (status !== 200) throw new Error(`${status} for ${path.slice(0, 120)}: ${body.toString().slice(0, 300)}`)
  return JSON.parse(body.toString())
}
