import type { Area } from '../area/area.ts'
import { startTypescriptWorker } from '../typescript-worker.ts'
import type { BuiltColumns } from './built-columns.ts'
import { type Columns, openColumns } from './columns.ts'
import { readArrays } from './read-arrays.ts'

/** Builds the index of a data folder here and now: for tests and tools, it blocks for as long as it takes. */
export function buildColumns(dataFolder: string, area: Area): Columns {
  return openColumns(readArrays(dataFolder), area)
}

/**
 * Builds it in a worker thread with its own connections; the event loop only takes over the finished arrays.
 * Rejects with the worker's error when a database cannot be read.
 */
export async function buildColumnsInWorker(dataFolder: string, area: Area): Promise<Columns> {
  return openColumns(await arraysFromWorker(dataFolder), area)
}

function arraysFromWorker(dataFolder: string): Promise<BuiltColumns> {
  const worker = startTypescriptWorker(new URL('./build.worker.ts', import.meta.url), {
    workerData: { dataFolder },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the index build ended with ${code}`)))
  })
}
