/** The server as a bare process, for whoever kills it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { projectRoot } from './tracked-files.ts'

export interface ServerProcess {
  child: ChildProcess
  /** Its address; rejects with what it wrote when it ends before it is ready. */
  ready: Promise<string>
  ended: Promise<{ code: number | null; stderr: string }>
}

/** Starts the server on a free port with a data folder. `preloads` are modules that run before it. */
export function startServer(
  dataFolder: string,
  flags: readonly string[] = ['--empty'],
  environment: Readonly<Record<string, string>> = {},
  preloads: readonly string[] = [],
): ServerProcess {
  const imports = preloads.length > 0 ? ['tsx', ...preloads].flatMap((module) => ['--import', module]) : []
  const child = spawn(process.execPath, [...imports, 'server/start.mjs', 'main', ...flags], {
    cwd: projectRoot,
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder, PORT: '0' },
      ...{ HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  let stdout = ''
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, stderr }))
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      stdout += text
      const url = /^ready (\S+)$/m.exec(stdout)?.[1]
      if (url) resolve(url)
    })
    void ended.then(() => reject(new Error(`the server ended before it was ready: ${stderr}`)))
  })
  // A test that expects the refusal never asks for the address.
  ready.catch(() => undefined)
  return { child, ready, ended }
}
