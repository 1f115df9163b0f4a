/** The whole application in this process, over real HTTP, with a clock and a viewer that a test sets. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { makeApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Context, makeContext } from '../../server/context.ts'
import type { Viewer } from '../../server/contract/viewer.ts'
import { hallTokenHeader } from '../../server/contract/workshop/hall.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Application {
  context: Context
  /** Who asks from now on. */
  as(viewer: Viewer): void
  /** What time it is from now on. */
  at(time: string): void
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Sends JSON. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

export const viewerOf = (role: Viewer['role'], agency: string, account = `${role}-1`): Viewer => ({
  role,
  agency,
  account: role === 'public' ? null : account,
})

/** An empty installation on a data folder that the test may have filled; it goes with the test. */
export const startApplication = async (dataFolder: string, time: string): Promise<Application> => {
  const { close, ...application } = await openApplication(dataFolder, time)
  onTestFinished(close)
  return application
}

/**
 * Call at the top of a test file: one installation for all its tests, on a folder of its own that `prepare` may fill; the
 * answer is there once they run.
 */
export const applicationOfFile = (time: string, prepare: (folder: string) => void = () => undefined) => {
  const folder = temporaryFolder()
  let application: Awaited<ReturnType<typeof openApplication>> | undefined
  beforeAll(async () => {
    prepare(folder)
    application = await openApplication(folder, time)
  }, 60_000)
  afterAll(() => application?.close())
  const app = (): Application => {
    if (!application) throw new Error('the application of this file is not there')
    return application
  }
  return { folder, app }
}

/** The same for several tests: they close it. `environment`: settings beside the folder. */
export const openApplication = async (
  dataFolder: string,
  time: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Application & { close: () => Promise<void> }> => {
  let now = new Date(time)
  let viewer: Viewer = { role: 'public', agency: '', account: null }
  const config = readConfig(
    { DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'silent', ...environment },
    ['--empty'],
    'test',
  )
  const context = await makeContext(config, {
    ...{ clock: () => now, log: pino({ level: 'silent' }), isMailByHand: true },
  })
  // Whoever brings the token of an event is who the token says.
  const whoAsks = async (request: Parameters<Context['viewer']>[0]) =>
    request.headers[hallTokenHeader] === undefined ? viewer : context.viewer(request)
  const server = createServer(makeApp({ ...context, viewer: whoAsks }, []))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
  return {
    context,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await context.close()
    },
    as: (who) => {
      viewer = who
    },
    at: (moment) => {
      now = new Date(moment)
    },
    ask,
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
  }
}
