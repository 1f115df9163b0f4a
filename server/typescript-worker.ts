import { Worker, type WorkerOptions } from 'node:worker_threads'

/** `--import tsx` loads TypeScript in a main thread only (Node 20): a worker asks its interface. */
const loader = `data:text/javascript,import{register}from${encodeURIComponent(JSON.stringify(import.meta.resolve('tsx/esm/api')))};register()`

/** A worker thread that runs a TypeScript file. */
export function startTypescriptWorker(file: URL, options: Omit<WorkerOptions, 'execArgv'>): Worker {
  return new Worker(file, { ...options, execArgv: ['--import', loader] })
}
