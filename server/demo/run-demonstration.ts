import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What the worker is told; it reads the area pack itself. */
export interface DemonstrationOrder {
  readonly dataFolder: string
  readonly areaFolder: string
  readonly referenceFolder: string
  readonly now: Date
  readonly seed: number
}

/** `--import tsx` loads TypeScript in a main thread only (Node 20): a worker asks its interface. */
const loader = `data:text/javascript,import{register}from${encodeURIComponent(JSON.stringify(import.meta.resolve('tsx/esm/api')))};register()`

/** Makes the demonstration data in a worker thread: see `makeDemonstration`. Rejects with the worker's error. */
export async function runDemonstration(order: DemonstrationOrder): Promise<{ incidents: number }> {
  const worker = new Worker(new URL('./demo.worker.ts', import.meta.url), {
    workerData: order,
    execArgv: ['--import', loader],
  })
  const [made] = await once(worker, 'message')
  await worker.terminate()
  return { incidents: Number(made.incidents) }
}
