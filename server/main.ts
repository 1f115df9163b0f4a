import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'
import { makeApp } from './app.ts'
import { type Config, programVersion, readConfig } from './config.ts'
import { type Context, makeContext } from './context.ts'
import { builtClient, serveClient, serveClientSources } from './http/client-files.ts'
import { makeReleaseOnlyContext } from './release-only.ts'
import { startPhases } from './start-phases.ts'

/** After this what still hangs (a spare connection of a browser that says nothing) is cut; then time to close. */
const patienceMilliseconds = 7000
const finishMilliseconds = 10_000
const lastCallMilliseconds = 100
const quietTurns = 20
const longestReadingMilliseconds = 2000

async function start(): Promise<void> {
  const phases = startPhases()
  phases.end('modules')
  const config = readConfig(process.env, process.argv.slice(2), programVersion())
  const client = await clientHandlers(config)
  phases.end('client')
  const context = await (config.releaseOnly
    ? makeReleaseOnlyContext(config)
    : makeContext(config, { onPhase: phases.end }))
  // Long enough a request line to refuse ten thousand ids by name.
  const server = createServer({ maxHeaderSize: 256 * 1024 }, makeApp(context, client))
  // Slow senders of headers are cut off here, of bodies in http/body.ts.
  server.headersTimeout = 20_000
  server.requestTimeout = 0
  server.on('error', (error) => {
    process.stderr.write(
      `Cannot listen on ${config.host}:${config.port} (${'code' in error ? error.code : 'error'}).\n`,
    )
    process.exit(1)
  })
  server.listen(config.port, config.host, () => {
    const { port } = server.address() as AddressInfo
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    process.stdout.write(`ready http://${host}:${port}\n`)
    phases.end('listening')
    context.log.debug({ milliseconds: phases.took() }, 'started')
    context.afterStart()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(server, context))
}

async function clientHandlers(config: Config): Promise<RequestHandler[]> {
  if (config.develop) return [await serveClientSources(config.projectFolder)]
  return serveClient(await builtClient(config.projectFolder))
}

/** Finishes what is in flight, at most ten seconds, then closes the databases. */
function stop(server: ReturnType<typeof createServer>, context: Context): void {
  const late = setTimeout(() => process.exit(0), finishMilliseconds)
  late.unref()
  setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref()
  // Whoever is already at the door is let in: a closed listener resets connections that nobody has accepted yet.
  setTimeout(async () => {
    await readWhatHasCome(server)
    server.closeIdleConnections()
    server.close(async () => {
      await context.close()
      process.exit(0)
    })
  }, lastCallMilliseconds)
}

/**
 * On a busy machine the last call is over before the door was looked at. A turn of the loop takes in one who stands there,
 * a later one reads what they say, without which they would count as idle and be cut off: until nobody came for some turns.
 */
async function readWhatHasCome(server: ReturnType<typeof createServer>): Promise<void> {
  let quiet = 0
  const count = (): void => {
    quiet = 0
  }
  server.on('connection', count)
  const end = Date.now() + longestReadingMilliseconds
  for (; quiet < quietTurns && Date.now() < end; quiet++) await new Promise(setImmediate)
  server.off('connection', count)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The server could not start.'}\n`)
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
})
