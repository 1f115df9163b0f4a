import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A worker thread that runs a TypeScript file of this folder: as built (start.mjs), or as it stands. */
export function startTypescriptWorker(file: URL, options: Omit<WorkerOptions, 'execArgv'>): Worker {
  const { BUILT_SERVER: built } = process.env
  return built
    ? new Worker(builtFile(built, file), { ...options, execArgv: [] })
    : new Worker(file, { ...options, execArgv: ['--import', loader()] })
}

const server = fileURLToPath(new URL('.', import.meta.url))

const builtFile = (built: string, file: URL): URL =>
  pathToFileURL(
    join(built, relative(server, fileURLToPath(file)).split(sep).join('/').replace(/\.ts$/, '.js')),
  )

/** `--import tsx` loads TypeScript in a main thread only (Node 20): a worker asks its interface. */
const loader = () =>
  `data:text/javascript,import{register}from${encodeURIComponent(JSON.stringify(import.meta.resolve('tsx/esm/api')))};register()`
