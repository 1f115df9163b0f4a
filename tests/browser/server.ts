/** The real server as a child process, started the way a user starts it, on a free port and its own folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { makeTemporaryFolder, removeFolder } from '../helpers/temporary-folder.ts'
import { projectRoot } from '../helpers/tracked-files.ts'

export type RunningServer = {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  url: string
  dataFolder: string
  stdout: () => string
  stderr: () => string
  /** SIGTERM, and wait. Removes the data folder if it was made here. Throws when the server would not end. */
  stop: () => Promise<void>
}

export type ServerOptions = {
  /** After the program: `['--empty']`. */
  flags?: readonly string[]
  /** To start again on the same data, pass the folder; the caller then removes it. */
  dataFolder?: string
  environment?: Readonly<Record<string, string>>
  /** Another program than the server: the harness's own tests. */
  program?: readonly string[]
  /** A first start builds the client and makes demonstration data. */
  readyWithinMilliseconds?: number
}

const stopWithinMilliseconds = 15_000

/** A port of loopback that nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** Only these pass on: vitest's own NODE_ENV=test would make the server build another client than the user's. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG']

const environmentFor = (own: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  ...own,
})

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('close', () => resolve()))

const end = async (child: ChildProcess): Promise<boolean> => {
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMilliseconds)
  await ended(child)
  clearTimeout(late)
  return child.signalCode !== 'SIGKILL'
}

/**
 * An empty folder, or a copy of the demonstration: making it takes three times as long as a start, so the first server
 * that needs one makes it for all journeys of a run, by a first start as a user has it.
 */
const newFolder = async ({ flags = [], program, ...options }: ServerOptions): Promise<string> => {
  const folder = makeTemporaryFolder()
  const place = process.env.DEMONSTRATION_FOLDER
  if (place === undefined || program !== undefined || flags.includes('--empty')) return folder
  const made = join(place, 'made')
  if (!existsSync(made)) {
    const first = join(place, `first-${process.pid}`)
    await (await startServer({ ...options, dataFolder: first })).stop()
    // Two files that begin at once both make one; the first stays.
    if (existsSync(made)) removeFolder(first)
    else renameSync(first, made)
  }
  cpSync(made, folder, { recursive: true })
  return folder
}

/** Starts and waits for `ready http://HOST:PORT`. Throws with the server's stderr when that does not come. */
export const startServer = async (options: ServerOptions = {}): Promise<RunningServer> => {
  const dataFolder = options.dataFolder ?? (await newFolder(options))
  const withinMilliseconds = options.readyWithinMilliseconds ?? 60_000
  const program = options.program ?? ['server/start.mjs', 'main']
  const child = spawn(process.execPath, [...program, ...(options.flags ?? [])], {
    cwd: projectRoot,
    env: environmentFor({
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      DATA_DIR: dataFolder,
      ...options.environment,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killWithTheTests = (): boolean => child.kill('SIGKILL')
  process.once('exit', killWithTheTests)

  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const tidy = (): void => {
    process.off('exit', killWithTheTests)
    if (options.dataFolder === undefined) removeFolder(dataFolder)
  }

  const ready = new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`not ready within ${withinMilliseconds} ms`)),
      withinMilliseconds,
    )
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      const url = /^ready (http:\/\/\S+?)\/?\s*$/m.exec(stdout)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(late)
      reject(new Error(`ended with ${code ?? signal} before it was ready`))
    })
  })

  try {
    const url = await ready
    return {
      url,
      dataFolder,
      stdout: () => stdout,
      stderr: () => stderr,
      stop: async () => {
        const willing = await end(child)
        tidy()
        if (!willing) throw new Error(`the server did not end on SIGTERM\n${stderr}`)
      },
    }
  } catch (error) {
    await end(child)
    tidy()
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`the server was ${why}\n--- its stderr ---\n${stderr}--- its stdout ---\n${stdout}`)
  }
}
